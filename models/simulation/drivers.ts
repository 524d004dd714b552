import type { Driver } from '../contract.ts';
import { mean, quantiles } from '../scorecard/quantile.ts';

function covariance(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += ((a[i] ?? 0) - meanA) * ((b[i] ?? 0) - meanB);
  return sum / a.length;
}

/** Where the headline's regression on a driver crosses the target, if inside the driver's own 1–99 % range. */
function thresholdOf(driver: Float64Array, headline: Float64Array, target: number): number | null {
  const variance = covariance(driver, driver);
  if (variance === 0) return null;
  const slope = covariance(driver, headline) / variance;
  if (slope === 0) return null;
  const crossing = mean(driver) + (target - mean(headline)) / slope;
  const [low = 0, high = 0] = quantiles(driver, [0.01, 0.99]);
  return crossing >= low && crossing <= high ? crossing : null;
}

/** What moves the headline, by draw: drawn numbers of the outside world, and what the plan adds. */
export interface DriverDraws {
  readonly headline: Float64Array;
  readonly target: number;
  readonly growth: Float64Array;
  readonly deflator: Float64Array;
  /** Value added lost to outbreaks, CNY. */
  readonly outbreaks: Float64Array;
  /** Value added by the plan, CNY. */
  readonly plan: Float64Array;
  /** Services value added of 2020, CNY. */
  readonly start: number;
}

/**
 * Shares of the headline's variance by covariance decomposition: headline ≈ start × (1 + growth)(1 + deflator)
 * − outbreaks + plan, each part's covariance with the whole over the variance of the whole; normalised to one.
 */
export function driversOf(draws: DriverDraws): readonly Driver[] {
  const { headline, target } = draws;
  const growthMean = mean(draws.growth);
  const deflatorMean = mean(draws.deflator);
  const parts: readonly (readonly [string, Float64Array, Float64Array])[] = [
    [
      'world_services_growth_2021',
      draws.growth,
      draws.growth.map((g) => draws.start * g * (1 + deflatorMean)),
    ],
    [
      'world_services_deflator_2021',
      draws.deflator,
      draws.deflator.map((p) => draws.start * p * (1 + growthMean)),
    ],
    ['outbreaks', draws.outbreaks, draws.outbreaks.map((lost) => -lost)],
    ['plan', draws.plan, draws.plan],
  ];
  const shares = parts.map(([, , part]) => Math.max(0, covariance(part, headline)));
  const sum = shares.reduce((a, b) => a + b, 0);
  return parts.map(([id, driver], i) => ({
    id,
    share: sum === 0 ? 0 : (shares[i] ?? 0) / sum,
    threshold: thresholdOf(driver, headline, target),
  }));
}
