import type { Band, Summary } from '../../../models/contract.ts';
import type { BandSpec, Colour, FanSeries, TableSpec } from '../../charts/spec.ts';
import type { Messages } from '../../i18n/zh.ts';
import { formatNumber, formatResult, resultScale, type NumberLocale } from '../../ui/numbers.ts';

interface Wording {
  readonly locale: NumberLocale;
  readonly m: Messages;
}

/** Another scenario's median, drawn as a line beside the fan. */
export interface Companion {
  readonly title: string;
  /** Cumulative added value by month, CNY. */
  readonly median: readonly number[];
  readonly colour: Colour;
}

const edges = ['p5', 'p25', 'p50', 'p75', 'p95'] as const;
const dashes = [
  [6, 3],
  [2, 3],
  [8, 3, 2, 3],
  [4, 2],
  [1, 2],
] as const;

/** What the plan would have to add for the baseline's median to reach the target, CNY; 0 or less where it is there already. */
export function neededValue({ headline }: Summary): number {
  return headline.target - headline.baseline.p50;
}

function scaleBand(band: Band, divisor: number): FanSeries {
  const scale = (values: readonly number[]): readonly number[] => values.map((v) => v / divisor);
  return {
    p5: scale(band.p5),
    p25: scale(band.p25),
    p50: scale(band.p50),
    p75: scale(band.p75),
    p95: scale(band.p95),
  };
}

const monthNames = ({ m }: Wording): readonly string[] =>
  Array.from({ length: 12 }, (_, i) => m.charts.month({ n: i + 1 }));

/** The fan of what the plan adds by month, other scenarios' medians, zero, and the line that a trillion takes. */
export function addedSpec(
  summary: Summary,
  companions: readonly Companion[],
  wording: Wording,
): BandSpec {
  const { m, locale } = wording;
  const { divisor } = resultScale(locale);
  const end = (cny: number): string => formatResult(cny, locale, { signed: true });
  const fan = scaleBand(summary.headline.added, divisor);
  const need = neededValue(summary);
  const own = {
    label: m.workbench.added.line({
      name: m.workbench.added.thisScenario,
      value: end(summary.headline.added.p50.at(-1) ?? 0),
    }),
    values: fan.p50,
    colour: 'plan',
    width: 2.25,
    dash: [],
  } as const;
  const others = companions.map(({ title, median, colour }, index) => ({
    label: m.workbench.added.line({ name: title, value: end(median.at(-1) ?? 0) }),
    values: median.map((value) => value / divisor),
    colour,
    width: 1.5,
    dash: dashes[index % dashes.length] ?? [],
  }));
  const target = {
    label: m.workbench.added.need({ value: end(need) }),
    value: need / divisor,
    colour: 'target',
    dash: [],
  } as const;
  const zero = {
    label: m.workbench.added.zero,
    value: 0,
    colour: 'base-ink',
    dash: [3, 3],
  } as const;
  return {
    labels: monthNames(wording),
    fan,
    lines: [own, ...others],
    thresholds: need > 0 ? [target, zero] : [zero],
    formatTick: (value) =>
      formatNumber(value, locale, { signed: true, digits: Number.isInteger(value) ? 0 : 1 }),
  };
}

/** The fan's figures by month. */
export function addedTable(summary: Summary, wording: Wording): TableSpec {
  const { m, locale } = wording;
  const { added } = summary.headline;
  const unit = resultScale(locale).unit;
  return {
    caption: m.workbench.added.title({ unit }),
    columns: [
      m.charts.monthColumn,
      m.charts.p5,
      m.charts.p25,
      m.charts.median,
      m.charts.p75,
      m.charts.p95,
    ],
    rows: monthNames(wording).map((name, month) => [
      name,
      ...edges.map((edge) => formatResult(added[edge][month] ?? 0, locale, { digits: 1 })),
    ]),
  };
}

/** The finding in a sentence. */
export function addedSentence(summary: Summary, { m, locale }: Wording): string {
  const { added } = summary.headline;
  const at = (values: readonly number[]): string =>
    formatResult(values.at(-1) ?? 0, locale, { signed: true });
  const parts = { median: at(added.p50), low: at(added.p5), high: at(added.p95) };
  const need = neededValue(summary);
  if (need <= 0) return m.workbench.added.reached(parts);
  return m.workbench.added.sentence({
    ...parts,
    need: formatResult(need, locale, { signed: true }),
  });
}
