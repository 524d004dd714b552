import { describe, expect, test } from 'vitest';
import { cities, evidence, plan } from '../../seeds/index.ts';
import { measures } from '../measures/catalogue.ts';
import type { Lever, Measure } from '../measures/kit.ts';
import { splitAmong, type AllocationContext, type Split } from './allocation.ts';
import { allocationRules } from './allocation-rules.ts';

const ids = cities.map(({ id }) => id);

function contextOf(measure: Measure | undefined, at: 'neutral' | 'planned'): AllocationContext {
  const levers = Object.entries<Lever>(measure?.levers ?? {});
  const settings = Object.fromEntries(levers.map(([id, lever]) => [id, lever[at]]));
  return { cities, evidence, settings };
}

/** Everything that a split names. */
function namesOf(split: Split): { cities: string[]; levers: string[]; evidence: string[] } {
  const none = { cities: [], levers: [], evidence: [] };
  switch (split.by) {
    case 'places':
      return {
        cities: split.places.map(({ city }) => city),
        levers: split.places.flatMap(({ levers }) => levers),
        evidence: split.places.flatMap((place) => place.evidence),
      };
    case 'weights':
      return { ...none, levers: ids.map((id) => split.prefix + id) };
    case 'payers': {
      const parts = Object.values(split.parts).map(namesOf);
      const levers = [...Object.keys(split.parts), ...parts.flatMap((part) => part.levers)];
      return { ...none, levers };
    }
    default:
      return none;
  }
}

const rows = plan.measures.map(({ number, title }) => ({
  name: `${String(number)} ${title.en}`,
  number,
  rule: allocationRules.get(number),
  measure: measures.find((m) => m.number === number),
}));

test('there is one rule for each measure of the plan and no other', () => {
  const numbers = [...allocationRules.keys()].sort((a, b) => a - b);
  expect(numbers).toEqual(plan.measures.map(({ number }) => number));
});

describe.each(rows)('measure $name', ({ rule, measure }) => {
  const splits = rule === undefined ? [] : [rule.effect, ...(rule.money ? [rule.money] : [])];

  test.each(['planned', 'neutral'] as const)('is shared whole with levers as %s', (at) => {
    expect(splits).not.toEqual([]);
    for (const split of splits) {
      const shares = splitAmong(split, contextOf(measure, at));
      expect(shares).toHaveLength(cities.length);
      expect(shares.every((share) => share >= 0)).toBe(true);
      expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    }
  });

  test('names cities, levers and assumptions that exist, and a reason in both languages', () => {
    for (const split of splits) {
      const names = namesOf(split);
      expect(ids).toEqual(expect.arrayContaining(names.cities));
      expect(Object.keys(measure?.levers ?? {})).toEqual(expect.arrayContaining(names.levers));
      expect([...evidence.assumptions.keys()]).toEqual(expect.arrayContaining(names.evidence));
    }
    expect(rule?.reason.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(rule?.reason.en).toMatch(/^[^\u4e00-\u9fff]+$/);
  });
});

describe('a split', () => {
  const context = contextOf(undefined, 'planned');

  test('over places follows their levers', () => {
    const split: Split = {
      by: 'places',
      places: [
        { city: 'taiyuan', part: 1, levers: ['a'], evidence: [] },
        { city: 'datong', part: 1, levers: ['b'], evidence: [] },
      ],
    };
    const shares = splitAmong(split, { ...context, settings: { a: 3, b: 1 } });
    expect(shares.slice(0, 3)).toEqual([0.75, 0.25, 0]);
    const off = splitAmong(split, { ...context, settings: { a: 0, b: 0 } });
    expect(off.slice(0, 3)).toEqual([0.5, 0.5, 0]);
  });

  test('by weights that are all zero falls back on population', () => {
    const settings = Object.fromEntries(ids.map((id) => [`w_${id}`, 0]));
    const split = splitAmong({ by: 'weights', prefix: 'w_' }, { ...context, settings });
    expect(split).toEqual(splitAmong({ by: 'population' }, context));
  });

  test('that names a lever that is not there is a bug', () => {
    expect(() => splitAmong({ by: 'weights', prefix: 'none_' }, context)).toThrow(/not there/);
  });
});

test('vouchers’ weights stand at the population’s shares, on their steps', () => {
  const levers: Readonly<Record<string, Lever>> =
    measures.find(({ number }) => number === 1)?.levers ?? {};
  for (const { id, populationShare } of cities) {
    const lever = levers[`city_weight_${id}`];
    expect(lever?.neutral, id).toBe(lever?.planned);
    expect(Math.abs((lever?.planned ?? Number.NaN) - populationShare)).toBeLessThanOrEqual(
      (lever?.step ?? 0) / 2,
    );
  }
});
