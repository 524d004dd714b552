import type { Builder, Term } from '../language/contract.ts';
import type { Payer, Pool } from '../measures/kit.ts';
import type { Effect, MarketIndicator } from './effects.ts';

/** What an effect is, whatever it comes to. */
export type Head = Pick<Effect, 'account' | 'pool' | 'category'>;

/** What a measure does to the economy, whatever it comes to. */
export interface MeasureHead {
  readonly measure: number;
  readonly effects: readonly Head[];
  readonly costs: { readonly keys: () => Iterable<Payer>; readonly size: number };
  readonly indicators: { readonly has: (name: MarketIndicator) => boolean };
}

/** One effect with the factor that the rules leave of it. */
export interface Scaled {
  readonly measure: number;
  readonly effect: Head;
  /** What it adds over the year before all rules, CNY. */
  readonly before: Term;
  /** null: the rules leave all of it. */
  factor: Term | null;
}

/** What the overlap rules see of one block: one number a draw each. */
export interface Market {
  readonly build: Builder;
  readonly scaled: readonly Scaled[];
  readonly measures: readonly MeasureHead[];
  readonly assumption: (id: string) => Term;
  /** What a payer pays for a measure over the year, CNY. */
  readonly cost: (measure: number, payer: Payer) => Term;
  /** An indicator of a measure: its sum over the year, or December; undefined: the measure does not give it. */
  readonly indicator: (
    measure: number,
    name: MarketIndicator,
    of: 'year' | 'december',
  ) => Term | undefined;
  /** Visits of 2019 and the year's mean level against it. */
  readonly visits2019: Term;
  readonly tourismLevel: Term;
}

/** A named way in which measures of one market act on each other. It only scales effects, draw by draw. */
export interface OverlapRule {
  readonly id: string;
  /** Whether it reads or scales anything of a measure. */
  readonly sees: (measure: MeasureHead) => boolean;
  readonly apply: (market: Market) => void;
}

/** What an effect adds over the year after the rules so far, CNY. */
export function annualOf({ multiply }: Builder, { before, factor }: Scaled): Term {
  return factor === null ? before : multiply(before, factor);
}

/** What some effects add together over the year, CNY; each through `of`. */
export function addAnnuals(
  build: Builder,
  effects: readonly Scaled[],
  of = (annual: Term): Term => annual,
): Term {
  return sumOf(
    build,
    effects.map((effect) => of(annualOf(build, effect))),
  );
}

/** The sum of terms in their order; of none 0. */
export function sumOf({ add, constant }: Builder, terms: readonly Term[]): Term {
  const [first = constant(0), ...others] = terms;
  return others.reduce((sum, term) => add(sum, term), first);
}

/** Scales an effect in every draw. */
export function scaleAll({ multiply }: Builder, scaled: Scaled, by: Term): void {
  scaled.factor = scaled.factor === null ? by : multiply(scaled.factor, by);
}

/** Scales an effect in the draws where it adds something. */
export function scaleGains(build: Builder, scaled: Scaled, by: Term): void {
  const { choose, constant, less } = build;
  const adds = less(constant(0), annualOf(build, scaled));
  scaleAll(build, scaled, choose(adds, by, constant(1)));
}

/** Effects of one pool, by measure. */
export function membersOf(market: Market, pool: Pool): readonly (readonly Scaled[])[] {
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
export function drawsOn(pool: Pool): OverlapRule['sees'] {
  return ({ effects }) => effects.some((effect) => effect.pool === pool);
}

/** Whether a measure is one of these. */
export function isOf(...numbers: readonly number[]): OverlapRule['sees'] {
  return ({ measure }) => numbers.includes(measure);
}
