import { roundStep } from '../../charts/scale.ts';

/** Classes of one size that hold all values; the colours of the map are theirs. */
export interface Classes {
  /** Lower end of the first class. */
  readonly from: number;
  readonly step: number;
  /** 1 to 5. */
  readonly count: number;
}

export const mostClasses = 5;

/** Round classes, five at most, from the smallest to the largest value; one class where all are equal. */
export function classify(values: readonly number[]): Classes {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  for (let wanted = mostClasses; wanted > 0; wanted -= 1) {
    const step = roundStep(high - low, wanted);
    const from = Math.floor(low / step + 1e-9) * step;
    const count = Math.max(1, Math.ceil((high - from) / step - 1e-9));
    if (count <= mostClasses) return { from, step, count };
  }
  return { from: low, step: high - low, count: 1 };
}

/** The class of a value, from 0; what lies outside is in the end classes. */
export function classOf({ from, step, count }: Classes, value: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor((value - from) / step + 1e-9)));
}

/** The colour of a class, 0 to 4: few classes take colours that are far apart. */
export function toneOf({ count }: Classes, index: number): number {
  return count === 1 ? 2 : Math.round((index * (mostClasses - 1)) / (count - 1));
}

const mixes = ['7%', '20%', '36%', '54%', '74%'];

/** How much of the scenario's colour is in a tone; the rest is the ground. */
export function mixOf(tone: number): string {
  return mixes[tone] ?? '0%';
}
