/*
 * Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw ("Parallel random
 * numbers: as easy as 1, 2, 3", SC 2011): ten rounds of two 32 × 32 → 64-bit products.
 */

export const multiplierA = 0xd2511f53 | 0;
export const multiplierB = 0xcd9e8d57 | 0;
/** What the two words of the key grow by from round to round. */
export const keyStepA = 0x9e3779b9 | 0;
export const keyStepB = 0xbb67ae85 | 0;

/** Upper word of the 64-bit product of two unsigned 32-bit words. */
export function upperProduct(x: number, y: number): number {
  const xLow = x & 0xffff;
  const xHigh = x >>> 16;
  const yLow = y & 0xffff;
  const yHigh = y >>> 16;
  const carry = Math.imul(xLow, yLow) >>> 16;
  const inner = (Math.imul(xHigh, yLow) + carry) >>> 0;
  const outer = (Math.imul(xLow, yHigh) + (inner & 0xffff)) >>> 0;
  return (Math.imul(xHigh, yHigh) + (inner >>> 16) + (outer >>> 16)) | 0;
}

export type FourWords = readonly [number, number, number, number];

/** Four random 32-bit words (signed) for a counter and a key; the plain form that faster loops are tested against. */
export function philox(counter: FourWords, key: readonly [number, number]): FourWords {
  let [a, b, c, d] = counter;
  let [keyA, keyB] = key;
  for (let round = 0; round < 10; round++) {
    const highA = upperProduct(a, multiplierA);
    const lowA = Math.imul(a, multiplierA);
    a = upperProduct(c, multiplierB) ^ b ^ keyA;
    b = Math.imul(c, multiplierB);
    c = highA ^ d ^ keyB;
    d = lowA;
    keyA = (keyA + keyStepA) | 0;
    keyB = (keyB + keyStepB) | 0;
  }
  return [a, b, c, d];
}
