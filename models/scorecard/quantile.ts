import { at } from '../ensemble/words.ts';
import { findRanks } from './ranks.ts';

/* Linear interpolation between order statistics: type 7 of Hyndman and Fan 1996. */

function interpolate(position: number, last: number, found: ReadonlyMap<number, number>): number {
  const rank = Math.floor(position);
  const fraction = position - rank;
  const below = found.get(rank) ?? Number.NaN;
  if (fraction === 0) return below;
  const above = found.get(Math.min(last, rank + 1)) ?? Number.NaN;
  return below + (above - below) * fraction;
}

/** The ranks between which quantiles lie, rising, each once. */
function ranksOf(probabilities: readonly number[], last: number): readonly number[] {
  const ranks = new Set<number>();
  for (const probability of probabilities) {
    const rank = Math.floor(probability * last);
    ranks.add(rank).add(Math.min(last, rank + 1));
  }
  return [...ranks].sort((a, b) => a - b);
}

/** Mean in draw order and quantiles of finite values, one for each probability (0–1, rising). No values is a bug. */
export function describe(
  values: Float64Array,
  probabilities: readonly number[],
): { readonly mean: number; readonly quantiles: number[] } {
  if (values.length === 0) throw new Error('quantiles of no values');
  const last = values.length - 1;
  const ranks = ranksOf(probabilities, last);
  const { sum, found } = findRanks(values, ranks);
  const byRank = new Map(ranks.map((rank, i) => [rank, found[i] ?? Number.NaN]));
  return {
    mean: sum / values.length,
    quantiles: probabilities.map((p) => interpolate(p * last, last, byRank)),
  };
}

/** Quantiles of finite values, one for each probability (0–1, rising). No values is a bug. */
export function quantiles(values: Float64Array, probabilities: readonly number[]): number[] {
  return describe(values, probabilities).quantiles;
}

/** Mean in draw order. */
export function mean(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += at(values, i);
  return sum / values.length;
}
