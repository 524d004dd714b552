import { exp, log, log1p, logistic } from './exponential.ts';
import { normalCdf, scaledTail } from './normal.ts';
import { normalQuantile } from './quantile.ts';

/*
 * The beta distribution on the scale of the logit g = ln(x / (1 − x)), where its tails are straight
 * lines and nothing underflows.
 */

/** ln Γ(x) for x > 0 by Stirling's series above 15; absolute error below 4e-15 × (1 + ln Γ). */
export function logGamma(x: number): number {
  let shift = 1;
  let y = x;
  for (; y < 15; y++) shift *= y;
  const s = 1 / (y * y);
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))));
  return (y - 0.5) * log(y) - y + 0.9189385332046727 + series / y - log(shift);
}

export interface BetaShape {
  readonly a: number;
  readonly b: number;
  /** ln B(a, b). */
  readonly logBeta: number;
}

/** A beta distribution's shape, a > 0 and b > 0. */
export function betaShape(a: number, b: number): BetaShape {
  return { a, b, logBeta: logGamma(a) + logGamma(b) - logGamma(a + b) };
}

/** The same distribution seen from the other end: of 1 − x. */
export function mirrored({ a, b, logBeta }: BetaShape): BetaShape {
  return { a: b, b: a, logBeta };
}

/** Continued fraction of the incomplete beta function (DLMF 8.17.22) by Lentz's method. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    product *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    product *= c * d;
    if (Math.abs(c * d - 1) < 2e-16) break;
  }
  return product;
}

interface LowerTail {
  /** ln of the chance below a logit. */
  readonly log: number;
  /** Its slope by the logit. */
  readonly slope: number;
}

/** ln of the density of a beta number's logit. */
export function logDensity(g: number, { a, b, logBeta }: BetaShape): number {
  const logX = g < 0 ? g - log1p(exp(g)) : -log1p(exp(-g));
  return a * logX + b * (logX - g) - logBeta;
}

/** The chance that a beta number lies below the one with logit g. */
export function lowerTail(g: number, shape: BetaShape): LowerTail {
  const { a, b } = shape;
  const front = logDensity(g, shape);
  const x = logistic(g);
  if (x * (a + b + 2) <= a + 1) {
    const sum = fraction(x, a, b) / a;
    return { log: front + log(sum), slope: 1 / sum };
  }
  const density = exp(front);
  const upper = (density * fraction(logistic(-g), b, a)) / b;
  return { log: log1p(-upper), slope: density / (1 - upper) };
}

/** ln Φ(z) for z ≤ 0, also where Φ(z) underflows. */
function logNormalCdf(z: number): number {
  return z < -1 ? log(scaledTail(-z)) - (z * z) / 2 : log(normalCdf(z));
}

/**
 * Logit of the beta number whose chance is that of the normal score z ≤ 0, by Newton's method from
 * `start`: the logarithm of the chance is concave in the logit, so it converges from anywhere.
 */
export function lowerLogit(z: number, shape: BetaShape, start: number): number {
  const target = logNormalCdf(z);
  let g = start;
  for (let step = 0; step < 200; step++) {
    const tail = lowerTail(g, shape);
    const change = (target - tail.log) / tail.slope;
    g += change;
    if (Math.abs(change) < 1e-8 * (1 + Math.abs(g))) break;
  }
  return g;
}

/** Logit of the beta number at the normal score z: its quantile at the chance Φ(z), precise in both tails. */
export function betaLogit(z: number, shape: BetaShape): number {
  const { a, b } = shape;
  const spread = Math.sqrt(1 / a + 1 / b);
  const middle = log(a / b);
  return z > 0
    ? -lowerLogit(-z, mirrored(shape), -middle - z * spread)
    : lowerLogit(z, shape, middle + z * spread);
}

/** Chance that a beta number is below x (the regularised incomplete beta function). */
export function betaCdf(x: number, shape: BetaShape): number {
  if (!(x > 0 && x < 1)) return x <= 0 ? 0 : x >= 1 ? 1 : NaN;
  return exp(lowerTail(log(x) - log1p(-x), shape).log);
}

/** The number that a beta one is below with chance p. */
export function betaQuantile(p: number, shape: BetaShape): number {
  if (!(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? 1 : NaN;
  return logistic(betaLogit(normalQuantile(p), shape));
}
