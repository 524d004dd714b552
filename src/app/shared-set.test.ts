import { describe, expect, it } from 'vitest';
import { emptySummary } from '../../test/fixtures/empty-summary.ts';
import { emptyHistory } from '../domain/history.ts';
import { planScenario, type Scenario } from '../domain/scenario.ts';
import type { ResultState } from '../state/results.svelte.ts';
import { addressOf, fromShare, placeOf, recompute, toShare } from './shared-set.ts';

const one = planScenario('one');
const two = { ...planScenario('two'), seed: 7 };
const members = [
  { id: 'a', scenario: one, basis: { id: 's', version: 1 } },
  { id: 'b', scenario: two, basis: null },
];
const done = (scenario: Scenario, digest: string): ResultState => {
  const summary = { ...emptySummary, digest };
  return { kind: 'done', figures: { scenario, summary, elapsedMs: 1 } };
};
const resultsOf = (states: Readonly<Record<string, ResultState>>) => {
  return { of: (id: string): ResultState => states[id] ?? { kind: 'idle' } };
};
const sender = { model: '1.0.0', screen: 'evidence', place: '/27' } as const;

describe('a shared set', () => {
  const results = resultsOf({ a: done(one, 'aaaaaaaaaaaaaaaa'), b: done(one, 'bbbbbbbbbbbbbbbb') });
  const share = toShare({ members, active: 'b', baseline: 'a' }, results, sender);

  it('carries digests only of scenarios as they stand', () => {
    expect(share.scenarios.map(({ digest }) => digest)).toEqual(['aaaaaaaaaaaaaaaa', null]);
    expect([share.active, share.baseline]).toEqual([1, 0]);
    const early = toShare({ members, active: 'a', baseline: null }, resultsOf({}), sender);
    expect(early.scenarios.map(({ digest }) => digest)).toEqual([null, null]);
  });

  it('becomes a set of one’s own, never saved', () => {
    let count = 0;
    expect(fromShare(share, () => `n${String(count++)}`)).toEqual({
      members: [
        { id: 'n0', scenario: one, basis: null },
        { id: 'n1', scenario: two, basis: null },
      ],
      active: 'n1',
      baseline: 'n0',
      history: emptyHistory,
    });
    expect(addressOf(share)).toBe('#/evidence/27');
    expect(placeOf('#/evidence/27', 'evidence')).toBe('/27');
    expect(placeOf('#/', 'workbench')).toBe('');
    expect(addressOf({ ...share, screen: 'tracking' })).toBe('#/');
  });

  it('is compared as it was sent: a scenario changed or taken out meanwhile has moved', () => {
    const ids = ['a', 'b'];
    const both = resultsOf({ a: done(one, 'x'), b: done(two, 'y') });
    expect(recompute(share, ids, members, both)).toMatchObject([{ digest: 'x' }, { digest: 'y' }]);
    const changed = members.map((member) => ({ ...member, scenario: { ...two, seed: 8 } }));
    expect(recompute(share, ids, changed, both)).toEqual(['moved', 'moved']);
    expect(recompute(share, ids, members.slice(0, 1), both)).toMatchObject([
      { digest: 'x' },
      'moved',
    ]);
    expect(recompute(share, ids, members, resultsOf({}))).toEqual([null, null]);
  });
});
