import {
  firstInterval,
  ln2High,
  ln2Low,
  logs,
  powersOfTwo,
  roots,
  stepHigh,
  stepLow,
  stepsPerUnit,
} from './tables.ts';
import { at, double, words } from './words.ts';

/*
 * exp, log and pow from + − × ÷ alone, so that every engine gives the same bits: tables with 128
 * entries (Tang, ACM TOMS 15 and 16) and Taylor polynomials. Errors stay below 0.6 ulp.
 */

/** Adding and taking away 1.5 × 2^52 rounds to an integer, 1.5 × 2^32 to 20 binary places. */
const toInteger = 6755399441055744;
const toShort = 6442450944;
/** Splits a double into two halves of 26 bits (Veltkamp). */
export const splitter = 134217729;
const two54 = 18014398509481984;
const two100 = 1267650600228229401496703205376;

/** m × 2^e, rounded once where the result is subnormal. */
function scale(m: number, e: number): number {
  if (e > 1023) return m * 2 * at(powersOfTwo, e + 1073);
  return e < -1022 ? (m * at(powersOfTwo, e + 1174)) / two100 : m * at(powersOfTwo, e + 1074);
}

/** e^(x + low) for −746 < x < 710 and a low part that x can't hold. */
function expOfSum(x: number, low: number): number {
  const steps = x * stepsPerUnit + toInteger - toInteger;
  const r = x - steps * stepHigh - steps * stepLow + low;
  const k = steps | 0;
  const j = 2 * (k & 127);
  const root = at(roots, j);
  const q = r * r;
  const more = at(roots, j + 1) + r + q * (1 / 2 + r * (1 / 6) + q * (1 / 24 + r * (1 / 120)));
  return scale(root + root * more, k >> 7);
}

/** e^x within 0.6 ulp. */
export function exp(x: number): number {
  if (x > 709.8) return Infinity;
  return x < -745.2 ? 0 : expOfSum(x, 0);
}

/** ln of a positive normal number times 2^extra. */
function logOfNormal(x: number, extra: number): number {
  double[0] = x;
  const position = (words[1] ?? 0) - firstInterval;
  const i = 3 * ((position >> 13) & 127);
  const k = position >> 20;
  const z = x * at(powersOfTwo, 1074 - k);
  const short = z + toShort - toShort;
  const inverse = at(logs, i);
  // z × inverse − 1 without rounding: the short number times `inverse` is exact, and so is the rest
  const r = short * inverse - 1 + (z - short) * inverse;
  const e = k + extra;
  const w = e * ln2High + at(logs, i + 1);
  const high = w + r;
  const low = w - high + r + (e * ln2Low + at(logs, i + 2));
  const q = r * r;
  const tail = 1 / 3 - r * (1 / 4) + q * (1 / 5 - r * (1 / 6) + q * (1 / 7 - r * (1 / 8)));
  return high + (low + q * (r * tail - 1 / 2));
}

function logOfOther(x: number): number {
  if (x === 0) return -Infinity;
  return x > 0 && x < 1 ? logOfNormal(x * two54, -54) : x > 0 ? x : NaN;
}

/** Natural logarithm within 0.6 ulp; NaN below zero. */
export function log(x: number): number {
  return x >= 2.2250738585072014e-308 && x < Infinity ? logOfNormal(x, 0) : logOfOther(x);
}

/** ln(1 + x) within 1.5 ulp, also where x is small. */
export function log1p(x: number): number {
  const u = 1 + x;
  return u > 0 && u < Infinity ? log(u) + (x - (u - 1)) / u : log(u);
}

/** (x × 2^extra)^y for a positive normal x and |y| < 10^20: the logarithm carries some 68 bits. */
function powOfNormal(x: number, y: number, extra: number): number {
  double[0] = x;
  const position = (words[1] ?? 0) - firstInterval;
  const i = 3 * ((position >> 13) & 127);
  const k = position >> 20;
  const z = x * at(powersOfTwo, 1074 - k);
  const short = z + toShort - toShort;
  const inverse = at(logs, i);
  const rHigh = short * inverse - 1;
  const rLow = (z - short) * inverse;
  const r = rHigh + rLow;
  const e = k + extra;
  const w = e * ln2High + at(logs, i + 1);
  const first = w + r;
  // −r²/2 in two parts: the square of the short rHigh is exact
  const square = -0.5 * rHigh * rHigh;
  const high = first + square;
  const q = r * r;
  const ninth = 1 / 9 - r * (1 / 10);
  const seventh = 1 / 7 - r * (1 / 8) + q * ninth;
  const tail = 1 / 3 - r * (1 / 4) + q * (1 / 5 - r * (1 / 6) + q * seventh);
  const low =
    e * ln2Low +
    at(logs, i + 2) +
    (w - first + r) +
    (first - high + square) -
    0.5 * rLow * (r + rHigh) +
    r * q * tail;
  const ln = high + low;
  const product = y * ln;
  if (product > 709.8) return Infinity;
  if (product < -745.2) return 0;
  const ySplit = splitter * y;
  const yHigh = ySplit - (ySplit - y);
  const yLow = y - yHigh;
  const lnSplit = splitter * ln;
  const lnHigh = lnSplit - (lnSplit - ln);
  const lnLow = ln - lnHigh;
  const missing = yHigh * lnHigh - product + yHigh * lnLow + yLow * lnHigh + yLow * lnLow;
  return expOfSum(product, missing + y * (high - ln + low));
}

const isOdd = (y: number): boolean => Math.abs(y % 2) === 1;

/** The cases of ECMA-262's Number::exponentiate, and numbers outside the range of the main path. */
function powOfOther(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const size = Math.abs(x);
  if (x < 0 || Object.is(x, -0)) {
    if (isOdd(y)) return -pow(size, y);
    return Math.floor(y) === y || size === 0 || size === Infinity ? pow(size, y) : NaN;
  }
  if (Math.abs(y) === Infinity && x === 1) return NaN;
  if (x === 0 || x === Infinity || Math.abs(y) >= 1e20)
    return x === 1 ? 1 : x > 1 === y > 0 ? Infinity : 0;
  return powOfNormal(x * two54, y, -54);
}

/** x to the power y within 0.6 ulp; special cases as JavaScript's own. */
export function pow(x: number, y: number): number {
  return x >= 2.2250738585072014e-308 && x < Infinity && Math.abs(y) < 1e20
    ? powOfNormal(x, y, 0)
    : powOfOther(x, y);
}

/** e^(−x²/2) within 0.6 ulp: the square is taken in two parts. */
export function bell(x: number): number {
  const xSplit = splitter * x;
  const xHigh = xSplit - (xSplit - x);
  const xLow = x - xHigh;
  const square = x * x;
  const missing = xHigh * xHigh - square + 2 * xHigh * xLow + xLow * xLow;
  return square < 1490 ? expOfSum(-0.5 * square, -0.5 * missing) : square >= 1490 ? 0 : NaN;
}

/** 1 / (1 + e^−x) within 2 ulp; zero below −709.8. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}
