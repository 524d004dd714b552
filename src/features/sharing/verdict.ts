import type { Makeup } from '../../../models/contract.ts';
import type { Adjustment } from '../../domain/body.ts';
import type { Share } from '../../domain/link-body.ts';
import type { SentHeadline } from '../../domain/link-scenario.ts';

/** What came out of one shared scenario here, hashes and headline with as many digits as a link carries. */
export interface Outcome {
  readonly digest: string;
  readonly headline: SentHeadline;
  readonly makeup: Makeup;
}

/** The result of one shared scenario as it stands here; null: not there yet. `moved`: the reader has changed it since. */
export type Recomputed = Outcome | 'moved' | null;

/** One scenario as it was sent and as it came out here. */
export interface Compared {
  readonly title: string;
  readonly isSame: boolean;
  readonly sent: { readonly digest: string; readonly headline: SentHeadline | null };
  readonly here: Pick<Outcome, 'digest' | 'headline'>;
}

/**
 * Why numbers can differ. `version`: another version of the model; `facts`: figures that no single measure owns; `measures`:
 * equations or evidence of these; `somewhere`: the models differ where no short hash tells; `machine`: the models are the
 * same, so this browser computes otherwise; `unknown`: the link carries no hashes.
 */
export type Reason =
  | { readonly kind: 'version'; readonly sent: string; readonly here: string }
  | { readonly kind: 'measures'; readonly measures: readonly number[] }
  | { readonly kind: 'facts' | 'somewhere' | 'machine' | 'unknown' };

/** What came of computing a shared set again. */
export type Verdict =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'same'; readonly compared: readonly Compared[] }
  /** The link carries no digest. */
  | { readonly kind: 'unproven' }
  /** Changed before it could be compared. */
  | { readonly kind: 'moved' }
  | {
      readonly kind: 'differs';
      readonly reasons: readonly Reason[];
      readonly compared: readonly Compared[];
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

export type Judge = (reproduction: Reproduction) => Verdict;

/** Measures whose hash is not the same, or that only one of the two models has. */
function changedMeasures(sent: Makeup, here: Makeup): readonly number[] {
  const numbers = new Set([...Object.keys(sent.measures), ...Object.keys(here.measures)]);
  return [...numbers]
    .filter((number) => sent.measures[number] !== here.measures[number])
    .map(Number)
    .sort((a, b) => a - b);
}

function compareModels(sent: Makeup | null, here: Makeup): readonly Reason[] {
  if (sent === null) return [{ kind: 'unknown' }];
  if (sent.model === here.model) return [{ kind: 'machine' }];
  const measures = changedMeasures(sent, here);
  const reasons: readonly Reason[] = [
    ...(measures.length > 0 ? [{ kind: 'measures', measures } as const] : []),
    ...(sent.facts === here.facts ? [] : [{ kind: 'facts' } as const]),
  ];
  return reasons.length > 0 ? reasons : [{ kind: 'somewhere' }];
}

/** Compares what the sender saw with what came out here: digests first, then the reasons that can be known. */
export function judge({ share, adjusted, model, recomputed }: Reproduction): Verdict {
  const proven = share.scenarios.flatMap(({ scenario, digest, headline }, at) =>
    digest === null
      ? []
      : [{ title: scenario.title, sent: { digest, headline }, here: recomputed[at] ?? null }],
  );
  if (proven.length === 0) return { kind: 'unproven' };
  if (proven.some(({ here }) => here === 'moved')) return { kind: 'moved' };
  const done = proven.flatMap(({ title, sent, here }) =>
    here === null || here === 'moved' ? [] : [{ title, sent, here }],
  );
  const [first] = done;
  if (first === undefined || done.length < proven.length) return { kind: 'waiting' };
  const compared = done.map((pair): Compared => {
    return { ...pair, isSame: pair.sent.digest === pair.here.digest };
  });
  if (compared.every(({ isSame }) => isSame)) return { kind: 'same', compared };
  const version: readonly Reason[] =
    share.model === model ? [] : [{ kind: 'version', sent: share.model, here: model }];
  // a lever that was moved to a step of this model is reason enough
  const parts = adjusted.length > 0 ? [] : compareModels(share.makeup, first.here.makeup);
  return { kind: 'differs', reasons: [...version, ...parts], compared, adjusted };
}
