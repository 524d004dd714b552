import { exp, log, pow } from './exponential.ts';
import { normalQuantile } from './quantile.ts';
import { at } from './words.ts';

/*
 * The project's own mathematics: + − × ÷ and sqrt alone, so every engine gives the same bits. The
 * forms over arrays spare an engine the call for every number; `out` may be the argument itself.
 */

export { betaCdf, betaQuantile, betaShape, logGamma } from './beta.ts';
export { bell, exp, log, log1p, logistic, pow } from './exponential.ts';
export { normalCdf } from './normal.ts';
export { normalQuantile } from './quantile.ts';

/** out[i] = e^x[i] for i < count. */
export function expInto(out: Float64Array, x: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) out[i] = exp(at(x, i));
}

/** out[i] = ln x[i] for i < count. */
export function logInto(out: Float64Array, x: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) out[i] = log(at(x, i));
}

/** out[i] = x[i]^y[i] for i < x.length. */
export function powInto(out: Float64Array, x: Float64Array, y: Float64Array): void {
  for (let i = 0; i < x.length; i++) out[i] = pow(at(x, i), at(y, i));
}

/** out[i] = the normal quantile of p[i] for i < count. */
export function normalQuantileInto(out: Float64Array, p: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) out[i] = normalQuantile(at(p, i));
}
