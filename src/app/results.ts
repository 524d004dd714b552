import type { Summary } from '../../models/contract.ts';
import type { Messages } from '../i18n/zh.ts';
import type { FailedAnswer, ResultState } from '../state/results.svelte.ts';

/** What the screen shows of a run. `stale`: the figures belong to an earlier setting; `refining`: more draws are on the way. */
export type ShownResult =
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | {
      readonly kind: 'shown';
      readonly summary: Summary;
      readonly elapsedMs: number;
      /** How many equations the figures have that are the scenario's own. */
      readonly equations: number;
      readonly freshness: 'final' | 'refining' | 'stale';
      /** Draws asked for in the end. */
      readonly draws: number;
      /** Why the figures are still those of an earlier setting; null: nothing went wrong. */
      readonly problem: string | null;
    };

/** Why a run gave no figures, in words. */
export function wordFailure(answer: FailedAnswer, { reasons }: Messages): string {
  if (answer.kind === 'failed') return reasons.engine[answer.code];
  return reasons.invalid[answer.reason.code] ?? reasons.unknown({ code: answer.reason.code });
}

/** What there is to show of a run that was asked for `draws`. */
export function showResult(state: ResultState, draws: number, words: Messages): ShownResult {
  if (state.kind === 'idle') return { kind: 'busy' };
  const problem = state.kind === 'failed' ? wordFailure(state.reason, words) : null;
  const figures = 'figures' in state ? state.figures : state.stale;
  if (figures === null)
    return problem === null ? { kind: 'busy' } : { kind: 'failed', sentence: problem };
  const { summary, elapsedMs, scenario } = figures;
  const equations = Object.keys(scenario.equations).length;
  const freshness =
    state.kind === 'done' ? 'final' : state.kind === 'refining' ? 'refining' : 'stale';
  return { kind: 'shown', summary, elapsedMs, equations, freshness, draws, problem };
}
