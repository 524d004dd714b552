/**
 * Exact quantiles without sorting everything: values are counted into equal bins, and only the bins that hold a
 * wanted order statistic are sorted. Linear interpolation between order statistics (type 7 of Hyndman and Fan 1996).
 */
const binCount = 1024;
const counts = new Int32Array(binCount);
/** Where a wanted bin's values begin in `gathered`; −1: not wanted. */
const begins = new Int32Array(binCount);

interface Bins {
  readonly low: number;
  readonly perUnit: number;
}

/** Ranks wanted and, once found, the values that have them. */
type OrderStatistics = Map<number, number>;

/** Bins over the values' range; null where all are equal. A value that is not a number is a bug. */
function countIntoBins(values: Float64Array): Bins | null {
  let low = Infinity;
  let high = -Infinity;
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
    sum += value;
  }
  if (!Number.isFinite(sum)) throw new Error('a result is not a number');
  if (low === high) return null;
  const perUnit = binCount / (high - low);
  // a range too narrow to divide goes into one bin and is sorted whole
  const bins = { low, perUnit: Number.isFinite(perUnit) ? perUnit : 0 };
  counts.fill(0);
  for (let i = 0; i < values.length; i += 1) {
    const bin = binOf(bins, values[i] ?? 0);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return bins;
}

function binOf(bins: Bins, value: number): number {
  const bin = ((value - bins.low) * bins.perUnit) | 0;
  return bin < binCount ? bin : binCount - 1;
}

/** Values of the wanted bins, each bin sorted, one after the other as `begins` says. */
function gatherWanted(values: Float64Array, bins: Bins, size: number): Float64Array {
  const gathered = new Float64Array(size);
  const next = Int32Array.from(begins);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    const bin = binOf(bins, value);
    const at = next[bin] ?? -1;
    if (at < 0) continue;
    gathered[at] = value;
    next[bin] = at + 1;
  }
  return gathered;
}

/** Fills in the values of the wanted ranks, which come in rising order. */
function findRanks(values: Float64Array, bins: Bins, wanted: OrderStatistics): void {
  begins.fill(-1);
  const places: { rank: number; bin: number; before: number }[] = [];
  let bin = 0;
  let before = 0;
  let size = 0;
  for (const rank of wanted.keys()) {
    while (before + (counts[bin] ?? 0) <= rank) {
      before += counts[bin] ?? 0;
      bin += 1;
    }
    if ((begins[bin] ?? -1) < 0) {
      begins[bin] = size;
      size += counts[bin] ?? 0;
    }
    places.push({ rank, bin, before });
  }
  const gathered = gatherWanted(values, bins, size);
  let sorted = -1;
  for (const place of places) {
    const begin = begins[place.bin] ?? 0;
    if (place.bin !== sorted) gathered.subarray(begin, begin + (counts[place.bin] ?? 0)).sort();
    sorted = place.bin;
    wanted.set(place.rank, gathered[begin + place.rank - place.before] ?? Number.NaN);
  }
}

/** Quantiles of finite values, one for each probability (0–1, rising). No values is a bug. */
export function quantiles(values: Float64Array, probabilities: readonly number[]): number[] {
  if (values.length === 0) throw new Error('quantiles of no values');
  const bins = countIntoBins(values);
  if (bins === null) return probabilities.map(() => values[0] ?? Number.NaN);
  const last = values.length - 1;
  const ranks = probabilities.flatMap((probability) => {
    const rank = Math.floor(probability * last);
    return [rank, Math.min(last, rank + 1)];
  });
  const wanted: OrderStatistics = new Map(ranks.sort((a, b) => a - b).map((rank) => [rank, 0]));
  findRanks(values, bins, wanted);
  return probabilities.map((probability) => interpolate(probability * last, values, wanted));
}

function interpolate(position: number, values: Float64Array, found: OrderStatistics): number {
  const rank = Math.floor(position);
  const fraction = position - rank;
  const below = found.get(rank) ?? Number.NaN;
  if (fraction === 0) return below;
  const above = found.get(Math.min(values.length - 1, rank + 1)) ?? Number.NaN;
  return below + (above - below) * fraction;
}

/** Mean in draw order. */
export function mean(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? 0;
  return sum / values.length;
}
