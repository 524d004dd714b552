import type { CompletionKind } from '../../seeds/types.ts';
import { sumYear } from '../economy/effects.ts';
import { at } from '../ensemble/words.ts';
import type { Draws } from '../economy/draws.ts';
import type { Multipliers } from '../economy/input-output.ts';
import type { OutsideWorld } from '../economy/outside-world.ts';
import { months } from '../version.ts';
import type { Shape, Value } from '../language/contract.ts';

/** What all measures of one block of draws share. */
export interface BlockContext {
  readonly draws: Draws;
  readonly world: OutsideWorld;
  readonly multipliers: Multipliers;
  /** Share of what is planned that is really done by the year's end, one a draw. */
  readonly completion: (department: string, kind: CompletionKind) => Float64Array;
  /** Reported over real, less one, one a draw. */
  readonly inflation: Float64Array;
}

/** Spreads a value of any shape over months and draws: index m · count + d; one of full shape is given as it is. */
export function spreadOut(value: Value, shape: Shape, count: number): Float64Array {
  if (shape === 'both' && typeof value !== 'number') return value;
  const out = new Float64Array(months * count);
  if (typeof value === 'number') return out.fill(value);
  for (let m = 0; m < months; m += 1) {
    if (shape === 'draw') out.set(value, m * count);
    else out.fill(value[m] ?? 0, m * count, (m + 1) * count);
  }
  return out;
}

/** The same, always as a fresh array. */
export function expand(value: Value, shape: Shape, count: number): Float64Array {
  const spread = spreadOut(value, shape, count);
  return spread === value ? spread.slice() : spread;
}

/** A value by draw; one that varies by month is summed over the year. */
export function overYear(value: Value, shape: Shape, count: number): Float64Array {
  return sumYear(spreadOut(value, shape, count), count);
}

/** Sum: four at a time, each in the order of the array, then the four. */
export function total(values: Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const even = values.length - (values.length % 4);
  for (let i = 0; i < even; i += 4) {
    a += at(values, i);
    b += at(values, i + 1);
    c += at(values, i + 2);
    d += at(values, i + 3);
  }
  for (let i = even; i < values.length; i += 1) a += at(values, i);
  return a + b + (c + d);
}
