import type { Catalogue } from '../../domain/catalogue.ts';
import type { LinkOutcome } from '../../domain/link.ts';
import type { Share } from '../../domain/link-body.ts';
import { changedLevers } from '../../domain/scenario.ts';
import { wordRefusal } from '../../i18n/refusals.ts';
import type { Messages } from '../../i18n/zh.ts';
import { formatMoney, formatNumber, formatPercent, type NumberLocale } from '../../ui/numbers.ts';
import type { SentHeadline } from '../../domain/link-scenario.ts';
import type { Compared, Reason, Verdict } from './verdict.ts';

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
      equations: Object.keys(scenario.equations).length,
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

function wordReason(reason: Reason, { sharing: words }: Messages): string {
  switch (reason.kind) {
    case 'version':
      return words.model(reason);
    case 'measures':
      return words.reasons.measures({ numbers: reason.measures.join(words.listComma) });
    default:
      return words.reasons[reason.kind];
  }
}

/** Precisely what differs and why, one line a thing. */
export function verdictLines(verdict: Verdict, m: Messages): readonly string[] {
  if (verdict.kind !== 'differs') return [];
  const { reasons, adjusted } = verdict;
  return [
    ...reasons.map((reason) => wordReason(reason, m)),
    ...adjusted.map(({ lever, from, to }) =>
      m.sharing.adjusted({ lever, from: String(from), to: String(to) }),
    ),
  ];
}

/** One line of the table of numbers sent and computed. */
export interface ComparedRow {
  readonly name: string;
  readonly sent: string;
  readonly here: string;
}

/** What the sender saw beside what came out here: median, chance, digest. */
export function comparedRows({ sent, here }: Compared, { m, locale }: Wording): ComparedRow[] {
  const words = m.sharing;
  const median = ({ median: value }: SentHeadline): string =>
    formatMoney(value, locale, { digits: 1 });
  const chance = (headline: SentHeadline): string =>
    formatPercent(headline.chance, locale, { digits: 1 });
  const figures =
    sent.headline === null
      ? []
      : [
          { name: words.median, sent: median(sent.headline), here: median(here.headline) },
          { name: words.chance, sent: chance(sent.headline), here: chance(here.headline) },
        ];
  const [a, b] = [shortDigest(sent.digest), shortDigest(here.digest)];
  return [...figures, { name: words.digestName, sent: a, here: b }];
}
