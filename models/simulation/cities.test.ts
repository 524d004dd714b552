import { describe, expect, test } from 'vitest';
import { baseline, cities, economy } from '../../seeds/index.ts';
import type { Cities, Inputs, Summary } from '../contract.ts';
import { Simulation } from '../simulate.ts';

const planned: Inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} };
const options = { seed: 1, draws: 512, central: false };
const simulation = new Simulation();

function run(settings: Inputs['settings'] = {}): Summary {
  const outcome = simulation.run({ ...planned, settings }, options);
  if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  return outcome.value;
}

const total = (split: Cities, of: (city: Cities['results'][number]) => number): number =>
  split.results.reduce((sum, city) => sum + of(city), 0);

/** Equal to a few units in the last place of the province's figure. */
function expectSame(sum: number, province: number): void {
  expect(Math.abs(sum - province)).toBeLessThanOrEqual(1e-12 * Math.abs(province));
}

describe('the cities of the plan', () => {
  const summary = run();

  test('are the eleven of the seeds, in their order', () => {
    expect(summary.cities.results.map(({ id }) => id)).toEqual(cities.map(({ id }) => id));
  });

  test('add up to the province: base, level, what the plan adds, money', () => {
    const { headline, money, contributions } = summary;
    const added = contributions.reduce((sum, { mean }) => sum + mean, 0);
    expectSame(
      total(summary.cities, (c) => c.base.mean),
      headline.baseline.mean,
    );
    expectSame(
      total(summary.cities, (c) => c.level.mean),
      headline.mean,
    );
    expectSame(
      total(summary.cities, (c) => c.added.mean),
      added,
    );
    expectSame(
      total(summary.cities, (c) => c.money),
      money.cities.mean,
    );
  });

  test('share every modelled measure whole', () => {
    for (const { measure } of summary.contributions) {
      const shares = summary.cities.shares[String(measure)] ?? [];
      expect(
        shares.reduce((a, b) => a + b, 0),
        String(measure),
      ).toBeCloseTo(1, 12);
    }
  });

  test('stand near the one figure that is known: services of Yuncheng in 2020, within 5 %', () => {
    const yuncheng = cities.find(({ id }) => id === 'yuncheng');
    const split = economy.servicesValueAdded2020 * (yuncheng?.gdpShare ?? Number.NaN);
    const known = baseline.get('va_tertiary_yuncheng_2020')?.value ?? Number.NaN;
    expect(Math.abs(split / known - 1)).toBeLessThan(0.05);
  });
});

test('in every single draw the cities add up to the province', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const outcome = simulation.run(planned, { seed, draws: 1, central: false });
    if (!outcome.ok) throw new Error(outcome.invalid.sentence);
    const { cities: split, headline } = outcome.value;
    expectSame(
      total(split, (c) => c.level.p50),
      headline.p50,
    );
  }
});

describe('the weights of the cities', () => {
  const moved = { '1.city_weight_taiyuan': 0.4, '1.city_weight_datong': 0 };

  test('move vouchers between the cities and nothing in the province', () => {
    const [before, after] = [run(), run(moved)];
    const { cities: _before, digest: _one, ...provinceBefore } = before;
    const { cities: _after, digest: _other, ...provinceAfter } = after;
    expect(provinceAfter).toEqual(provinceBefore);
    const moneyOf = (summary: Summary, id: string): number =>
      summary.cities.results.find((city) => city.id === id)?.money ?? Number.NaN;
    expect(moneyOf(after, 'taiyuan')).toBeGreaterThan(moneyOf(before, 'taiyuan'));
    expect(moneyOf(after, 'datong')).toBeLessThan(moneyOf(before, 'datong'));
    expectSame(
      total(after.cities, (c) => c.added.mean),
      total(before.cities, (c) => c.added.mean),
    );
  });

  test('leave the province’s money to population', () => {
    const { cities: split } = run({ ...moved, '1.city_budget': 0 });
    const population = cities.reduce((sum, city) => sum + city.populationShare, 0);
    split.shares['1']?.forEach((share, i) => {
      expect(share).toBeCloseTo((cities[i]?.populationShare ?? Number.NaN) / population, 12);
    });
  });
});

test('without the plan no city gains and none pays', () => {
  const outcome = simulation.run({ ...planned, start: 'nothing' }, options);
  if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  for (const city of outcome.value.cities.results) {
    expect(city.added).toEqual({ mean: 0, p5: 0, p50: 0, p95: 0 });
    expect(city.money).toBe(0);
  }
});

test('a city’s chance is that of its part of the target', () => {
  const { cities: split, headline } = run();
  for (const { chance } of split.results)
    expect(Math.abs(chance.chance - headline.chance)).toBeLessThan(0.15);
});
