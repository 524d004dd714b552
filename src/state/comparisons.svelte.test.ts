import { expect, it } from 'vitest';
import type { Comparison } from '../../models/simulation/pairs.ts';
import { planScenario, type Scenario } from '../domain/scenario.ts';
import type { Member } from '../domain/working-set.ts';
import type { Compared, PairRequest } from '../engine/engine.ts';
import { comparisonOf, Comparisons } from './comparisons.svelte.ts';

const plan = planScenario('按计划');
const member = (id: string, fields: Partial<Scenario> = {}): Member => ({
  id,
  scenario: { ...plan, ...fields },
  basis: null,
});
const doubled = { settings: { '1.province_budget': 2e8 } };
const answer: Compared = { kind: 'comparison', comparison: { draws: 1 } as Comparison };

function create() {
  const calls: { lane: string; request: PairRequest; tell: (answer: Compared) => void }[] = [];
  const comparisons = new Comparisons({
    compare: (lane, request, tell) => {
      calls.push({ lane, request, tell });
      return () => undefined;
    },
  });
  return { calls, comparisons };
}

it('compares every other member with the baseline, once', () => {
  const { calls, comparisons } = create();
  const members = [member('a'), member('b', doubled), member('c', { start: 'nothing' })];
  comparisons.follow(members, 'a');
  comparisons.follow([...members], 'a');
  expect(calls.map(({ lane }) => lane)).toEqual(['b', 'c']);
  expect(calls[0]?.request).toMatchObject({
    pair: {
      a: { start: 'plan', settings: doubled.settings, assumptions: {} },
      b: { start: 'plan', settings: {}, assumptions: {} },
    },
    options: { seed: plan.seed, draws: plan.draws, central: false },
  });
  expect(comparisons.of('a').kind).toBe('baseline');
  calls[0]?.tell(answer);
  expect(comparisons.of('b').kind).toBe('done');
});

it('takes the same world without the plan where no member is the baseline', () => {
  const { calls, comparisons } = create();
  const assumptions = { world_services_growth_2021: { kind: 'value', value: 0.07 } } as const;
  const equations = { '1.net_sales': 'gross_sales' };
  comparisons.follow([member('a', { ...doubled, assumptions, equations })], null);
  expect(calls[0]?.request.pair.b).toEqual({
    ...{ start: 'nothing', settings: {}, assumptions, equations: {} },
  });
});

it('says that scenarios of another seed or draws share none, and compares once they do', () => {
  const { calls, comparisons } = create();
  comparisons.follow([member('a'), member('b', { seed: 7 }), member('c', { draws: 500 })], 'a');
  expect([comparisons.of('b').kind, comparisons.of('c').kind]).toEqual(['unshared', 'unshared']);
  comparisons.follow([member('a'), member('b', doubled)], 'a');
  expect(calls.map(({ lane }) => lane)).toEqual(['b']);
  expect(comparisons.of('c').kind).toBe('idle');
});

it('keeps the last figures while it compares again, and after a failure', () => {
  const { calls, comparisons } = create();
  comparisons.follow([member('a'), member('b')], 'a');
  calls[0]?.tell(answer);
  comparisons.follow([member('a'), member('b', doubled)], 'a');
  expect(comparisons.of('b')).toMatchObject({ kind: 'computing', stale: { draws: 1 } });
  calls[1]?.tell({ kind: 'failed', code: 'bug', sentence: 'odd' });
  expect(comparisonOf(comparisons.of('b'))).toEqual({ draws: 1 });
  comparisons.retry('b');
  expect(calls).toHaveLength(3);
  // what was overtaken says nothing any more
  calls[1]?.tell(answer);
  expect(comparisons.of('b').kind).toBe('computing');
});
