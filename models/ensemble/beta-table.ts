import { logDensity, lowerLogit, mirrored, type BetaShape } from './beta.ts';
import { exp, log, logistic } from './exponential.ts';
import { densityAtZero } from './normal.ts';
import { at } from './words.ts';

/** Scores beyond are drawn as if they were here: once in 10^17 draws. */
export const reach = 8.5;

/** What a quintic needs to know at a knot: the logit and its first two derivatives by the score in steps. */
type Knot = readonly [number, number, number];

/** Knots at the scores 0, −step, … −reach; each starts from the Taylor polynomial of the one before. */
function knotsBelow(shape: BetaShape, count: number): readonly Knot[] {
  const { a, b } = shape;
  const step = reach / count;
  const knots: Knot[] = [];
  let guess = log(a / b);
  for (let k = 0; k <= count; k++) {
    const z = -k * step;
    const g = lowerLogit(z, shape, guess);
    const slope = densityAtZero * exp(-0.5 * z * z - logDensity(g, shape)) * step;
    const bend = -slope * (z * step + (a - (a + b) * logistic(g)) * slope);
    knots.push([g, slope, bend]);
    guess = g - slope + bend / 2;
  }
  return knots;
}

/** Coefficients, lowest power first, of the quintic on 0–1 through two knots (Hermite). */
function quintic([f, d, e]: Knot, [F, D, E]: Knot): readonly number[] {
  const rise = F - f;
  return [
    f,
    d,
    e / 2,
    10 * rise - 6 * d - 4 * D - 1.5 * e + 0.5 * E,
    -15 * rise + 8 * d + 7 * D + 1.5 * e - E,
    6 * rise - 3 * d - 3 * D - 0.5 * e + 0.5 * E,
  ];
}

/**
 * The logit of a beta number by its normal score, as quintics with exact ends, slopes and bends; the
 * number itself is within 10^-9 of direct inversion, relatively (a, b ≥ 0.02). Horns at 0 or 1 take more quintics.
 */
export function tabulateBeta(shape: BetaShape): Float64Array {
  const perSide = Math.min(shape.a, shape.b) < 0.5 ? 512 : 64;
  const below = knotsBelow(shape, perSide).toReversed();
  const above = knotsBelow(mirrored(shape), perSide).slice(1);
  const knots = [...below, ...above.map(([g, slope, bend]): Knot => [-g, slope, -bend])];
  return Float64Array.from(knots.slice(1).flatMap((knot, i) => quintic(knots[i] ?? knot, knot)));
}

/** Beta numbers at normal scores, from their table; `out` may be `scores`. */
export function readBeta(table: Float64Array, scores: Float64Array, out: Float64Array): void {
  const intervals = table.length / 6;
  const scale = intervals / (2 * reach);
  for (let k = 0; k < out.length; k++) {
    const position = (Math.min(Math.max(at(scores, k), -reach), reach) + reach) * scale;
    const interval = Math.min(position | 0, intervals - 1);
    const t = position - interval;
    const i = 6 * interval;
    const q = t * t;
    const high = at(table, i + 3) + q * at(table, i + 5) + t * at(table, i + 4);
    out[k] = logistic(at(table, i) + t * at(table, i + 1) + q * (at(table, i + 2) + t * high));
  }
}
