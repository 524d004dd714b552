import { at } from '../ensemble/words.ts';
import type { Payer, Pool } from '../measures/kit.ts';

/** Services value added of one measure in one account, pool and category, over the draws of a block. CNY. */
export interface Effect {
  readonly account: 'activity' | 'coverage';
  readonly pool: Pool;
  /** What is bought; of coverage, the industry that statistics newly see. */
  readonly category: string | null;
  /** By month and draw: index m · count + d; CNY a month. */
  readonly byMonth: Float64Array;
  /** Sum of the twelve months by draw. */
  readonly annual: Float64Array;
}

/** Everything one measure does to the economy, over the draws of a block, before overlaps. */
export interface MeasureEffects {
  readonly measure: number;
  readonly effects: readonly Effect[];
  /** Money that changes hands inside Shanxi over the year, by draw. */
  readonly transfer: Float64Array | null;
  /** Over the year, by draw. */
  readonly costs: ReadonlyMap<Payer, Float64Array>;
  /** By month and draw. */
  readonly indicators: ReadonlyMap<string, Float64Array>;
}

/** Sums a month-by-draw series over the year, January first; one value a draw. */
export function sumYear(byMonth: Float64Array, count: number): Float64Array {
  const annual = new Float64Array(count);
  for (let row = 0; row < byMonth.length; row += count) {
    for (let d = 0; d < count; d += 1) annual[d] = at(annual, d) + at(byMonth, row + d);
  }
  return annual;
}

const years = new WeakMap<Float64Array, Float64Array>();

/** The same of a series that never changes: summed once, not to be written to. */
export function yearOf(byMonth: Float64Array, count: number): Float64Array {
  const known = years.get(byMonth) ?? sumYear(byMonth, count);
  years.set(byMonth, known);
  return known;
}
