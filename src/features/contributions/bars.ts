import type { Contribution, Summary } from '../../../models/contract.ts';
import type { TableSpec, WhiskerBar } from '../../charts/spec.ts';
import type { Messages } from '../../i18n/zh.ts';
import { formatResult, resultScale, type NumberLocale } from '../../ui/numbers.ts';

interface Wording {
  readonly locale: NumberLocale;
  readonly m: Messages;
}

interface Naming {
  readonly nameMeasure: (measure: number) => string;
  /** Measures of which the user set a lever. */
  readonly changed: ReadonlySet<number>;
}

/** The measures that do something, largest effect first. */
export function rankContributions(contributions: readonly Contribution[]): readonly Contribution[] {
  return contributions
    .filter(({ mean, p5, p95 }) => mean !== 0 || p5 !== 0 || p95 !== 0)
    .toSorted((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
}

/** The ranked measures that get a bar of their own, and the rest; a rest of one is shown too. */
export function splitRanked<T>(ranked: readonly T[], count: number): readonly [T[], T[]] {
  const shown = ranked.length <= count + 1 ? ranked.length : count;
  return [ranked.slice(0, shown), ranked.slice(shown)];
}

function toBar(entry: Contribution, naming: Naming, { m, locale }: Wording): WhiskerBar {
  const { divisor } = resultScale(locale);
  const write = (cny: number): string => formatResult(cny, locale, { digits: 1 });
  const name = `${String(entry.measure)} ${naming.nameMeasure(entry.measure)}`;
  return {
    id: String(entry.measure),
    label: name,
    value: entry.mean / divisor,
    low: entry.p5 / divisor,
    high: entry.p95 / divisor,
    hatched: Math.max(0, entry.coverage / divisor),
    valueText: write(entry.mean),
    words: `${name}: ${write(entry.mean)} (${m.charts.p5} ${write(entry.p5)}, ${m.charts.p95} ${write(entry.p95)})`,
    tone: naming.changed.has(entry.measure) ? 'edit' : 'plan',
  };
}

/** Bars of the `count` largest contributions; the rest summed in one bar without a whisker. */
export function contributionBars(
  ranked: readonly Contribution[],
  count: number,
  naming: Naming,
  wording: Wording,
): readonly WhiskerBar[] {
  const [shown, rest] = splitRanked(ranked, count);
  const bars = shown.map((entry) => toBar(entry, naming, wording));
  if (rest.length === 0) return bars;
  const { divisor } = resultScale(wording.locale);
  const sum = rest.reduce((total, { mean }) => total + mean, 0);
  const label = wording.m.workbench.contributions.rest({ n: rest.length });
  const valueText = formatResult(sum, wording.locale, { digits: 1 });
  const value = sum / divisor;
  const last = { label, value, low: value, high: value, hatched: 0, valueText } as const;
  return [...bars, { ...last, id: 'rest', words: `${label}: ${valueText}`, tone: 'rest' }];
}

/** The three accounts in a sentence: what grows, what is newly counted, what only changes hands. */
export function contributionSentence({ accounts }: Summary, { m, locale }: Wording): string {
  const write = (cny: number, signed: boolean): string => formatResult(cny, locale, { signed });
  return m.workbench.contributions.sentence({
    activity: write(accounts.activity.mean, true),
    coverage: write(accounts.coverage.mean, true),
    transfer: write(accounts.transfer.mean, false),
  });
}

/** Every measure's contribution as a table. */
export function contributionTable(
  ranked: readonly Contribution[],
  { nameMeasure }: Naming,
  { m, locale }: Wording,
): TableSpec {
  const words = m.workbench.contributions;
  const write = (cny: number): string => formatResult(cny, locale, { digits: 2 });
  return {
    caption: words.title({ unit: resultScale(locale).unit }),
    columns: [
      words.measure,
      m.charts.mean,
      m.charts.p5,
      m.charts.p95,
      words.activity,
      words.coverageColumn,
      words.transfer,
      words.publicCost,
    ],
    rows: ranked.map((entry) => [
      `${String(entry.measure)} ${nameMeasure(entry.measure)}`,
      ...[
        entry.mean,
        entry.p5,
        entry.p95,
        entry.activity,
        entry.coverage,
        entry.transfer,
        entry.publicCost,
      ].map(write),
    ]),
  };
}
