import type { Hindcast, HindcastRow } from '../../../models/analysis/hindcast.ts';
import type { ComparedOutturn, Outturns, Quantity } from '../../../seeds/hindcast.ts';
import type { BaselineSource, Plan, Target } from '../../../seeds/types.ts';
import type { RangeStripSpec, TableSpec } from '../../charts/spec.ts';
import { formatChance, formatNumber } from '../../ui/numbers.ts';
import { amountText, brierText, distanceText, type Wording } from './words.ts';

/** A remark on a row: good or bad, in words. */
export interface Verdict {
  readonly good: boolean;
  readonly text: string;
}

/** A forecast beside what happened, in words. */
export interface RowView {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly median: string;
  readonly range: string;
  readonly chance: string | null;
  readonly happened: string;
  readonly target: string | null;
  readonly verdicts: readonly Verdict[];
  readonly scores: string;
  readonly grade: string;
  readonly source: BaselineSource | null;
  readonly why: string;
  readonly caveat: string;
  readonly strip: RangeStripSpec;
  readonly cells: readonly string[];
}

export interface RowGroup {
  readonly kind: 'miss' | 'hit' | 'uncounted';
  readonly rows: readonly RowView[];
}

/** What the rows are worded from. */
export interface RowFacts {
  readonly plan: Plan;
  readonly outturns: Outturns;
  readonly sources: ReadonlyMap<string, BaselineSource>;
}

function whenText(quantity: Quantity, { m }: Wording): string {
  if (!('month' in quantity) || quantity.month === 12) return m.hindcast.allYear;
  return m.hindcast.byEndOf({ month: String(quantity.month) });
}

/** Whether a chance leant to what happened; null: no chance was given. */
function leantRight({ forecast: { chance }, decided }: HindcastRow): boolean | null {
  if (chance === null || decided === null) return null;
  return decided.happened === chance.chance >= 0.5;
}

/** Which list a row stands in. */
export function groupOf(row: HindcastRow): RowGroup['kind'] {
  if (!row.counted) return 'uncounted';
  return row.inside90 && leantRight(row) !== false ? 'hit' : 'miss';
}

function stripOf(
  { forecast, outturn, decided }: HindcastRow,
  target: Target | undefined,
  label: string,
): RangeStripSpec {
  const { p5, p25, p50, p75, p95 } = forecast;
  const threshold = decided === null || target === undefined ? null : target.value;
  const all = [p5, p95, outturn.value, ...(threshold === null ? [] : [threshold])];
  const [from, to] = [Math.min(...all), Math.max(...all)];
  const margin = (to - from) * 0.08;
  return {
    ...{ from: from - margin, to: to + margin, low: p5, high: p95 },
    ...{ inner: [p25, p75], middle: p50, mark: outturn.value, threshold },
    ...{ tone: 'plan', label },
  };
}

function verdictsOf(row: HindcastRow, { m }: Wording): readonly Verdict[] {
  const words = m.hindcast;
  const right = leantRight(row);
  const range = { good: row.inside90, text: row.inside90 ? words.inside90 : words.outside90 };
  if (right === null) return [range];
  return [range, { good: right, text: right ? words.chanceRight : words.chanceWrong }];
}

function viewRow(
  row: HindcastRow,
  entry: ComparedOutturn,
  { plan, sources }: RowFacts,
  wording: Wording,
): RowView {
  const { m, locale, text } = wording;
  const words = m.hindcast;
  const { forecast, outturn, decided } = row;
  const amount = (value: number): string => amountText(value, forecast.unit, wording);
  const target = plan.targets.find(({ id }) => id === entry.target);
  const title = text(entry.title);
  const [median, low, high] = [forecast.p50, forecast.p5, forecast.p95].map(amount) as [
    string,
    string,
    string,
  ];
  const happened = amount(outturn.value);
  const chance = forecast.chance === null ? null : formatChance(forecast.chance.chance, locale);
  const points = formatNumber((forecast.chance?.error ?? 0) * 100, locale, { digits: 1 });
  const crps = distanceText(row.crps, forecast.unit, wording);
  const brier = decided === null ? null : brierText(decided.brier, locale);
  const verdicts = verdictsOf(row, wording);
  return {
    id: entry.id,
    title,
    when: whenText(entry.quantity, wording),
    median: words.medianOf({ median }),
    range: words.rangeOf({ low, high }),
    chance: chance === null ? null : words.chanceOf({ chance, points }),
    happened,
    target:
      decided === null || target === undefined
        ? null
        : `${words.targetOf({ value: amount(target.value) })} · ${decided.happened ? words.met : words.notMet}`,
    verdicts,
    scores: [words.scores({ crps }), ...(brier === null ? [] : [words.brierOf({ brier })])].join(
      ' · ',
    ),
    grade: words.grade({ grade: outturn.grade }),
    source: sources.get(entry.id) ?? null,
    why: text(entry.why),
    caveat: text(entry.caveat),
    strip: stripOf(row, target, words.strip({ title, median, low, high, value: happened })),
    cells: [
      ...[title, median, low, high, chance ?? '', happened, crps, brier ?? ''],
      verdicts.map((verdict) => verdict.text).join(', '),
    ],
  };
}

/** The rows by how they went, misses first; a group without rows is left out. */
export function groupRows(
  { rows }: Hindcast,
  facts: RowFacts,
  wording: Wording,
): readonly RowGroup[] {
  const entries = new Map(facts.outturns.compared.map((entry) => [entry.id, entry]));
  return (['miss', 'hit', 'uncounted'] as const).flatMap((kind) => {
    const own = rows.flatMap((row) => {
      const entry = entries.get(row.forecast.id);
      return entry === undefined || groupOf(row) !== kind
        ? []
        : [viewRow(row, entry, facts, wording)];
    });
    return own.length === 0 ? [] : [{ kind, rows: own }];
  });
}

/** All rows as one table. */
export function tableOf(groups: readonly RowGroup[], { m }: Wording): TableSpec {
  const { columns, title } = m.hindcast;
  return {
    caption: title,
    columns: [
      ...[columns.what, columns.median, columns.low, columns.high, columns.chance],
      ...[columns.happened, columns.crps, columns.brier, columns.verdict],
    ],
    rows: groups.flatMap(({ rows }) => rows.map(({ cells }) => cells)),
  };
}
