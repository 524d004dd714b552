import { at } from '../ensemble/words.ts';

/*
 * Order statistics without sorting everything: values are counted into equal bins, and only the bins that hold a wanted
 * one are looked into, as values of their own: sorted where they are few, else counted into narrower bins. The working
 * memory is kept and used again: nothing that is given away.
 */

/** So many values are sorted. */
const few = 48;
const mostBins = 1024;
/** And what lies below and above of them, and on their upper end. */
const outer = 3;
const counts = new Uint32Array(mostBins + outer);
/** Where a wanted bin's values begin in `gathered`; −1: not wanted. */
const begins = new Int32Array(mostBins + outer);
/** Every value's bin. */
let binOf = new Uint16Array(0);
/** The values of the wanted bins, behind those of which they are part. */
let gathered = new Float64Array(0);

interface Range {
  readonly low: number;
  readonly high: number;
  readonly sum: number;
}

/** Lowest, highest and sum of every `stride`-th value. */
function rangeOf(values: Float64Array, stride: number): Range {
  let low = Infinity;
  let high = -Infinity;
  let sum = 0;
  for (let i = 0; i < values.length; i += stride) {
    const value = at(values, i);
    if (value < low) low = value;
    if (value > high) high = value;
    sum += value;
  }
  return { low, high, sum };
}

/** A range that most values lie in. */
function estimateRange(values: Float64Array): Range {
  // odd, for every 2^k-th Sobol point lies in one corner
  const stride = values.length > 2048 ? 17 : 1;
  const range = rangeOf(values, stride);
  return range.low < range.high || stride === 1 ? range : rangeOf(values, 1);
}

/** Equal bins from `low` on, `step` of them a unit. */
interface Bins {
  readonly low: number;
  readonly step: number;
  readonly count: number;
}

function binsOf(size: number, { low, high }: Range): Bins {
  const count = size > 4096 ? mostBins : 256;
  return { low, step: count / (high - low), count };
}

/** False where a range is too narrow or too wide to be divided. */
const divides = ({ step }: Bins): boolean => step > 0 && step < Infinity;

/** Counts the values into bins; gives their sum. */
function countIntoBins(values: Float64Array, { low, step, count }: Bins): number {
  if (binOf.length < values.length) binOf = new Uint16Array(values.length);
  counts.fill(0, 0, count + outer);
  const bins = binOf;
  const last = count + outer - 1;
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = at(values, i);
    // values often stand on an end: they take the usual way
    const place = (value - low) * step + 1;
    const bin = place < last ? (place >= 1 ? place | 0 : 0) : last;
    sum += value;
    bins[i] = bin;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return sum;
}

/** The place in `gathered` of a bin's values, and wanted ranks among them. */
interface Part {
  readonly begin: number;
  readonly end: number;
  readonly ranks: number[];
}

/** The bins that hold the ranks; their values are to lie side by side from `base` on. */
function findParts(ranks: readonly number[], bins: number, base: number): readonly Part[] {
  begins.fill(-1, 0, bins + outer);
  const parts: Part[] = [];
  let bin = 0;
  let passed = 0;
  let end = base;
  for (const rank of ranks) {
    while (passed + (counts[bin] ?? 0) <= rank) {
      passed += counts[bin] ?? 0;
      bin += 1;
    }
    if ((begins[bin] ?? 0) < 0) {
      begins[bin] = end;
      parts.push({ begin: end, end: (end += counts[bin] ?? 0), ranks: [] });
    }
    parts.at(-1)?.ranks.push(rank - passed);
  }
  return parts;
}

/** Lays the values of the wanted bins side by side, as `begins` says. */
function gather(values: Float64Array, size: number): void {
  if (gathered.length < size) gathered = new Float64Array(Math.max(size, values.length));
  const bins = binOf;
  const places = gathered;
  for (let i = 0; i < values.length; i += 1) {
    const bin = bins[i] ?? 0;
    const place = begins[bin] ?? -1;
    if (place < 0) continue;
    places[place] = at(values, i);
    begins[bin] = place + 1;
  }
}

/** Sorts a few values in place; 0 and −0 are alike. */
function sortFew(values: Float64Array): void {
  for (let i = 1; i < values.length; i += 1) {
    const value = at(values, i);
    let to = i;
    for (; to > 0 && at(values, to - 1) > value; to -= 1) values[to] = at(values, to - 1);
    values[to] = value;
  }
}

/** How many values come before 0: −0 does. */
function countBeforeZero(values: Float64Array): number {
  let before = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = at(values, i);
    if (value < 0 || (value === 0 && 1 / value < 0)) before += 1;
  }
  return before;
}

/** The same values by rank, 0 and −0 told apart: −0 comes first. */
function signZeros(
  values: Float64Array,
  ranks: readonly number[],
  found: readonly number[],
): readonly number[] {
  if (!found.includes(0)) return found;
  const before = countBeforeZero(values);
  return found.map((value, i) => (value === 0 && (ranks[i] ?? 0) < before ? -0 : value + 0));
}

/** Values by their ranks once values that have been counted are in their bins. */
function lookIntoBins(
  values: Float64Array,
  ranks: readonly number[],
  bins: number,
  base: number,
): readonly number[] {
  const parts = findParts(ranks, bins, base);
  const end = parts.at(-1)?.end ?? base;
  gather(values, end);
  // a later look may take other memory
  const places = gathered;
  const found: number[] = [];
  for (const part of parts)
    found.push(...select(places.subarray(part.begin, part.end), part.ranks, end));
  return found;
}

/** The values of rising ranks; `values` are in `gathered` before `base` and change their places. */
function select(values: Float64Array, ranks: readonly number[], base: number): readonly number[] {
  if (values.length <= few) {
    sortFew(values);
    return signZeros(
      values,
      ranks,
      ranks.map((rank) => at(values, rank)),
    );
  }
  const range = rangeOf(values, 1);
  if (range.low === range.high)
    return signZeros(
      values,
      ranks,
      ranks.map(() => range.low),
    );
  const bins = binsOf(values.length, range);
  if (!divides(bins)) {
    values.sort();
    return ranks.map((rank) => at(values, rank));
  }
  countIntoBins(values, bins);
  return lookIntoBins(values, ranks, bins.count, base);
}

/**
 * The values that have the ranks, rising and counted from 0, among finite ones, and the sum of all in their order. A value that is
 * not finite is a bug.
 */
export function findRanks(
  values: Float64Array,
  ranks: readonly number[],
): { readonly sum: number; readonly found: readonly number[] } {
  const range = estimateRange(values);
  const same = range.low === range.high;
  const bins = binsOf(values.length, range);
  const sum = same ? range.sum : countIntoBins(values, bins);
  if (!Number.isFinite(sum)) throw new Error('a result is not a number');
  if (same) return { sum, found: ranks.map(() => at(values, 0)) };
  if (divides(bins)) return { sum, found: lookIntoBins(values, ranks, bins.count, 0) };
  const sorted = values.slice().sort();
  return { sum, found: ranks.map((rank) => at(sorted, rank)) };
}
