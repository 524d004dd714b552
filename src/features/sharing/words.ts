import type { Catalogue } from '../../domain/catalogue.ts';
import type { LinkOutcome } from '../../domain/link.ts';
import type { Share } from '../../domain/link-body.ts';
import { changedLevers } from '../../domain/scenario.ts';
import { wordRefusal } from '../../i18n/refusals.ts';
import type { Messages } from '../../i18n/zh.ts';
import { formatNumber, type NumberLocale } from '../../ui/numbers.ts';
import type { Verdict } from './verdict.ts';

export interface Wording {
  readonly m: Messages;
  readonly locale: NumberLocale;
}

const shortDigest = (digest: string): string => digest.slice(0, 8);

/** What a link carries, one line a thing. */
export function carriedLines(
  share: Share,
  catalogue: Catalogue,
  wording: Wording,
): readonly string[] {
  const { m, locale } = wording;
  const words = m.sharing;
  return share.scenarios.flatMap(({ scenario, digest }) => [
    words.scenario({
      title: scenario.title || words.untitled,
      levers: changedLevers(scenario, catalogue).length,
      assumptions: Object.keys(scenario.assumptions).length,
    }),
    words.numbers({
      seed: String(scenario.seed),
      draws: formatNumber(scenario.draws, locale),
      model: share.model,
    }),
    digest === null ? words.noDigest : words.digest({ digest: shortDigest(digest) }),
  ]);
}

/** Why a link could not be opened, in words; null for one that was, or where there is none. */
export function wordFailure(outcome: LinkOutcome, m: Messages): string | null {
  const { failed, damage } = m.sharing;
  switch (outcome.kind) {
    case 'ok':
    case 'empty':
      return null;
    case 'damaged':
      return failed.damaged({ reason: damage[outcome.damage] });
    case 'newer':
      return failed.newer({ format: String(outcome.format) });
    case 'refused':
      return failed.refused({ reason: wordRefusal(outcome.refusal, m), model: outcome.model });
  }
}

/** The verdict's headline. */
export function wordVerdict(verdict: Verdict, { sharing }: Messages): string {
  return sharing[verdict.kind];
}

/** What proves the verdict, or precisely what differs, one line a thing. */
export function verdictLines(verdict: Verdict, { sharing: words }: Messages): readonly string[] {
  if (verdict.kind === 'same')
    return verdict.digests.map((digest) => words.sameDigest({ digest: shortDigest(digest) }));
  if (verdict.kind !== 'differs') return [];
  const { model, mismatches, adjusted } = verdict;
  return [
    model === null ? words.sameModel : words.model(model),
    ...mismatches.map(({ title, sent, here }) =>
      words.mismatch({
        title: title || words.untitled,
        sent: shortDigest(sent),
        here: shortDigest(here),
      }),
    ),
    ...adjusted.map(({ lever, from, to }) =>
      words.adjusted({ lever, from: String(from), to: String(to) }),
    ),
  ];
}
