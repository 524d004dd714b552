import type { Payer, Pool } from '../measures/kit.ts';

/** Services value added of one measure in one pool and category, over the draws of a span. CNY. */
export interface Effect {
  readonly pool: Pool;
  readonly category: string | null;
  /** By month and draw: index m · count + d; CNY a month. */
  readonly byMonth: Float64Array;
  /** Sum of the twelve months by draw. */
  readonly annual: Float64Array;
}

/** Everything one measure does to the economy, over the draws of a span, before overlaps. */
export interface MeasureEffects {
  readonly measure: number;
  readonly activity: readonly Effect[];
  /** Value added that statistics newly see, by month and draw; null: none. */
  readonly coverage: Float64Array | null;
  /** Money that changes hands inside Shanxi over the year, by draw. */
  readonly transfer: Float64Array | null;
  /** Over the year, by draw. */
  readonly costs: ReadonlyMap<Payer, Float64Array>;
  /** Over the year, by draw. */
  readonly indicators: ReadonlyMap<string, Float64Array>;
}

/** Sums a month-by-draw series over the year, January first; one value a draw. */
export function sumYear(byMonth: Float64Array, count: number): Float64Array {
  const annual = new Float64Array(count);
  for (let at = 0; at < byMonth.length; at += count) {
    for (let d = 0; d < count; d += 1) annual[d] = (annual[d] ?? 0) + (byMonth[at + d] ?? 0);
  }
  return annual;
}
