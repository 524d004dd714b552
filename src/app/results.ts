import type { Summary } from '../../models/contract.ts';

/** What the screen shows of a run. `stale`: the figures belong to an earlier setting; `refining`: more draws are on the way. */
export type ShownResult =
  | { readonly kind: 'empty' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | {
      readonly kind: 'shown';
      readonly summary: Summary;
      readonly elapsedMs: number;
      readonly freshness: 'final' | 'refining' | 'stale';
      /** Draws asked for in the end. */
      readonly draws: number;
    };
