import { directionsOf } from './influence.ts';
import { keyStepA, keyStepB, multiplierA, multiplierB, philox, upperProduct } from './philox.ts';
import { nothing, run, toScores, type Pass } from './pass.ts';
import { fillSobol } from './sobol.ts';
import { findSampling } from './vectors/sampling.ts';

/** Which random numbers: those of a named stream, from draw `first` on. Neither other streams nor the number of draws matter. */
export interface Stretch {
  /** 0 … 2^32 − 1. */
  readonly seed: number;
  /** An assumption's id, or any other name, e.g. `measure-28/gucheng`. */
  readonly stream: string;
  readonly first: number;
  /** Series of numbers within the stream, e.g. by month; 0 when left out. */
  readonly lane?: number;
}

/** The second word of every key, "tuiy": our numbers are no other program's numbers. */
const model = 0x74756979;
/** The same for the scrambling of Sobol points: their keys are nobody's numbers. */
const scramble = 0x736f626f;

/** Two words of 32 bits that stand for a name (a 64-bit mixture after Bryc's cyrb53 and MurmurHash3's finish). */
export function streamKey(stream: string): readonly [number, number] {
  let high = 0x41c6ce57;
  let low = 0xdeadbeef | 0;
  for (let i = 0; i < stream.length; i++) {
    const unit = stream.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x5f356495);
    low = Math.imul(low ^ unit, 0x9e3779b1 | 0);
  }
  const mixedLow =
    Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  const mixedHigh =
    Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^
    Math.imul(mixedLow ^ (mixedLow >>> 13), 0xc2b2ae35);
  return [mixedHigh, mixedLow];
}

/** A number strictly inside 0–1, symmetric around ½: an odd multiple of 2^-53 made of 52 random bits. */
const toUniform = (high: number, low: number): number =>
  ((high >>> 0) * 1048576 + (low >>> 12) + 0.5) * 2.220446049250313e-16;

/** What the first two rounds owe to the stream alone: four words, and both words of the key. */
function wordsOf({ seed, stream, lane = 0 }: Stretch): readonly number[] {
  const [streamHigh, streamLow] = streamKey(stream);
  const keyA = (seed + keyStepA) | 0;
  const keyB = (model + keyStepB) | 0;
  const a = upperProduct(streamHigh, multiplierB) ^ lane ^ seed;
  const b = Math.imul(streamHigh, multiplierB) ^ keyA;
  const c = upperProduct(a, multiplierA) ^ keyB;
  const d = Math.imul(a, multiplierA);
  return [b, c, d, streamLow ^ model, keyA, keyB];
}

/** Numbers of a stream whose draws are a dimension of Sobol points, scrambled by seed and stream; false: it is none. */
function fillInfluential(out: Float64Array, { seed, stream, first, lane = 0 }: Stretch): boolean {
  const directions = lane === 0 ? directionsOf(stream) : undefined;
  if (directions === undefined) return false;
  const [high, low] = streamKey(stream);
  const [key] = philox([high, low, 0, 0], [seed | 0, scramble]);
  fillSobol(out, directions, first, key);
  return true;
}

/**
 * Fills `out` with what a pass makes of the uniform numbers of the draws from `first` on: scrambled Sobol points for the
 * streams that matter most (`influence.ts`), Philox's numbers for the others.
 */
export function fillDraws(out: Float64Array, stretch: Stretch, pass: Pass): void {
  const sampling = findSampling();
  if (fillInfluential(out, stretch)) run(pass, out, out);
  else if (sampling !== null)
    sampling.draw({ first: stretch.first, words: wordsOf(stretch) }, pass, out);
  else {
    fillUniformPlainly(out, stretch);
    pass.plain(out, out);
  }
}

/** Fills `out` with the uniform numbers themselves. */
export function fillUniform(out: Float64Array, stretch: Stretch): void {
  fillDraws(out, stretch, nothing);
}

/** Fills `out` with standard normal numbers: the quantiles of the uniform ones of the same draws. */
export function fillNormal(out: Float64Array, stretch: Stretch): void {
  fillDraws(out, stretch, toScores);
}

/** Philox's uniform numbers without compiled code. A call serves two neighbouring draws. */
export function fillUniformPlainly(out: Float64Array, stretch: Stretch): void {
  const { first } = stretch;
  const [b = 0, c = 0, d = 0, e = 0, keyA = 0, keyB = 0] = wordsOf(stretch);
  const end = first + out.length;
  for (let pair = Math.floor(first / 2); 2 * pair < end; pair++) {
    const x = upperProduct(pair, multiplierA) ^ e;
    let s = upperProduct(x, multiplierB) ^ b;
    let t = Math.imul(x, multiplierB);
    let u = c ^ Math.imul(pair, multiplierA);
    let v = d;
    let roundA = keyA;
    let roundB = keyB;
    for (let round = 2; round < 10; round++) {
      roundA = (roundA + keyStepA) | 0;
      roundB = (roundB + keyStepB) | 0;
      const high = upperProduct(s, multiplierA);
      const low = Math.imul(s, multiplierA);
      s = upperProduct(u, multiplierB) ^ t ^ roundA;
      t = Math.imul(u, multiplierB);
      u = high ^ v ^ roundB;
      v = low;
    }
    const i = 2 * pair - first;
    if (i >= 0) out[i] = toUniform(s, t);
    if (i + 1 < out.length) out[i + 1] = toUniform(u, v);
  }
}
