/**
 * Tables of exp and log, computed once in exact integer arithmetic (fixed point with 128 binary
 * places) and rounded to pairs of doubles: the same in every engine, and no column of digits to copy.
 */

const one = 1n << 128n;
/** 2^-128: multiplying by it is exact. */
const fromFixed = 1 / Number(one);
const nearest = (x: bigint): number => Number(x) * fromFixed;

/** ln((n + 1) / n) = 2 (x + x³/3 + x⁵/5 + …), x = 1 / (2n + 1). */
function logOfStep(n: bigint): bigint {
  const x = 2n * n + 1n;
  const square = x * x;
  let sum = 0n;
  for (let power = one / x, k = 1n; power > 0n; power /= square, k += 2n) sum += power / k;
  return 2n * sum;
}

/** e^x for 0 ≤ x < 1. */
function exponential(x: bigint): bigint {
  let sum = 0n;
  for (let term = one, k = 1n; term > 0n; term = (term * x) / one / k, k++) sum += term;
  return sum;
}

/** A double with at most `places` binary places, and what is left, rounded to a second one. */
function split(x: bigint, places: bigint): readonly [number, number] {
  const unit = 1n << (128n - places);
  const high = ((x + unit / 2n) >> (128n - places)) * unit;
  return [nearest(high), nearest(x - high)];
}

const ln2 = logOfStep(1n);

/** ln 2 in two parts: an exponent times the first is exact, and so is its sum with the first part of a log below. */
export const [ln2High, ln2Low] = split(ln2, 42n);

/** ln 2 / 128 in two parts: an integer below 2^18 times the first is exact. */
export const [stepHigh, stepLow] = split(ln2 / 128n, 42n);
/** 128 / ln 2. */
export const stepsPerUnit = nearest((128n * one * one) / ln2);

/** 2^(j/128) at 2j, j = 0 … 127; at 2j + 1 what that double lacks, relative to it. */
export const roots = new Float64Array(256);
const root = exponential(ln2 / 128n);
for (let j = 0, exact = one; j < 128; j++, exact = (exact * root) >> 128n) {
  const rounded = nearest(exact);
  roots[2 * j] = rounded;
  roots[2 * j + 1] =
    nearest(exact - ((BigInt(rounded * Number(1n << 52n)) * one) >> 52n)) / rounded;
}

/** High word of 0.6875, where the first of the 128 intervals of `logs` begins; each is as wide as seven bits of mantissa. */
export const firstInterval = 0x3fe60000;

/**
 * For interval i at 3i: n / 256, the short number nearest to the reciprocal of its middle (1 for the
 * two intervals that touch 1), and −ln(n / 256) in two parts.
 */
export const logs = new Float64Array(384);
const logOf = new Map<number, bigint>([[256, 0n]]);
for (let n = 256, sum = 0n; n < 400; n++) logOf.set(n + 1, (sum += logOfStep(BigInt(n))));
for (let n = 255, sum = 0n; n > 150; n--) logOf.set(n, (sum -= logOfStep(BigInt(n))));
for (let i = 0; i < 128; i++) {
  const middle = i < 80 ? 0.6875 + (i + 0.5) / 256 : 1 + (i - 79.5) / 128;
  const n = i === 79 || i === 80 ? 256 : Math.floor(256 / middle + 0.5);
  logs.set([n / 256, ...split(-(logOf.get(n) ?? 0n), 42n)], 3 * i);
}

/** 2^k at k + 1074, k = −1074 … 1023. */
export const powersOfTwo = new Float64Array(2098);
for (let k = 0, power = 5e-324; k < 2098; k++, power *= 2) powersOfTwo[k] = power;
