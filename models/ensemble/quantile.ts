import { bell, log } from './exponential.ts';
import { densityAtZero, normalCdf, scaledTail } from './normal.ts';
import { at, double, words } from './words.ts';

/*
 * The normal quantile: sixteen Taylor polynomials for every halving of the chance, down to 2^-24.
 * Their coefficients follow from w'' = w w'², which the quantile w(p) obeys (Steinbrecher and Shaw,
 * 2008); the quantile of each centre is found by a Newton step on the distribution function.
 */

/** Upper half of the high word of 2^-24, where the first bin begins; ½ itself is a bin of its own, which also serves its neighbour. */
const firstBin = 0x3e70;
const lastBin = 0x3fe0;
/** From here on the distribution function is summed exactly: there the quantile feels its rounding most. */
const exactFrom = 0x3fb0;
const lowest = 5.960464477539063e-8;
/** A bin's centre and coefficients 0 … 10, the first-order one in two parts: four bits, and the rest. */
const stride = 13;
const table = new Float64Array((lastBin - firstBin + 1) * stride);
/** For those who read the table in another form: `vectors/quantile.ts`. */
export { firstBin, lowest as lowestChance, stride as rowOfTable, table as quantileTable };
/** Takes the first four bits of a double (Veltkamp). */
const splitter = 562949953421313;

/** The polynomial of a bin at p; the distance to the centre times four bits is exact. */
function evaluate(bin: number, p: number): number {
  const i = bin * stride;
  const t = p - at(table, i);
  const t2 = t * t;
  const t4 = t2 * t2;
  const low =
    at(table, i + 3) + t * at(table, i + 4) + t2 * (at(table, i + 5) + t * at(table, i + 6));
  const high =
    at(table, i + 7) +
    t * at(table, i + 8) +
    t2 * (at(table, i + 9) + t * at(table, i + 10)) +
    t4 * (at(table, i + 11) + t * at(table, i + 12));
  return at(table, i + 1) + (t * at(table, i + 2) + t * (low + t4 * high));
}

/**
 * The n-th derivative of w is P_n(w) w'^n with P_1 = 1 and P_n+1 = P_n' + n w P_n; row n holds P_n / n!,
 * lowest power first.
 */
const rows = [new Float64Array(1), Float64Array.of(1)];
for (let n = 1; n < 10; n++) {
  const row = new Float64Array(n + 1);
  const last = rows[n] ?? row;
  for (let k = 0; k < n; k++) {
    row[k + 1] = at(row, k + 1) + (n * at(last, k)) / (n + 1);
    if (k > 0) row[k - 1] = at(row, k - 1) + (k * at(last, k)) / (n + 1);
  }
  rows.push(row);
}

/** Lays down the Taylor polynomial at `centre`, whose quantile is w. */
function expand(bin: number, centre: number, w: number): void {
  const i = bin * stride;
  const slope = 1 / (densityAtZero * bell(w));
  const split = slope * splitter;
  const short = split - (split - slope);
  table[i] = centre;
  table[i + 1] = w;
  table[i + 2] = short;
  // 2.5066282746310007 = √(2π)
  table[i + 3] = w === 0 ? 0.006628274631000503 : slope - short;
  for (let n = 2, power = slope * slope; n <= 10; n++, power *= slope) {
    const row = rows[n] ?? table;
    let sum = at(row, n - 1);
    for (let k = n - 3; k >= 0; k -= 2) sum = sum * w * w + at(row, k);
    // odd polynomials have even n
    table[i + n + 2] = sum * power * (n % 2 === 0 ? w : 1);
  }
}

const one = 1n << 128n;
const two64 = 18446744073709551616;

/** p − Φ(z), |z| < 2, with the series of Φ summed in fixed point. */
function exactMiss(p: number, z: number): number {
  const x = BigInt(z * two64) << 64n;
  const half = (x * x) / (2n * one);
  let sum = 0n;
  for (let term = x, k = 0n; term !== 0n; k++, term = (-term * half) / one / k)
    sum += term / (2n * k + 1n);
  // 1 / √(2π)
  const area =
    (sum * 398942280401432677939946059934381868n) / 1000000000000000000000000000000000000n;
  return Number((BigInt((p - 0.5) * two64) << 64n) - area) / Number(one);
}

function edge(bin: number): number {
  words[0] = 0;
  words[1] = (firstBin + bin) << 16;
  return at(double, 0);
}

expand(lastBin - firstBin, 0.5, 0);
expand(lastBin - firstBin - 1, 0.5, 0);
for (let bin = lastBin - firstBin - 2; bin >= 0; bin--) {
  const centre = (edge(bin) + edge(bin + 1)) / 2;
  const guess = evaluate(bin + 1, centre);
  const miss = bin + firstBin >= exactFrom ? exactMiss(centre, guess) : centre - normalCdf(guess);
  expand(bin, centre, guess + miss / (densityAtZero * bell(guess)));
}

/** Quantile of a chance below 2^-24, by Newton's method on the logarithm of the tail. */
function farQuantile(p: number): number {
  if (!(p > 0)) return p === 0 ? -Infinity : NaN;
  const target = log(p);
  let x = Math.sqrt(-2 * target);
  for (let step = 0; step < 6; step++) {
    const tail = scaledTail(x);
    x += ((log(tail) - (x * x) / 2 - target) * tail) / densityAtZero;
  }
  return -x;
}

/** The number that a standard normal one is below with chance p, within 1.3 ulp; NaN outside 0–1. */
export function normalQuantile(p: number): number {
  const tail = p > 0.5 ? 1 - p : p;
  if (!(tail >= lowest)) return p > 0.5 ? -farQuantile(tail) : farQuantile(tail);
  double[0] = tail;
  const quantile = evaluate(((words[1] ?? 0) >> 16) - firstBin, tail);
  return p > 0.5 ? -quantile : quantile;
}
