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

/** Writes a value of any shape by month and draw: index m · count + d. */
export function spreadInto(out: Float64Array, value: Value, shape: Shape): Float64Array {
  const count = out.length / months;
  if (typeof value === 'number') return out.fill(value);
  if (shape === 'both') out.set(value);
  else {
    for (let m = 0; m < months; m += 1) {
      if (shape === 'draw') out.set(value, m * count);
      else out.fill(at(value, m), m * count, (m + 1) * count);
    }
  }
  return out;
}

/** Spreads a value over months and draws; one of full shape is given as it is. */
export function spreadOut(value: Value, shape: Shape, count: number): Float64Array {
  if (shape === 'both' && typeof value !== 'number') return value;
  return spreadInto(new Float64Array(months * count), value, shape);
}

/** A value's draws in one month, counted from 1; what stands there already is given as it is. */
export function monthOf(value: Value, shape: Shape, month: number, count: number): Float64Array {
  if (typeof value === 'number') return new Float64Array(count).fill(value);
  if (shape === 'both') return value.subarray((month - 1) * count, month * count);
  return shape === 'draw' ? value : new Float64Array(count).fill(at(value, month - 1));
}

/** A value by draw; one that varies by month is summed over the year. */
export function overYear(value: Value, shape: Shape, count: number): Float64Array {
  return sumYear(spreadOut(value, shape, count), count);
}
