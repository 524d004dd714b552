import type { Adjustment } from '../../domain/body.ts';
import type { Share } from '../../domain/link-body.ts';

/** The result of one shared scenario as it stands here; null: not there yet. `moved`: the reader has changed it since. */
export type Recomputed = { readonly digest: string } | 'moved' | null;

export interface Mismatch {
  readonly title: string;
  readonly sent: string;
  readonly here: string;
}

/** What came of computing a shared set again. */
export type Verdict =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'same'; readonly digests: readonly string[] }
  /** The link carries no digest. */
  | { readonly kind: 'unproven' }
  /** Changed before it could be compared. */
  | { readonly kind: 'moved' }
  | {
      readonly kind: 'differs';
      /** Versions of the model where they are not the same. */
      readonly model: { readonly sent: string; readonly here: string } | null;
      readonly mismatches: readonly Mismatch[];
      readonly adjusted: readonly Adjustment[];
    };

export interface Reproduction {
  readonly share: Share;
  readonly adjusted: readonly Adjustment[];
  /** Version of the model here. */
  readonly model: string;
  /** One for each scenario of the share, in its order. */
  readonly recomputed: readonly Recomputed[];
}

/** Compares what the sender saw with what came out here: digests, then the reasons that are known. */
export function judge({ share, adjusted, model, recomputed }: Reproduction): Verdict {
  const pairs = share.scenarios.map(({ scenario, digest }, at) => {
    return { title: scenario.title, sent: digest, here: recomputed[at] ?? null };
  });
  const proven = pairs.filter(({ sent }) => sent !== null);
  if (proven.length === 0) return { kind: 'unproven' };
  if (proven.some(({ here }) => here === 'moved')) return { kind: 'moved' };
  if (proven.some(({ here }) => here === null)) return { kind: 'waiting' };
  const compared = proven.flatMap(({ title, sent, here }): Mismatch[] =>
    sent === null || here === null || here === 'moved' ? [] : [{ title, sent, here: here.digest }],
  );
  const mismatches = compared.filter(({ sent, here }) => sent !== here);
  if (mismatches.length === 0) return { kind: 'same', digests: compared.map(({ here }) => here) };
  const sent = share.model === model ? null : { sent: share.model, here: model };
  return { kind: 'differs', model: sent, mismatches, adjusted };
}

/** Whether a verdict is the last word: the reader's own changes don't touch it any more. */
export function isSettled({ kind }: Verdict): boolean {
  return kind !== 'waiting';
}
