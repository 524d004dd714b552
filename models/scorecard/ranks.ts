import { at } from '../ensemble/words.ts';
import { deskOf, mostBins, outerBins, type Bins, type Desk } from './vectors/desk.ts';

/*
 * Order statistics without sorting everything: values are counted into equal bins, and only the bins that hold a wanted
 * one are looked into, as values of their own: sorted where they are few, else counted into narrower bins. The working
 * memory is kept and used again: nothing that is given away.
 */

/** So many values are sorted. */
const few = 48;

/** Counts values into bins and lays those of wanted bins side by side: compiled where they lie on a desk. */
type Counting = Pick<Desk, 'counts' | 'begins' | 'base' | 'count' | 'gather'>;

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

function binsOf(size: number, { low, high }: Range): Bins {
  const count = size > 4096 ? mostBins : 256;
  return { low, step: count / (high - low), count };
}

/** False where a range is too narrow or too wide to be divided. */
const divides = ({ step }: Bins): boolean => step > 0 && step < Infinity;

/** The plain form. The memory is kept and used again: nothing that is given away. */
class PlainCounting implements Counting {
  readonly counts = new Uint32Array(mostBins + outerBins);
  readonly begins = new Int32Array(mostBins + outerBins);
  readonly base = 0;
  /** Every value's bin. */
  #binOf = new Uint16Array(0);
  #places = new Float64Array(0);

  count(values: Float64Array, { low, step, count }: Bins): number {
    if (this.#binOf.length < values.length) this.#binOf = new Uint16Array(values.length);
    const { counts } = this;
    counts.fill(0, 0, count + outerBins);
    const bins = this.#binOf;
    const last = count + outerBins - 1;
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

  gather(values: Float64Array): Float64Array {
    if (this.#places.length < values.length) this.#places = new Float64Array(values.length);
    const { begins } = this;
    const bins = this.#binOf;
    const places = this.#places;
    for (let i = 0; i < values.length; i += 1) {
      const bin = bins[i] ?? 0;
      const place = begins[bin] ?? -1;
      if (place < 0) continue;
      places[place] = at(values, i);
      begins[bin] = place + 1;
    }
    return places;
  }
}

const plain = new PlainCounting();

/** Where a bin's values are gathered, and wanted ranks among them. */
interface Part {
  readonly begin: number;
  readonly end: number;
  readonly ranks: number[];
}

/** The bins that hold the ranks; their values are to lie side by side. */
function findParts(
  { counts, begins, base }: Counting,
  ranks: readonly number[],
  bins: number,
): readonly Part[] {
  begins.fill(-1, 0, bins + outerBins);
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
  counting: Counting,
  values: Float64Array,
  ranks: readonly number[],
  bins: number,
): readonly number[] {
  const parts = findParts(counting, ranks, bins);
  const places = counting.gather(values);
  // copies, for a further look gathers in the same memory
  const wanted = parts.map(({ begin, end }) => places.slice(begin, end));
  return parts.flatMap(({ ranks: within }, i) => select(wanted[i] ?? places, within));
}

/** The values of rising ranks; `values` change their places. */
function select(values: Float64Array, ranks: readonly number[]): readonly number[] {
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
  plain.count(values, bins);
  return lookIntoBins(plain, values, ranks, bins.count);
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
  const counting = deskOf(values) ?? plain;
  const sum = same ? range.sum : counting.count(values, bins);
  if (!Number.isFinite(sum)) throw new Error('a result is not a number');
  if (same) return { sum, found: ranks.map(() => at(values, 0)) };
  if (divides(bins)) return { sum, found: lookIntoBins(counting, values, ranks, bins.count) };
  const sorted = values.slice().sort();
  return { sum, found: ranks.map((rank) => at(sorted, rank)) };
}
