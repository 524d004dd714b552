import { bell } from './exponential.ts';
import { at } from './words.ts';

/*
 * The normal distribution function by W. J. Cody's rational approximations (Algorithm 715,
 * ACM TOMS 19, 1993): three ranges of |x|, each a quotient of polynomials.
 */

const inner = 0.67448975;
const outer = 5.656854249492381;
export const densityAtZero = 0.3989422804014327;

const a = new Float64Array([
  0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709,
  18154.98125334356,
]);
const b = new Float64Array([
  1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673,
]);
const c = new Float64Array([
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785,
  597.2702763948002, 2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
]);
const d = new Float64Array([
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761,
  18615.571640885097, 34900.95272114598, 38912.00328609327, 19685.429676859992,
]);
const e = new Float64Array([
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807,
  0.0014216191932278934, 2.9112874951168793e-5,
]);
const f = new Float64Array([
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824,
  7.297515550839662e-5,
]);

/** For `vectors/normal.ts`, which reads them in another form. */
export const innerRange = { upTo: inner, above: a, below: b };
export const middleRange = { upTo: outer, above: c, below: d };

/** Value of a polynomial, highest power first. */
function polynomial(coefficients: Float64Array, x: number): number {
  let sum = at(coefficients, 0);
  for (let i = 1; i < coefficients.length; i++) sum = sum * x + at(coefficients, i);
  return sum;
}

/** The upper tail at x over e^(−x²/2), for x > 0.67. */
export function scaledTail(x: number): number {
  if (x <= outer) return polynomial(c, x) / polynomial(d, x);
  const s = 1 / (x * x);
  return (densityAtZero - (s * polynomial(e, s)) / polynomial(f, s)) / x;
}

/** Chance that a standard normal number is below x, within 8 ulp in the lower tail too; for the upper one ask at −x. */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  if (size <= inner) {
    const s = x * x;
    return 0.5 + (x * polynomial(a, s)) / polynomial(b, s);
  }
  const tail = bell(x) * scaledTail(size);
  return x > 0 ? 1 - tail : tail;
}
