import type { Assumption } from '../../seeds/types.ts';
import { fitBeta } from './beta-fit.ts';
import { betaShape } from './beta.ts';
import { exp, log } from './exponential.ts';
import type { TwoPiece } from './pass.ts';
import {
  beta,
  clipped,
  constant,
  stretchedBeta,
  triangular,
  truncatedNormal,
  twoPieceLognormal,
  twoPieceNormal,
  type Sampler,
} from './sampler.ts';
import { fitPert, fitTriangular, score95, type Range } from './three-points.ts';

/**
 * Why there is no such distribution: a number is not finite; not low ≤ central ≤ high; a number must be
 * positive, or inside 0–1; the central value is outside the bounds; a fixed number has no range; no
 * beta distribution has these points within rounding.
 */
export type FitProblem =
  | 'not_finite'
  | 'order'
  | 'not_positive'
  | 'outside_unit'
  | 'outside_bounds'
  | 'fixed'
  | 'no_solution';

export type Fit =
  | { readonly ok: true; readonly sampler: Sampler }
  | { readonly ok: false; readonly reason: FitProblem };

export type { Sampler };

/** What the fit of an assumption depends on. */
export type Fitted = Pick<Assumption, 'distribution' | 'central' | 'low' | 'high' | 'bounds'>;

const fitted = (sampler: Sampler): Fit => ({ ok: true, sampler });
const refused = (reason: FitProblem): Fit => ({ ok: false, reason });

function halves({ low, central, high }: Range): TwoPiece {
  return { median: central, below: (central - low) / score95, above: (high - central) / score95 };
}

function fitLognormal({ low, central, high }: Range): Fit {
  if (!(low > 0)) return refused('not_positive');
  const logs = { low: log(low), central: log(central), high: log(high) };
  return fitted(twoPieceLognormal(halves(logs), central));
}

function fitBetaRange({ low, high }: Range): Fit {
  if (!(low > 0 && high < 1)) return refused('outside_unit');
  const shape = fitBeta(low, high);
  return shape ? fitted(beta(shape)) : refused('no_solution');
}

function fitPertRange(range: Range): Fit {
  const { shape, ...support } = fitPert(range);
  return fitted(stretchedBeta(shape, support));
}

function fitRange(distribution: Assumption['distribution'], range: Range): Fit {
  switch (distribution) {
    case 'normal':
      return fitted(twoPieceNormal(halves(range)));
    case 'truncated_normal':
      return range.central >= 0 && range.central <= 1
        ? fitted(truncatedNormal(halves(range)))
        : refused('outside_unit');
    case 'lognormal':
      return fitLognormal(range);
    case 'beta':
      return fitBetaRange(range);
    case 'triangular':
      return fitted(triangular(fitTriangular(range)));
    case 'pert':
      return fitPertRange(range);
    case 'fixed':
      return refused('fixed');
  }
}

function fitAfresh({ distribution, central, low, high, bounds }: Fitted): Fit {
  if (![low, central, high].every(Number.isFinite)) return refused('not_finite');
  if (!(low <= central && central <= high)) return refused('order');
  const [min, max] = [bounds[0] ?? -Infinity, bounds[1] ?? Infinity];
  if (central < min || central > max) return refused('outside_bounds');
  if (low === high) return fitted(constant(central));
  const fit = fitRange(distribution, { low, central, high });
  if (!fit.ok || (min === -Infinity && max === Infinity)) return fit;
  return fitted(clipped(fit.sampler, min, max));
}

/** Fits by what they depend on: a run asks for the same few hundred again and again. */
const fits = new Map<string, Fit>();
const room = 2000;

/**
 * Fits an assumption's distribution through its central, 5 % and 95 % values by the rules of the
 * model's section on assumptions, in the assumption's unit; draws outside the bounds are set to them.
 * A range without width is a constant.
 */
export function fitDistribution(assumption: Fitted): Fit {
  const { distribution, central, low, high, bounds } = assumption;
  const key = [distribution, central, low, high, ...bounds].join(' ');
  const known = fits.get(key);
  if (known) return known;
  const fit = fitAfresh(assumption);
  if (fits.size >= room) fits.clear();
  fits.set(key, fit);
  return fit;
}

/** A normal number by its mean and standard deviation. */
export function normalOf(mean: number, deviation: number): Fit {
  if (!Number.isFinite(mean) || !Number.isFinite(deviation)) return refused('not_finite');
  if (deviation < 0) return refused('not_positive');
  return fitted(twoPieceNormal({ median: mean, below: deviation, above: deviation }));
}

/** e to the power of a normal number with this mean and standard deviation: its median is e^logMean. */
export function lognormalOf(logMean: number, logDeviation: number): Fit {
  const logs = normalOf(logMean, logDeviation);
  if (!logs.ok) return logs;
  const shape = { median: logMean, below: logDeviation, above: logDeviation };
  return fitted(twoPieceLognormal(shape, exp(logMean)));
}

/** A beta number by its two shape parameters, both positive. */
export function betaOf(a: number, b: number): Fit {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return refused('not_finite');
  return a > 0 && b > 0 ? fitted(beta(betaShape(a, b))) : refused('not_positive');
}

/** A triangular number by the ends and the mode of its support, min ≤ mode ≤ max. */
export function triangularOf(min: number, mode: number, max: number): Fit {
  if (![min, mode, max].every(Number.isFinite)) return refused('not_finite');
  if (!(min <= mode && mode <= max)) return refused('order');
  return fitted(min === max ? constant(mode) : triangular({ min, mode, max }));
}
