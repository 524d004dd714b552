import { describe, expect, test } from 'vitest';
import { cities, plan } from '../../../seeds/index.ts';
import { loadCityShapes, loadPlaces } from '../../../seeds/sources.ts';
import { madeUpSummary } from '../../../test/fixtures/made-up-summary.ts';
import { dutiesOf } from './duties.ts';
import { drawCities, neighbourOf, roomiestPoint } from './projection.ts';
import { listRows, nextSorting, provinceRow, sortRows } from './rows.ts';
import { classify, classOf, mostClasses, toneOf } from './shade.ts';

const summary = madeUpSummary(plan);
const shapes = await loadCityShapes();
const places = await loadPlaces();

describe('the drawing', () => {
  const drawing = drawCities(shapes, 640);
  const centreOf = (id: string) => drawing.cities.find((city) => city.id === id)?.centre ?? [0, 0];

  test('is true to scale at the middle latitude: about 6.1° high, 4.3° × cos 37.7° wide', () => {
    expect(drawing.width / drawing.height).toBeGreaterThan(0.5);
    expect(drawing.width / drawing.height).toBeLessThan(0.62);
  });

  test('has north above and west to the left', () => {
    expect(centreOf('datong')[1]).toBeLessThan(centreOf('yuncheng')[1]);
    expect(centreOf('lvliang')[0]).toBeLessThan(centreOf('yangquan')[0]);
  });

  test('closes every path and leaves nothing outside', () => {
    for (const { path } of drawing.cities) {
      expect(path).toMatch(/^M[\d. L]+Z$/);
      const [x, y] = path.slice(1, -1).split(/[ L]/).map(Number);
      expect(x).toBeLessThanOrEqual(drawing.width + 0.1);
      expect(y).toBeLessThanOrEqual(drawing.height + 0.1);
    }
  });

  test('puts a name where there is room: in the foot of an L, not at its corner', () => {
    const corner = [
      [0, 0],
      [2, 0],
      [2, 8],
      [10, 8],
      [10, 14],
      [0, 14],
    ] as const;
    const [x, y] = roomiestPoint(corner);
    expect(x).toBeGreaterThan(2);
    expect(y).toBeGreaterThan(9);
  });

  test.each([
    ['taiyuan', 'ArrowLeft', 'lvliang'],
    ['taiyuan', 'ArrowUp', 'xinzhou'],
    ['jincheng', 'ArrowUp', 'changzhi'],
    ['datong', 'ArrowUp', null],
    ['taiyuan', 'Enter', null],
  ])('leads from %s by %s to %s', (from, key, to) => {
    expect(neighbourOf(drawing.cities, from, key)).toBe(to);
  });

  test('lets every city be reached from Taiyuan by arrow keys', () => {
    const reached = new Set(['taiyuan']);
    for (const from of reached)
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const next = neighbourOf(drawing.cities, from, key);
        if (next !== null) reached.add(next);
      }
    expect(reached.size).toBe(11);
  });
});

describe('the classes of the colours', () => {
  test.each([[[2.6, 13.6]], [[0.0056, 0.0086]], [[0.45, 0.52]], [[-1, 4]], [[0, 0]], [[3, 3, 3]]])(
    'of %j hold every value, are five at most and round',
    (values) => {
      const classes = classify(values);
      expect(classes.count).toBeLessThanOrEqual(mostClasses);
      for (const value of values) {
        const index = classOf(classes, value);
        expect(classes.from + index * classes.step).toBeLessThanOrEqual(value + 1e-9);
        expect(classes.from + (index + 1) * classes.step).toBeGreaterThanOrEqual(value - 1e-9);
      }
    },
  );

  test('take tones from light to dark', () => {
    expect([0, 1, 2].map((i) => toneOf({ from: 0, step: 1, count: 3 }, i))).toEqual([0, 2, 4]);
  });
});

describe('the rows', () => {
  const rows = listRows(cities, summary);
  const titleOf = ({ en }: { readonly en: string }): string => en;

  test('are the cities in the order of the seeds; the province stands by its own figures', () => {
    expect(rows.map(({ id }) => id)).toEqual(cities.map(({ id }) => id));
    const province = provinceRow(summary);
    expect(province.base).toBe(summary.headline.baseline);
    expect(province.added.p50).toBe(summary.headline.added.p50[11]);
    expect(province.money).toBe(summary.money.cities.mean);
  });

  test('sort by figures and by name, largest first', () => {
    const byMoney = sortRows(rows, { key: 'money', direction: 'descending' }, titleOf);
    expect(byMoney[0]?.id).toBe('taiyuan');
    expect(byMoney.at(-1)?.id).toBe('yangquan');
    const byTitle = sortRows(rows, { key: 'title', direction: 'ascending' }, titleOf);
    expect(byTitle[0]?.id).toBe('changzhi');
  });

  test('turn round when a head is pressed twice', () => {
    const once = nextSorting({ key: 'added', direction: 'descending' }, 'base');
    expect(once).toEqual({ key: 'base', direction: 'descending' });
    expect(nextSorting(once, 'base').direction).toBe('ascending');
  });
});

describe('the duties', () => {
  const facts = { plan, places, results: summary.targets, cities: summary.cities };
  const idsOf = (city: string, kind: string) =>
    dutiesOf(city, facts).flatMap((duty) => (duty.kind === kind ? [duty.target.id] : []));

  test.each(cities)('of $id hold what every city is asked for', ({ id }) => {
    expect(idsOf(id, 'own')).toEqual([
      'scrap_recycling_firms_per_city',
      'brand_exhibitions_per_city',
      'promotion_events_per_city',
    ]);
  });

  test('name what lies in a city and nowhere else', () => {
    expect(idsOf('yangquan', 'named')).toEqual(['data_centres']);
    expect(idsOf('jinzhong', 'named')).toContain('cold_chain_base');
    expect(idsOf('shuozhou', 'named')).toEqual(['shuozhou_airport']);
    expect(idsOf('linfen', 'common')).not.toContain('hr_park');
  });

  test('add up to what is asked of the province', () => {
    const parts = cities.flatMap(({ id }) => dutiesOf(id, facts));
    const homes = parts.filter(({ target }) => target.id === 'old_neighbourhoods');
    const sum = homes.reduce((total, { amount }) => total + (amount ?? 0), 0);
    const population = cities.reduce((total, city) => total + city.populationShare, 0);
    expect(sum).toBeCloseTo(1866 * population, 6);
  });

  test('leave to the province what it pays itself', () => {
    const all = dutiesOf('taiyuan', facts).map(({ target }) => target.id);
    expect(all).not.toContain('voucher_budget_province');
    expect(all).toContain('voucher_budget_cities');
  });
});
