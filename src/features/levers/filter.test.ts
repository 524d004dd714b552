import { describe, expect, it } from 'vitest';
import { plan } from '../../../seeds/index.ts';
import { sampleMeasures } from '../../../test/fixtures/measures.ts';
import { changedMeasures, findLever, viewLever } from './board.ts';
import { arrangeMeasures, countChoices, filterSections, noFilter } from './filter.ts';

const sections = arrangeMeasures(plan, sampleMeasures);
const nobody: ReadonlySet<number> = new Set();

const numbers = (part: Partial<typeof noFilter>, changed = nobody) =>
  filterSections(sections, { ...noFilter, ...part }, changed).flatMap(({ measures }) =>
    measures.map(({ number }) => number),
  );

describe('the list of measures', () => {
  it('has all sixty in the plan’s order', () => {
    expect(numbers({})).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  });

  it('opens each chapter once', () => {
    const opened = sections.filter(({ opensChapter }) => opensChapter);
    expect(opened.map(({ chapter }) => chapter)).toEqual(plan.chapters.map(({ title }) => title));
  });

  it('carries a model where there is one', () => {
    const models = sections.flatMap(({ measures }) =>
      measures.filter(({ model }) => model !== null),
    );
    expect(models.map(({ number }) => number)).toEqual([1, 9, 27, 54]);
  });
});

describe('searching', () => {
  it.each([
    ['27', [27]],
    ['消费券', [1]],
    ['VOUCHER', [1]],
    ['省交通厅', [5, 27, 28, 29, 50]],
    ['千兆', [40]],
    ['Gigabit', [40]],
    ['消费券 省财政厅', [1]],
    ['no such thing', []],
  ])('“%s” finds %j', (query, found) => {
    expect(numbers({ query })).toEqual(found);
  });

  it('finds a measure by a lever of its own', () => {
    expect(numbers({ query: '铺开时间' })).toEqual([9]);
  });
});

describe('filters', () => {
  it('narrow by department, kind and payer', () => {
    expect(numbers({ department: 'pboc' })).toEqual([12, 32, 33, 34]);
    expect(numbers({ kind: 'price' })).toEqual([15, 18, 27, 54]);
    expect(numbers({ payer: 'province' })).toEqual([1]);
  });

  it('leave what the user changed', () => {
    const inputs = {
      start: 'plan',
      settings: { '9.start': 6, '27.discount': 0.1 },
      assumptions: {},
      equations: {},
    };
    expect(numbers({ changedOnly: true }, changedMeasures(inputs as never))).toEqual([9, 27]);
  });

  it('are counted without the query', () => {
    expect(countChoices({ ...noFilter, query: 'x', kind: 'price', changedOnly: true })).toBe(2);
  });
});

describe('a lever on the board', () => {
  const inputs = {
    start: 'plan',
    settings: { '1.province_budget': 2e8 },
    assumptions: {},
    equations: {},
  } as const;
  const [, lever] = Object.entries(sampleMeasures[0]?.levers ?? {})[1] ?? [];

  it('stands where the scenario starts until it is set', () => {
    if (!lever) throw new Error('the fixture has a second lever');
    expect(viewLever('1.city_budget', lever, inputs)).toMatchObject({ value: 3e8, changed: false });
    const nothing = { ...inputs, start: 'nothing' } as const;
    expect(viewLever('1.city_budget', lever, nothing)).toMatchObject({ value: 0, changed: false });
  });

  it('is marked once it is set', () => {
    const [, budget] = Object.entries(sampleMeasures[0]?.levers ?? {})[0] ?? [];
    if (!budget) throw new Error('the fixture has a first lever');
    const set = viewLever('1.province_budget', budget, inputs);
    expect(set).toMatchObject({ value: 2e8, changed: true });
  });

  it('is found by its id, and is the first there is before one is touched', () => {
    expect(findLever(sampleMeasures, '1.city_budget')?.id).toBe('1.city_budget');
    expect(findLever(sampleMeasures, null)?.id).toBe('1.province_budget');
    expect(findLever([], null)).toBeNull();
  });
});
