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
import { payers, type Payer } from '../measures/kit.ts';
import { mean, quantiles } from '../scorecard/quantile.ts';
import { meets } from '../scorecard/score.ts';
import { months } from '../version.ts';
import { measureSums, partOf, type ShardBuffers } from './shard.ts';

/** The blocks of one run in the order of their draws. */
export interface Blocks {
  readonly buffers: readonly ShardBuffers[];
  readonly counts: readonly number[];
  readonly draws: number;
}

/** A per-draw part of all blocks, one after the other. */
export function join(blocks: Blocks, name: string): Float64Array {
  const joined = new Float64Array(blocks.draws);
  let at = 0;
  for (const buffers of blocks.buffers) {
    const part = partOf(buffers, name);
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** One month's row of a month-by-draw part of all blocks. */
export function joinMonth(blocks: Blocks, name: string, month: number): Float64Array {
  const joined = new Float64Array(blocks.draws);
  let at = 0;
  blocks.buffers.forEach((buffers, i) => {
    const count = blocks.counts[i] ?? 0;
    joined.set(partOf(buffers, name).subarray(month * count, (month + 1) * count), at);
    at += count;
  });
  return joined;
}

/** Sums of a per-block part, added in the order of blocks, over the number of draws. */
export function meansOf(blocks: Blocks, name: string): readonly number[] {
  const sums: number[] = [];
  for (const buffers of blocks.buffers) {
    partOf(buffers, name).forEach((value, i) => {
      sums[i] = (sums[i] ?? 0) + value;
    });
  }
  return sums.map((sum) => sum / blocks.draws);
}

export function spreadOf(values: Float64Array): Spread {
  const [p5 = 0, p50 = 0, p95 = 0] = quantiles(values, [0.05, 0.5, 0.95]);
  return { mean: mean(values), p5, p50, p95 };
}

/**
 * Share of draws that hold, with the standard error of a share of independent draws: an upper bound, for the streams that
 * matter most are drawn more evenly (`models/ensemble/influence.ts`).
 */
export function chanceOf(held: number, draws: number): Chance {
  const chance = held / draws;
  return { chance, error: Math.sqrt((chance * (1 - chance)) / draws) };
}

/** Which draws meet a target: one bit a draw, and how many. */
export function metBits(
  target: Pick<Target, 'operator' | 'value'>,
  values: Float64Array,
): { readonly bits: Uint8Array; readonly held: number } {
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  let held = 0;
  for (let d = 0; d < values.length; d += 1) {
    if (!meets(target, values[d] ?? 0)) continue;
    held += 1;
    bits[d >> 3] = (bits[d >> 3] ?? 0) | (1 << (d & 7));
  }
  return { bits, held };
}

/** Five lines by month; each month's values come from `at`. */
export function bandOf(at: (month: number) => Float64Array): Band {
  const rows = Array.from({ length: months }, (_, m) =>
    quantiles(at(m), [0.05, 0.25, 0.5, 0.75, 0.95]),
  );
  const line = (i: number): ByMonth => rows.map((row) => row[i] ?? 0);
  return { p5: line(0), p25: line(1), p50: line(2), p75: line(3), p95: line(4) };
}

export const histogramBins = 60;

/** Bins around the target, the same for every run of one target, so that pictures can be laid over each other. */
export function histogramOf(values: Float64Array, target: number): Histogram {
  const [from, to] = [target * 0.92, target * 1.08];
  const counts = Array.from({ length: histogramBins }, () => 0);
  for (const value of values) {
    const bin = Math.floor(((value - from) / (to - from)) * histogramBins);
    const inside = Math.min(histogramBins - 1, Math.max(0, bin));
    counts[inside] = (counts[inside] ?? 0) + 1;
  }
  return { from, to, counts };
}

function plus(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length);
  for (let i = 0; i < sum.length; i += 1) sum[i] = (a[i] ?? 0) + (b[i] ?? 0);
  return sum;
}

/** Measured services value added: base plus what the plan adds, against the headline target. */
export function headlineOf(
  blocks: Blocks,
  target: Target,
): { readonly headline: Headline; readonly values: Float64Array; readonly bits: Uint8Array } {
  const level = (m: number): Float64Array =>
    plus(joinMonth(blocks, 'base', m), joinMonth(blocks, 'added', m));
  const values = level(months - 1);
  const baseline = joinMonth(blocks, 'base', months - 1);
  const { bits, held } = metBits(target, values);
  const spread = spreadOf(values);
  const headline: Headline = {
    ...spread,
    ...chanceOf(held, blocks.draws),
    target: target.value,
    histogram: histogramOf(values, target.value),
    baseline: {
      ...spreadOf(baseline),
      ...chanceOf(metBits(target, baseline).held, blocks.draws),
      histogram: histogramOf(baseline, target.value),
    },
    level: bandOf(level),
    baselineLevel: bandOf((m) => joinMonth(blocks, 'base', m)),
    added: bandOf((m) => joinMonth(blocks, 'added', m)),
    gap: Math.max(0, target.value - spread.p50),
  };
  return { headline, values, bits };
}

export function contributionOf(blocks: Blocks, measure: number): Contribution {
  const number = String(measure);
  const sums = meansOf(blocks, `sums/${number}`);
  const sum = (name: (typeof measureSums)[number]): number => sums[measureSums.indexOf(name)] ?? 0;
  return {
    measure,
    ...spreadOf(join(blocks, `contribution/${number}`)),
    activity: sum('activity'),
    coverage: sum('coverage'),
    transfer: sum('transfer'),
    publicCost: sum('publicCost'),
  };
}

export function moneyOf(blocks: Blocks): Readonly<Record<Payer, Spread>> {
  const spreads = payers.map((payer) => [payer, spreadOf(join(blocks, `money/${payer}`))] as const);
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
