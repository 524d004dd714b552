import { at } from '../ensemble/words.ts';
import { findRanks } from './ranks.ts';

/* Linear interpolation between order statistics: type 7 of Hyndman and Fan 1996. */

/** Where quantiles of so many values lie. */
interface Plan {
  readonly last: number;
  /** The ranks between which they lie, rising, each once. */
  readonly ranks: readonly number[];
  /** By quantile: places of the ranks below and above among `ranks`, and how far it is from the one below. */
  readonly between: readonly (readonly [below: number, above: number, fraction: number])[];
}

const plans = new WeakMap<readonly number[], Plan>();

function planOf(probabilities: readonly number[], last: number): Plan {
  const known = plans.get(probabilities);
  if (known?.last === last) return known;
  const ends = probabilities.map((probability) => {
    const below = Math.floor(probability * last);
    return [below, Math.min(last, below + 1)] as const;
  });
  const ranks = [...new Set(ends.flat())].sort((a, b) => a - b);
  const between = ends.map(([below, above], i) => {
    const fraction = (probabilities[i] ?? 0) * last - below;
    return [ranks.indexOf(below), ranks.indexOf(above), fraction] as const;
  });
  const plan = { last, ranks, between };
  plans.set(probabilities, plan);
  return plan;
}

/** Mean in draw order and quantiles of finite values, one for each probability (0–1, rising). No values is a bug. */
export function describe(
  values: Float64Array,
  probabilities: readonly number[],
): { readonly mean: number; readonly quantiles: number[] } {
  if (values.length === 0) throw new Error('quantiles of no values');
  const { ranks, between } = planOf(probabilities, values.length - 1);
  const { sum, found } = findRanks(values, ranks);
  const quantiles = between.map(([below, above, fraction]) => {
    const value = found[below] ?? Number.NaN;
    return fraction === 0 ? value : value + ((found[above] ?? Number.NaN) - value) * fraction;
  });
  return { mean: sum / values.length, quantiles };
}

/** Quantiles of finite values, one for each probability (0–1, rising). No values is a bug. */
export function quantiles(values: Float64Array, probabilities: readonly number[]): number[] {
  return describe(values, probabilities).quantiles;
}

/** Mean in draw order. */
export function mean(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += at(values, i);
  return sum / values.length;
}
