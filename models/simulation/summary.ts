import type { Target } from '../../seeds/types.ts';
import type {
  Band,
  ByMonth,
  Chance,
  Contribution,
  EnsembleOptions,
  Headline,
  Histogram,
  Spread,
} from '../contract.ts';
import { at } from '../ensemble/words.ts';
import { payers, type Payer } from '../measures/kit.ts';
import { describe } from '../scorecard/quantile.ts';
import { meetAll } from '../scorecard/score.ts';
import { months } from '../version.ts';
import type { Blocks, Column, Columns } from './columns.ts';
import { measureSums, type ShardBuffers } from './shard.ts';

/** Means of a part that holds sums of each block, added in the order of blocks. */
export function meansOf(columns: Columns, name: string, size: number): readonly number[] {
  const { draws } = columns;
  return columns.ofSums(name, size).know('means', (values) => {
    const sums = new Float64Array(size);
    for (let i = 0; i < values.length; i += 1) {
      sums[i % size] = at(sums, i % size) + at(values, i);
    }
    return Array.from(sums, (sum) => sum / draws);
  });
}

const three = [0.05, 0.5, 0.95];
const five = [0.05, 0.25, 0.5, 0.75, 0.95];

export function spreadOf(column: Column): Spread {
  return column.know(spreadOf, (values): Spread => {
    const { mean, quantiles } = describe(values, three);
    const [p5 = 0, p50 = 0, p95 = 0] = quantiles;
    return { mean, p5, p50, p95 };
  });
}

/** The spread of a row of a band, whose quantiles are at hand. */
export function spreadOfRow(column: Column): Spread {
  const { mean, quantiles } = rowOf(column);
  const [p5 = 0, , p50 = 0, , p95 = 0] = quantiles;
  return { mean, p5, p50, p95 };
}

function rowOf(column: Column): ReturnType<typeof describe> {
  return column.know(rowOf, (values) => describe(values, five));
}

/**
 * Share of draws that hold, with the standard error of a share of independent draws: an upper bound, for the streams that
 * matter most are drawn more evenly (`models/ensemble/influence.ts`).
 */
export function chanceOf(held: number, draws: number): Chance {
  const chance = held / draws;
  return { chance, error: Math.sqrt((chance * (1 - chance)) / draws) };
}

/** Which draws meet a target, found once; the bits are the column's own. */
export function metOf(
  target: Pick<Target, 'operator' | 'value'>,
  column: Column,
): ReturnType<typeof meetAll> {
  return column.know(target, (values) => meetAll(target, values));
}

type Row = (month: number) => Column;

/** Five lines by month. */
export function bandOf(row: Row): Band {
  const rows = Array.from({ length: months }, (_, m) => rowOf(row(m)).quantiles);
  const line = (i: number): ByMonth => rows.map((quantiles) => quantiles[i] ?? 0);
  return { p5: line(0), p25: line(1), p50: line(2), p75: line(3), p95: line(4) };
}

export const histogramBins = 60;

/** Bins around the target, the same for every run of one target, so that pictures can be laid over each other. */
export function histogramOf(values: Float64Array, target: number): Histogram {
  const [from, to] = [target * 0.92, target * 1.08];
  const counts = Array.from({ length: histogramBins }, () => 0);
  for (let d = 0; d < values.length; d += 1) {
    const bin = Math.floor(((at(values, d) - from) / (to - from)) * histogramBins);
    const inside = Math.min(histogramBins - 1, Math.max(0, bin));
    counts[inside] = (counts[inside] ?? 0) + 1;
  }
  return { from, to, counts };
}

/** Measured services value added by month: base plus what the plan adds. */
export function levelOf(columns: Columns, month: number): Column {
  const base = columns.ofMonth('base', month);
  const added = columns.ofMonth('added', month);
  return columns.derive(`level#${String(month)}`, [base, added], (level) => {
    for (let d = 0; d < level.length; d += 1) level[d] = at(base.values, d) + at(added.values, d);
  });
}

/** Mean of a month's level, as the sum of its parts' means. */
export function meanLevelOf(columns: Columns, month: number): number {
  return rowOf(columns.ofMonth('base', month)).mean + rowOf(columns.ofMonth('added', month)).mean;
}

/** What says how a level stands against the headline target. */
function standingOf(level: Column, target: Target): Headline['baseline'] {
  return {
    ...spreadOfRow(level),
    ...chanceOf(metOf(target, level).held, level.values.length),
    histogram: level.know(histogramOf, (values) => histogramOf(values, target.value)),
  };
}

/** The year's level against the headline target, and by month. */
export function headlineOf(columns: Columns, target: Target): Headline {
  const level: Row = (m) => levelOf(columns, m);
  const base: Row = (m) => columns.ofMonth('base', m);
  const standing = standingOf(level(months - 1), target);
  return {
    ...standing,
    target: target.value,
    baseline: standingOf(base(months - 1), target),
    level: bandOf(level),
    baselineLevel: bandOf(base),
    added: bandOf((m) => columns.ofMonth('added', m)),
    gap: Math.max(0, target.value - standing.p50),
  };
}

export function contributionOf(columns: Columns, measure: number): Contribution {
  const name = `sums/${String(measure)}`;
  const sums = columns.ofSums(name, measureSums.length);
  const values = columns.of(`contribution/${String(measure)}`);
  return values.knowWith(contributionOf, sums, () => {
    const means = meansOf(columns, name, measureSums.length);
    const mean = (of: (typeof measureSums)[number]): number => means[measureSums.indexOf(of)] ?? 0;
    return {
      measure,
      ...spreadOf(values),
      activity: mean('activity'),
      coverage: mean('coverage'),
      transfer: mean('transfer'),
      publicCost: mean('publicCost'),
    };
  });
}

export function moneyOf(columns: Columns): Readonly<Record<Payer, Spread>> {
  const spreads = payers.map((payer) => [payer, spreadOf(columns.of(`money/${payer}`))] as const);
  return Object.fromEntries(spreads) as Record<Payer, Spread>;
}

/** Blocks in the order of their draws; parts that don't make up the whole run are a bug. */
export function orderBlocks(
  shards: readonly {
    readonly span: { readonly first: number; readonly count: number };
    readonly buffers: ShardBuffers;
  }[],
  options: EnsembleOptions,
): Blocks {
  const ordered = [...shards].sort((a, b) => a.span.first - b.span.first);
  let next = 0;
  for (const { span } of ordered) {
    if (span.first !== next) throw new Error(`draws ${String(next)} and on are missing or double`);
    next += span.count;
  }
  if (next !== options.draws) throw new Error(`${String(next)} of ${String(options.draws)} draws`);
  return {
    buffers: ordered.map((shard) => shard.buffers),
    counts: ordered.map((shard) => shard.span.count),
    draws: options.draws,
  };
}
