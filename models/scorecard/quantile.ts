import { at } from '../ensemble/words.ts';

/**
 * Exact quantiles without sorting everything: values are counted into equal bins, and only the bins that hold a
 * wanted order statistic are sorted. Linear interpolation between order statistics (type 7 of Hyndman and Fan 1996).
 * The working memory is kept and used again: nothing that is given away.
 */
const binCount = 1024;
const counts = new Uint32Array(binCount);
/** Where a wanted bin's values begin in `gathered`; −1: not wanted. */
const begins = new Int32Array(binCount);
/** Every value's bin. */
let binOf = new Uint16Array(0);
/** The values of the wanted bins. */
let gathered = new Float64Array(0);

interface Range {
  readonly low: number;
  readonly high: number;
  readonly sum: number;
}

/** Lowest, highest and sum of finite values; one that is not a number is a bug. */
function rangeOf(values: Float64Array): Range {
  let low = Infinity;
  let high = -Infinity;
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = at(values, i);
    if (value < low) low = value;
    if (value > high) high = value;
    sum += value;
  }
  if (!Number.isFinite(sum)) throw new Error('a result is not a number');
  return { low, high, sum };
}

function countIntoBins(values: Float64Array, { low, high }: Range): void {
  const perUnit = binCount / (high - low);
  // a range too narrow to divide goes into one bin and is sorted whole
  const step = Number.isFinite(perUnit) ? perUnit : 0;
  if (binOf.length < values.length) binOf = new Uint16Array(values.length);
  counts.fill(0);
  const last = binCount - 1;
  for (let i = 0; i < values.length; i += 1) {
    const raw = ((at(values, i) - low) * step) | 0;
    const bin = raw < last ? raw : last;
    binOf[i] = bin;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
}

/** Lays the values of the wanted bins side by side, as `begins` says. */
function gatherWanted(values: Float64Array, size: number): void {
  if (gathered.length < size) gathered = new Float64Array(Math.max(size, values.length));
  for (let i = 0; i < values.length; i += 1) {
    const bin = binOf[i] ?? 0;
    const place = begins[bin] ?? -1;
    if (place < 0) continue;
    gathered[place] = at(values, i);
    begins[bin] = place + 1;
  }
}

/** Ranks wanted, rising, and the values that have them. */
interface OrderStatistics {
  readonly ranks: readonly number[];
  readonly values: number[];
}

/** Finds the values of the wanted ranks. */
function findRanks(values: Float64Array, { ranks, values: found }: OrderStatistics): void {
  begins.fill(-1);
  const bins: number[] = [];
  const before: number[] = [];
  let bin = 0;
  let passed = 0;
  let size = 0;
  for (const rank of ranks) {
    while (passed + (counts[bin] ?? 0) <= rank) {
      passed += counts[bin] ?? 0;
      bin += 1;
    }
    if ((begins[bin] ?? 0) < 0) {
      begins[bin] = size;
      size += counts[bin] ?? 0;
    }
    bins.push(bin);
    before.push(passed);
  }
  gatherWanted(values, size);
  let sorted = -1;
  let begin = 0;
  ranks.forEach((rank, i) => {
    const own = bins[i] ?? 0;
    if (own !== sorted) {
      const end = begins[own] ?? 0;
      begin = end - (counts[own] ?? 0);
      gathered.subarray(begin, end).sort();
      sorted = own;
    }
    found.push(gathered[begin + rank - (before[i] ?? 0)] ?? Number.NaN);
  });
}

function interpolate(position: number, last: number, found: OrderStatistics): number {
  const rank = Math.floor(position);
  const fraction = position - rank;
  const below = found.values[found.ranks.indexOf(rank)] ?? Number.NaN;
  if (fraction === 0) return below;
  const above = found.values[found.ranks.indexOf(Math.min(last, rank + 1))] ?? Number.NaN;
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
  const range = rangeOf(values);
  const mean = range.sum / values.length;
  if (range.low === range.high)
    return { mean, quantiles: probabilities.map(() => values[0] ?? Number.NaN) };
  const last = values.length - 1;
  const found = { ranks: ranksOf(probabilities, last), values: [] };
  countIntoBins(values, range);
  findRanks(values, found);
  return { mean, quantiles: probabilities.map((p) => interpolate(p * last, last, found)) };
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
