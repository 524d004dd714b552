import type { Histogram } from '../contract.ts';
import type { Sampler } from './sampler.ts';

const samples = 2048;
const binCount = 40;
/** Share of the draws beyond each end of the picture; they are counted in the end bins. */
const tail = 0.005;

/**
 * How a distribution lies between its 0.5 % and 99.5 % points: evenly spaced chances, counted in equal bins of what they
 * give. Null where it is one number.
 */
export function densityOf(sampler: Sampler): Histogram | null {
  const [from, to] = [sampler.quantile(tail), sampler.quantile(1 - tail)];
  if (!(to > from)) return null;
  const values = Float64Array.from({ length: samples }, (_, i) => (i + 0.5) / samples);
  sampler.fillFromUniform(values, values);
  const counts = new Array<number>(binCount).fill(0);
  for (const value of values) {
    const bin = Math.floor(((value - from) / (to - from)) * binCount);
    const inside = Math.min(binCount - 1, Math.max(0, bin));
    // what lies in the tails is no heap at the edge of the picture
    if (value >= from && value <= to) counts[inside] = (counts[inside] ?? 0) + 1;
  }
  return { from, to, counts };
}
