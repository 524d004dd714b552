/**
 * Exact quantiles without sorting everything: values are counted into equal bins, then only the bin that holds an
 * order statistic is sorted. Linear interpolation between order statistics (type 7 of Hyndman and Fan 1996).
 */
const binCount = 1024;
const counts = new Int32Array(binCount + 1);

interface Bins {
  readonly low: number;
  readonly perUnit: number;
}

function binOf(bins: Bins, value: number): number {
  return Math.min(binCount - 1, Math.floor((value - bins.low) * bins.perUnit));
}

/** The value of 0-based rank `rank`. */
function orderStatistic(values: Float64Array, bins: Bins, rank: number): number {
  let before = 0;
  let bin = 0;
  while (before + (counts[bin] ?? 0) <= rank) {
    before += counts[bin] ?? 0;
    bin += 1;
  }
  const inside = new Float64Array(counts[bin] ?? 0);
  let found = 0;
  for (const value of values) {
    if (binOf(bins, value) === bin) {
      inside[found] = value;
      found += 1;
    }
  }
  inside.sort();
  return inside[rank - before] ?? Number.NaN;
}

/**
 * Quantiles of finite values, one for each probability (0–1). No values or a value that is not a number is a bug.
 */
export function quantiles(values: Float64Array, probabilities: readonly number[]): number[] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
    if (value !== value) throw new Error('a result is not a number');
  }
  if (values.length === 0) throw new Error('quantiles of no values');
  if (low === high) return probabilities.map(() => low);
  const perUnit = binCount / (high - low);
  // a range too narrow to divide goes into one bin and is sorted whole
  const bins = { low, perUnit: Number.isFinite(perUnit) ? perUnit : 0 };
  counts.fill(0);
  for (const value of values) {
    const bin = binOf(bins, value);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return probabilities.map((probability) => {
    const position = probability * (values.length - 1);
    const rank = Math.floor(position);
    const below = orderStatistic(values, bins, rank);
    const fraction = position - rank;
    if (fraction === 0) return below;
    const above = orderStatistic(values, bins, rank + 1);
    return below + (above - below) * fraction;
  });
}

/** Mean in draw order. */
export function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
