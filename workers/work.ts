import type { Half } from '../models/seal.ts';
import type {
  HalfOutcome,
  Request,
  Shard,
  ShardOutcome,
  Span,
  SummaryOutcome,
} from './protocol.ts';
import type { Hand } from './slot.ts';
import { SpentMemory } from './spent.ts';

/** How a run's blocks and summary are asked of a worker. */
export interface Work {
  readonly block: (hand: Hand, request: Request, span: Span) => Promise<ShardOutcome>;
  readonly summary: (
    hand: Hand,
    request: Request,
    given: { readonly shards: readonly Shard[]; readonly keep: boolean },
  ) => Promise<SummaryOutcome>;
  /** null: no worker does half of a summary. */
  readonly half:
    | ((
        hand: Hand,
        request: Request,
        given: { readonly shards: readonly Shard[]; readonly of: Half['of'] },
      ) => Promise<HalfOutcome>)
    | null;
  /** Nobody needs these shards any more. */
  readonly close: (shards: readonly Shard[]) => void;
}

/** With all that workers keep; blocks are written where shards of earlier runs stood. */
export function keepingWork(spent = new SpentMemory()): Work {
  return {
    block: (hand, request, span) => hand.simulate(request, span, spent.take(span.count)),
    summary: (hand, request, { shards, keep }) => hand.summarise(request, shards, keep),
    half: (hand, request, { shards, of }) => hand.sumUp(request, shards, of),
    close: (shards) => {
      spent.give(shards);
    },
  };
}

/** From nothing. */
export const freshly: Work = {
  block: (hand, request, span) => hand.prove(request, span),
  summary: (hand, request, { shards }) => hand.proveSummary(request, shards),
  half: null,
  close: () => undefined,
};
