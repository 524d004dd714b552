import type { CompletionKind } from '../../seeds/types.ts';
import { sumYear } from '../economy/effects.ts';
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

/** Spreads a value of any shape over months and draws: index m · count + d; always a fresh array. */
export function expand(value: Value, shape: Shape, count: number): Float64Array {
  const out = new Float64Array(months * count);
  if (typeof value === 'number') return out.fill(value);
  if (shape === 'both') {
    out.set(value);
    return out;
  }
  for (let m = 0; m < months; m += 1) {
    if (shape === 'draw') out.set(value, m * count);
    else out.fill(value[m] ?? 0, m * count, (m + 1) * count);
  }
  return out;
}

/** A value by draw; one that varies by month is summed over the year. */
export function overYear(value: Value, shape: Shape, count: number): Float64Array {
  return sumYear(expand(value, shape, count), count);
}

/** Sum in the order of the array. */
export function total(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? 0;
  return sum;
}
