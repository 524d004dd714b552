import type { Driver } from '../contract.ts';
import { at } from '../ensemble/words.ts';
import { mean, quantiles } from '../scorecard/quantile.ts';
import type { Column } from './columns.ts';

const meanOf = (column: Column): number => column.know(mean, mean);

function covariance(a: Column, b: Column): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  const { length } = a.values;
  let sum = 0;
  for (let d = 0; d < length; d += 1) sum += (at(a.values, d) - meanA) * (at(b.values, d) - meanB);
  return sum / length;
}

const varianceOf = (column: Column): number =>
  column.know(varianceOf, () => covariance(column, column));

/** 1–99 % of a driver. */
const rangeOf = (column: Column): readonly number[] =>
  column.know(rangeOf, (values) => quantiles(values, [0.01, 0.99]));

/** Where the headline's regression on a driver crosses the target, if inside the driver's own 1–99 % range. */
function thresholdOf(driver: Column, withHeadline: number, missing: number): number | null {
  const variance = varianceOf(driver);
  if (variance === 0) return null;
  const slope = withHeadline / variance;
  if (slope === 0) return null;
  const crossing = meanOf(driver) + missing / slope;
  const [low = 0, high = 0] = rangeOf(driver);
  return crossing >= low && crossing <= high ? crossing : null;
}

/** What moves the headline, by draw: drawn numbers of the outside world, and what the plan adds. */
export interface DriverDraws {
  readonly headline: Column;
  readonly target: number;
  readonly growth: Column;
  readonly deflator: Column;
  /** Value added lost to outbreaks, CNY. */
  readonly outbreaks: Column;
  /** Value added by the plan, CNY. */
  readonly plan: Column;
  /** Services value added of 2020, CNY. */
  readonly start: number;
}

/**
 * Shares of the headline's variance by covariance decomposition: headline ≈ start × (1 + growth)(1 + deflator)
 * − outbreaks + plan, each part's covariance with the whole over the variance of the whole; normalised to one.
 */
export function driversOf(draws: DriverDraws): readonly Driver[] {
  const { headline, growth, deflator, outbreaks, plan, start } = draws;
  const missing = draws.target - meanOf(headline);
  // what one unit of each driver is to the headline
  const parts: readonly (readonly [string, Column, number])[] = [
    ['world_services_growth_2021', growth, start * (1 + meanOf(deflator))],
    ['world_services_deflator_2021', deflator, start * (1 + meanOf(growth))],
    ['outbreaks', outbreaks, -1],
    ['plan', plan, 1],
  ];
  const covariances = parts.map(([, driver]) => covariance(driver, headline));
  const shares = parts.map(([, , weight], i) => Math.max(0, weight * (covariances[i] ?? 0)));
  const sum = shares.reduce((a, b) => a + b, 0);
  return parts.map(([id, driver], i) => ({
    id,
    share: sum === 0 ? 0 : (shares[i] ?? 0) / sum,
    threshold: thresholdOf(driver, covariances[i] ?? 0, missing),
  }));
}
