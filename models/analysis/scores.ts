/** Scores of forecasts against what happened. Draws are finite; an empty ensemble is a bug. */

/**
 * Continuous ranked probability score of an ensemble, in the unit of its draws: mean |x − y| less half the mean
 * difference between two draws (Gneiting and Raftery 2007, eq. 21), exact over the ensemble in O(n log n). 0 is
 * perfect; for one draw it is the absolute error.
 */
export function ensembleCrps(draws: Float64Array, outturn: number): number {
  const n = draws.length;
  if (n === 0) throw new Error('a score of no draws');
  const sorted = Float64Array.from(draws).sort();
  let error = 0;
  let spread = 0;
  sorted.forEach((value, i) => {
    error += Math.abs(value - outturn);
    // in rising order, draw i is the larger one of i pairs and the smaller one of n − 1 − i
    spread += (2 * i + 1 - n) * (value - outturn);
  });
  return error / n - spread / (n * n);
}

/** Brier score of one forecast: (chance − outcome)², 0 best, 1 worst. */
export function brierScore(chance: number, happened: boolean): number {
  const miss = chance - (happened ? 1 : 0);
  return miss * miss;
}

/** Share of the draws below the outturn, ties counted half: where in its forecast an outturn lies, 0–1. */
export function rankOf(draws: Float64Array, outturn: number): number {
  let twice = 0;
  for (const value of draws) twice += value < outturn ? 2 : value === outturn ? 1 : 0;
  return twice / (2 * draws.length);
}

/** A chance that was forecast, and whether it came. */
export interface Judged {
  readonly chance: number;
  readonly happened: boolean;
}

/** Forecasts whose chance is in `from` to `to` (the last bin holds 1): how many, their mean chance, and the share that came. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** null: no forecast in the bin. */
  readonly forecast: number | null;
  readonly observed: number | null;
}

/** The reliability table in equal bins of chance. */
export function reliabilityOf(forecasts: readonly Judged[], bins: number): ReliabilityBin[] {
  return Array.from({ length: bins }, (_, i) => {
    const inside = forecasts.filter(
      ({ chance }) => Math.min(bins - 1, Math.floor(chance * bins)) === i,
    );
    return {
      from: i / bins,
      to: (i + 1) / bins,
      count: inside.length,
      forecast: meanOf(inside.map(({ chance }) => chance)),
      observed: meanOf(inside.map(({ happened }) => (happened ? 1 : 0))),
    };
  });
}

/** Mean in order; null of nothing. */
export function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
