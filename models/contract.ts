import type { EquationError } from './language/contract.ts';
import type { Payer } from './measures/kit.ts';

/** What the models compute from, and what they give back. Plain data: it crosses workers and the command line as it is. */

/** An assumption set by the user for one scenario. */
export type Override =
  | { readonly kind: 'value'; readonly value: number }
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly central: number;
      readonly high: number;
    };

/** A scenario as the models see it. */
export interface Inputs {
  /** What levers not named in `settings` stand at: the plan's values, or neutral. */
  readonly start: 'plan' | 'nothing';
  /** Lever values by `<measure>.<lever>`, e.g. `1.province_budget`. */
  readonly settings: Readonly<Record<string, number>>;
  /** Assumptions of the scenario's own, by id; those of the outside world (`world_*`, `covid_*`) too. */
  readonly assumptions: Readonly<Record<string, Override>>;
  /**
   * Right sides of equations of the scenario's own, by `<measure>.<line>`, e.g. `1.net_sales` or
   * `1.demand.trade.shopping.goods` (models/language/equation-lines.ts). Names, units and ports stay the model's.
   */
  readonly equations: Readonly<Record<string, string>>;
}

/** What is wrong with one of the scenario's own equations; line and column count in its text. */
export interface EquationProblem extends EquationError {
  /** Its key in `equations`. */
  readonly equation: string;
}

export interface EnsembleOptions {
  /** 0 … 2^32 − 1. */
  readonly seed: number;
  /** 1 … 100,000 (`maxDraws`). */
  readonly draws: number;
  /** One draw: every assumption at its centre, events at their chance. `draws` is then 1. */
  readonly central: boolean;
}

/** 5th, 50th, 95th percentile and mean over the draws. */
export interface Spread {
  readonly mean: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** Share of draws, with its Monte Carlo standard error. */
export interface Chance {
  readonly chance: number;
  readonly error: number;
}

/** Twelve values, January to December. */
export type ByMonth = readonly number[];

export interface Band {
  readonly p5: ByMonth;
  readonly p25: ByMonth;
  readonly p50: ByMonth;
  readonly p75: ByMonth;
  readonly p95: ByMonth;
}

/** Counts of draws in equal bins from `from` to `to`; what lies outside is in the end bins. */
export interface Histogram {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
}

/** Measured services value added of 2021, CNY. */
export interface Headline extends Spread, Chance {
  readonly target: number;
  readonly histogram: Histogram;
  /** The same without the plan: every lever neutral, the same draws and outside world. */
  readonly baseline: Spread & Chance & { readonly histogram: Histogram };
  /** Cumulative by month, this scenario and without the plan. */
  readonly level: Band;
  readonly baselineLevel: Band;
  /** This scenario less the baseline, cumulative by month, CNY. */
  readonly added: Band;
  /** What would have to be added at the median to reach the target, CNY; 0 when it is reached. */
  readonly gap: number;
}

export interface Contribution extends Spread {
  readonly measure: number;
  /** Means; `mean` = activity + coverage. */
  readonly activity: number;
  readonly coverage: number;
  readonly transfer: number;
  /** Public money (province, cities, centre), mean, CNY. */
  readonly publicCost: number;
}

/** How a target stands. `scored`: a chance; `rule`: kept or broken by the settings; `progress`: 推进, can't be missed; `unmodelled`: why. */
export type TargetStatus =
  | {
      readonly kind: 'scored';
      readonly reported: Spread;
      /** Mean of what is really done where reports differ; equal to `reported.mean` elsewhere. */
      readonly real: number;
      readonly chance: Chance;
      /** Mean by month, as reported. */
      readonly trend: ByMonth;
    }
  | { readonly kind: 'rule'; readonly kept: boolean; readonly setting: number }
  | { readonly kind: 'progress'; readonly reported: Spread; readonly trend: ByMonth }
  | {
      readonly kind: 'unmodelled';
      /** `no_model`: the measure has none yet; `stated`: the measure says why. */
      readonly reason: 'no_model' | 'stated';
    };

export interface TargetResult {
  readonly id: string;
  readonly status: TargetStatus;
}

export interface Accounts {
  readonly activity: Spread;
  /** Money that changes hands inside Shanxi, CNY; adds nothing. */
  readonly transfer: Spread;
  readonly coverage: Spread;
}

/** What moves the headline: share of its variance and the direction. Shares of the list sum to about 1. */
export interface Driver {
  /** Assumption id, `outbreaks`, or `plan`. */
  readonly id: string;
  readonly share: number;
  /** Value of the driver at which the headline's regression on it crosses the target; null where it does not within its 1–99 % range. */
  readonly threshold: number | null;
}

/** One of the cities, CNY of 2021. */
export interface CityResult {
  readonly id: string;
  /** Services value added without the plan: the province's by share of GDP. */
  readonly base: Spread;
  /** With the plan. */
  readonly level: Spread;
  /** By the plan. */
  readonly added: Spread;
  /** Of reaching the city's part (by GDP) of the headline target. */
  readonly chance: Chance;
  /** Paid by the city's government, mean. */
  readonly money: number;
}

/** The province split over its cities; in every draw they add up to it, to rounding. */
export interface Cities {
  readonly results: readonly CityResult[];
  /** Part of each city in a measure's effect, in the order of `results`, by the measure's number. */
  readonly shares: Readonly<Record<string, readonly number[]>>;
  /** Part of each city in what city governments pay, likewise. */
  readonly moneyShares: Readonly<Record<string, readonly number[]>>;
}

/** Hashes of what a model is made of, eight hex digits each. */
export interface Makeup {
  /** Of all of it. */
  readonly model: string;
  /** Of the plan, the baseline, the economy, the cities and the overlap rules. */
  readonly facts: string;
  /** Of each measure with the evidence it uses, by its number. */
  readonly measures: Readonly<Record<string, string>>;
}

/** Everything the screens, the command line and exports show of one run. CNY unless said. */
export interface Summary {
  readonly model: string;
  readonly seed: number;
  readonly draws: number;
  readonly central: boolean;
  /** 16 hex digits over model version, seeds, settings, seed, draws and results. */
  readonly digest: string;
  /** Of the shipped model, whatever equations the scenario edits. */
  readonly makeup: Makeup;
  readonly headline: Headline;
  readonly accounts: Accounts;
  /** One per modelled measure, in the plan's order; `mean`s add up to the plan's total. */
  readonly contributions: readonly Contribution[];
  readonly money: Readonly<Record<Payer, Spread>>;
  readonly targets: readonly TargetResult[];
  readonly cities: Cities;
  /** Draws that meet a target, one bit per draw, by target id: joint chances are counted from these. */
  readonly met: Readonly<Record<string, Uint8Array>>;
  readonly drivers: readonly Driver[];
  /** Share of the plan's effect that rests on each grade; sums to 1 (all 0 when the plan does nothing). */
  readonly grades: Readonly<Record<'A' | 'B' | 'C', number>>;
}
