import { at } from '../ensemble/words.ts';
import type { Effect, Indicator, MarketIndicator, MeasureEffects } from './effects.ts';

/** One effect with the factor that the rules leave of it, by draw. */
export interface Scaled {
  readonly measure: number;
  readonly effect: Effect;
  /** null: the rules leave all of it. */
  factor: Float64Array | null;
}

/** What the overlap rules see of one block. */
export interface Market {
  readonly count: number;
  readonly scaled: readonly Scaled[];
  readonly measures: readonly MeasureEffects[];
  /** Draws of an assumption, one a draw. */
  readonly assumption: (id: string) => Float64Array;
  /** Visits of 2019 and the year's mean level against it, by draw. */
  readonly visits2019: number;
  readonly tourismLevel: Float64Array;
}

/** A named way in which measures of one market act on each other. It only scales effects, draw by draw. */
export interface OverlapRule {
  readonly id: string;
  /** Whether it reads or scales anything of a measure. */
  readonly sees: (measure: MeasureEffects) => boolean;
  readonly apply: (market: Market) => void;
}

/** What an effect adds over the year in one draw after the rules so far, CNY. */
export function annualOf(scaled: Scaled, draw: number): number {
  return at(scaled.effect.annual, draw) * (scaled.factor === null ? 1 : at(scaled.factor, draw));
}

/** What an effect adds over the year in every draw after the rules so far, CNY. */
export function annualsOf({ effect, factor }: Scaled): Float64Array {
  if (factor === null) return effect.annual;
  const left = new Float64Array(factor.length);
  for (let d = 0; d < left.length; d += 1) left[d] = at(effect.annual, d) * at(factor, d);
  return left;
}

export function scale(scaled: Scaled, draw: number, by: number): void {
  const factor = factorOf(scaled);
  factor[draw] = at(factor, draw) * by;
}

/** The factor of an effect, to be written to. */
export function factorOf(scaled: Scaled): Float64Array {
  scaled.factor ??= new Float64Array(scaled.effect.annual.length).fill(1);
  return scaled.factor;
}

/** Scales an effect in every draw. */
export function scaleAll(scaled: Scaled, by: Float64Array): void {
  if (scaled.factor === null) scaled.factor = by.slice();
  else for (let d = 0; d < by.length; d += 1) scaled.factor[d] = at(scaled.factor, d) * at(by, d);
}

/** Effects of one pool, by measure. */
export function membersOf(market: Market, pool: Effect['pool']): readonly (readonly Scaled[])[] {
  const byMeasure = new Map<number, Scaled[]>();
  for (const scaled of market.scaled) {
    if (scaled.effect.pool !== pool || scaled.effect.account !== 'activity') continue;
    const own = byMeasure.get(scaled.measure);
    if (own === undefined) byMeasure.set(scaled.measure, [scaled]);
    else own.push(scaled);
  }
  return [...byMeasure.values()];
}

/** Whether a measure has effects in a pool. */
export function drawsOn(pool: Effect['pool']): OverlapRule['sees'] {
  return ({ effects }) => effects.some((effect) => effect.pool === pool);
}

/** Whether a measure is one of these. */
export function isOf(...numbers: readonly number[]): OverlapRule['sees'] {
  return ({ measure }) => numbers.includes(measure);
}

/** An indicator of a measure, if the measure gives it. */
export function indicatorOf(
  market: Market,
  measure: number,
  name: MarketIndicator,
): Indicator | undefined {
  return market.measures.find((m) => m.measure === measure)?.indicators.get(name);
}
