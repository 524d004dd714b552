import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../test/fixtures/catalogue.ts';
import { findConflicts, stackScenarios, type Choices, type Conflict } from './layers.ts';
import { quantise } from './lever.ts';
import {
  isSameComputation,
  isSameOverride,
  leverValue,
  neutralScenario,
  planScenario,
  setLever,
  type Scenario,
} from './scenario.ts';

const levers = [...catalogue.levers.values()];
const ids = ['world_services_growth_2021', 'world_outbreak_chance_month', 'm27_truck_tolls'];

/** Few levers and few values, so that stacks meet on the same ones. */
const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    start: fc.constantFrom('plan', 'nothing'),
    levers: fc.array(fc.record({ at: fc.nat(11), share: fc.constantFrom(0, 0.4, 1) }), {
      maxLength: 6,
    }),
    assumptions: fc.dictionary(
      fc.constantFrom(...ids),
      fc.constantFrom(0.1, 0.2).map((value) => ({ kind: 'value', value }) as const),
    ),
    title: fc.constantFrom('甲', '乙'),
  })
  .map(({ start, levers: set, assumptions, title }) =>
    set.reduce<Scenario>(
      (scenario, { at, share }) => {
        const entry = levers[at * 7];
        if (entry === undefined) throw new Error('too few levers');
        const { min, max } = entry.lever;
        return setLever(scenario, entry, quantise(entry.lever, min + share * (max - min)));
      },
      {
        ...(start === 'plan' ? planScenario(title) : neutralScenario(title)),
        assumptions,
      },
    ),
  );
const anyStack = fc.tuple(anyScenario, anyScenario, anyScenario);

/** Chooses the claim of the given rank in every conflict. */
const choose = (conflicts: readonly Conflict[], rank: number): Choices =>
  new Map(conflicts.map(({ key, claims }) => [key, claims[rank % claims.length]?.by ?? 0]));

function take(stack: readonly [Scenario, ...Scenario[]], choices: Choices): Scenario {
  const stacked = stackScenarios(stack, choices, catalogue);
  if (stacked.kind === 'open') throw new Error(stacked.conflicts.map(({ key }) => key).join(', '));
  return stacked.scenario;
}

describe('a stack of scenarios', () => {
  it('loses no change: whatever one sets stands as one of those who set it said', () => {
    fc.assert(
      fc.property(anyStack, fc.nat(2), (stack, rank) => {
        const conflicts = findConflicts(stack, catalogue);
        const result = take(stack, choose(conflicts, rank));
        const chosen = new Map(
          conflicts.map(({ key, claims }) => [key, claims[rank % claims.length]?.value]),
        );
        for (const entry of levers) {
          const set = stack.flatMap(({ settings }) => settings[entry.id] ?? []);
          if (set.length === 0) continue;
          const wanted = chosen.get(`lever ${entry.id}`) ?? set[0];
          expect(leverValue(result, entry)).toBe(wanted);
        }
        for (const id of ids) {
          const set = stack.flatMap(({ assumptions }) => assumptions[id] ?? []);
          const got = result.assumptions[id];
          expect(got === undefined).toBe(set.length === 0);
          if (got !== undefined)
            expect(set.some((override) => isSameOverride(override, got))).toBe(true);
        }
      }),
    );
  });

  it('takes no side by itself: every conflict waits for a choice of its own', () => {
    fc.assert(
      fc.property(anyStack, (stack) => {
        const conflicts = findConflicts(stack, catalogue);
        const stacked = stackScenarios(stack, new Map(), catalogue);
        expect(stacked.kind).toBe(conflicts.length > 0 ? 'open' : 'stacked');
        if (stacked.kind === 'open') expect(stacked.conflicts).toEqual(conflicts);
        const [first, ...others] = conflicts;
        if (first === undefined) return;
        const partly = stackScenarios(stack, choose([first], 0), catalogue);
        expect(partly.kind).toBe(others.length > 0 ? 'open' : 'stacked');
      }),
    );
  });

  it('is the base where the layer changes nothing, and where it is the base itself', () => {
    fc.assert(
      fc.property(anyScenario, (base) => {
        const empty = base.start === 'plan' ? planScenario('') : neutralScenario('');
        expect(isSameComputation(take([base, empty], new Map()), base)).toBe(true);
        expect(isSameComputation(take([base, base], new Map()), base)).toBe(true);
        expect(take([base], new Map())).toEqual(base);
      }),
    );
  });

  it('is the layer wherever the layer was chosen and the base sets nothing else', () => {
    fc.assert(
      fc.property(anyScenario, (layer) => {
        const base = planScenario('');
        const conflicts = findConflicts([base, layer], catalogue);
        const result = take([base, layer], choose(conflicts, 1));
        expect(isSameComputation(result, layer)).toBe(true);
      }),
    );
  });

  it('is named after both, keeps both notes, and the base’s seed', () => {
    const base = { ...planScenario('按计划'), notes: '一', seed: 7 };
    const layer = { ...planScenario('消费券翻倍'), notes: '二' };
    const result = take([base, layer], new Map());
    expect(result).toMatchObject({ title: '按计划 + 消费券翻倍', notes: '一\n\n二', seed: 7 });
    const long = { ...base, title: '长'.repeat(120) };
    expect(take([long, layer], new Map()).title.length).toBeLessThanOrEqual(120);
  });

  it('lets equations meet like any other setting', () => {
    const base = { ...planScenario('甲'), equations: { '1.a': 'x' } };
    const layer = { ...planScenario('乙'), equations: { '1.a': 'y', '1.b': 'z' } };
    expect(findConflicts([base, layer], catalogue).map(({ key }) => key)).toEqual(['equation 1.a']);
    const result = take([base, layer], new Map([['equation 1.a', 1]]));
    expect(result).toMatchObject({ equations: { '1.a': 'y', '1.b': 'z' } });
  });
});
