import type { Profile } from '../../seeds/types.ts';
import { fillNormal } from './generator.ts';
import { at } from './words.ts';

/** Draws of a stretch of the ensemble. */
export interface Draws {
  /** 0 … 2^32 − 1. */
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  /** Every number at its centre. */
  readonly central: boolean;
}

/** Replaces normal scores by gamma numbers over their mean (Wilson and Hilferty, 1931). */
function toGamma(scores: Float64Array, mean: number): void {
  const shift = 1 - 1 / (9 * mean);
  const scale = 1 / (3 * Math.sqrt(mean));
  for (let d = 0; d < scores.length; d++) {
    const root = Math.max(0, shift + scale * at(scores, d));
    scores[d] = mean * root * root * root;
  }
}

/**
 * Draws of a Dirichlet profile, month by month: month m of draw d at m · count + d; each draw sums to
 * one within rounding, months of share zero stay zero. Gamma numbers by Wilson and Hilferty's cube:
 * means and standard deviations within 0.1 % where concentration × share exceeds 40. `out`: zeros to draw into.
 */
export function drawProfile(
  { shares, concentration, id }: Profile,
  { seed, first, count, central }: Draws,
  out: Float64Array = new Float64Array(shares.length * count),
): Float64Array {
  const month = (m: number): Float64Array => out.subarray(m * count, (m + 1) * count);
  if (central) {
    shares.forEach((share, m) => month(m).fill(share));
    return out;
  }
  const total = new Float64Array(count);
  shares.forEach((share, m) => {
    if (share === 0) return;
    const gamma = month(m);
    fillNormal(gamma, { seed, stream: id, first, lane: m });
    toGamma(gamma, concentration * share);
    for (let d = 0; d < count; d++) total[d] = at(total, d) + at(gamma, d);
  });
  for (let row = 0; row < out.length; row += count)
    for (let d = 0; d < count; d++) out[row + d] = at(out, row + d) / at(total, d);
  return out;
}
