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
  readonly indicators: ReadonlyMap<MarketIndicator, Indicator>;
}

/** Indicators by which measures act on each other. */
export const marketIndicators = [
  'visits',
  'placed',
  'carers',
  'gap_closed',
  'freight_cost_index',
] as const;
export type MarketIndicator = (typeof marketIndicators)[number];

/** By draw. */
export interface Indicator {
  /** Sum of the twelve months. */
  readonly year: Float64Array;
  readonly december: Float64Array;
}

/** Sums a month-by-draw series over the year, January first; one value a draw. */
export function sumYear(byMonth: Float64Array, count: number): Float64Array {
  const annual = new Float64Array(count);
  for (let row = 0; row < byMonth.length; row += count) {
    for (let d = 0; d < count; d += 1) annual[d] = at(annual, d) + at(byMonth, row + d);
  }
  return annual;
}
