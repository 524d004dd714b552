import { betaShape, lowerTail, mirrored, type BetaShape } from './beta.ts';
import { exp, log, log1p } from './exponential.ts';
import { normalQuantile } from './quantile.ts';
import { score95 } from './three-points.ts';

type Pair = readonly [number, number];

const logit = (x: number): number => log(x) - log1p(-x);
/** Normal score of a chance given by its logarithm, kept finite. */
const scoreOf = (logChance: number): number => normalQuantile(exp(Math.max(logChance, -700)));

/** How far the scores at the two ends are from those of 5 and 95 %, for a and b given by their logarithms. */
function missOf([logA, logB]: Pair, [low, high]: Pair): Pair {
  const shape = betaShape(exp(logA), exp(logB));
  const below = scoreOf(lowerTail(low, shape).log);
  const above = scoreOf(lowerTail(-high, mirrored(shape)).log);
  return [below + score95, -above - score95];
}

const size = ([x, y]: Pair): number => Math.max(Math.abs(x), Math.abs(y));
const limit = (x: number): number => Math.max(-1, Math.min(1, x));

/** One Newton step with differences for derivatives, at most 1 in each logarithm. */
function improve(at: Pair, ends: Pair, miss: Pair): Pair {
  const d = 1e-6;
  const byA = missOf([at[0] + d, at[1]], ends);
  const byB = missOf([at[0], at[1] + d], ends);
  const xa = (byA[0] - miss[0]) / d;
  const ya = (byA[1] - miss[1]) / d;
  const xb = (byB[0] - miss[0]) / d;
  const yb = (byB[1] - miss[1]) / d;
  const determinant = xa * yb - xb * ya;
  const stepA = (miss[1] * xb - miss[0] * yb) / determinant;
  const stepB = (miss[0] * ya - miss[1] * xa) / determinant;
  return [at[0] + limit(stepA), at[1] + limit(stepB)];
}

/**
 * The beta distribution with 5 % of its mass below `low` and 5 % above `high`, 0 < low < high < 1;
 * undefined where rounding keeps the two points from being met to 10^-7 of a standard deviation.
 */
export function fitBeta(low: number, high: number): BetaShape | undefined {
  const ends: Pair = [logit(low), logit(high)];
  const middle = (ends[0] + ends[1]) / 2;
  const spread = (ends[1] - ends[0]) / (2 * score95);
  const precision = -2 * log(spread);
  let point: Pair = [precision + log1p(exp(middle)), precision + log1p(exp(-middle))];
  let miss = missOf(point, ends);
  for (let step = 0; step < 100 && size(miss) > 1e-13; step++) {
    const next = improve(point, ends, miss);
    const nextMiss = missOf(next, ends);
    if (size(miss) < 1e-7 && !(size(nextMiss) < size(miss))) break;
    [point, miss] = [next, nextMiss];
  }
  return size(miss) < 1e-7 ? betaShape(exp(point[0]), exp(point[1])) : undefined;
}
