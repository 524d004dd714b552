import { letterOf, type CompareMember, type MemberPair } from '../features/compare/members.ts';
import type { Messages } from '../i18n/zh.ts';
import type { Comparisons, ComparisonState } from '../state/comparisons.svelte.ts';
import type { Results } from '../state/results.svelte.ts';
import { showResult, wordFailure } from './results.ts';
import { assignColours, viewScenarios, type Shown } from './views.ts';

interface Sources {
  readonly results: Pick<Results, 'of'>;
  readonly comparisons: Pick<Comparisons, 'of'>;
}

function showPair(state: ComparisonState, words: Messages): MemberPair {
  switch (state.kind) {
    case 'baseline':
    case 'unshared':
    case 'done':
      return state;
    case 'idle':
      return { kind: 'busy', comparison: null };
    case 'computing':
      return { kind: 'busy', comparison: state.stale };
    case 'failed':
      return {
        kind: 'failed',
        sentence: wordFailure(state.reason, words),
        comparison: state.stale,
      };
  }
}

/** The set as the comparison shows it. */
export function viewMembers(
  shown: Shown,
  { results, comparisons }: Sources,
  words: Messages,
): readonly CompareMember[] {
  const colours = assignColours(shown);
  const views = new Map(viewScenarios(shown, words).map((view) => [view.id, view]));
  return shown.members.map(({ id, scenario }, place) => ({
    id,
    letter: letterOf(place),
    title: scenario.title || words.app.untitled,
    colour: colours.get(id) ?? 1,
    scenario,
    isActive: id === shown.active,
    isBaseline: id === shown.baseline,
    changes: views.get(id)?.changes ?? 0,
    result: showResult(results.of(id), scenario.draws, words),
    pair: showPair(comparisons.of(id), words),
  }));
}
