import type { Grade, Text } from './types.ts';

/** What the hindcast knows: the evidence as it stood in March 2021, and which outturn scores which forecast. */

interface Judged {
  /** Why it is this range that could be judged in March 2021. */
  readonly reason: Text;
  /** Why it is narrower than what the evidence has; null: it is at least as wide. */
  readonly narrower: Text | null;
}

/** The pre-2021 range of an assumption whose own range leans on Shanxi's outturns; in its canonical unit, grade C. */
export interface FrozenAssumption extends Judged {
  readonly id: string;
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** The pre-2021 shares of a profile, and how tightly they are held. */
export interface FrozenProfile extends Judged {
  readonly id: string;
  readonly shares: readonly number[];
  readonly concentration: number;
}

/** A lever whose reading of the plan agrees with what happened, read without it. */
export interface FrozenSetting {
  /** `<measure>.<lever>`. */
  readonly lever: string;
  readonly value: number;
  readonly reason: Text;
}

/** What replaces every number that leans on 2021 and later. */
export interface Hindsight {
  readonly assumptions: readonly FrozenAssumption[];
  readonly profiles: readonly FrozenProfile[];
  readonly settings: readonly FrozenSetting[];
}

/**
 * A quantity that the model forecasts: measured services value added to the end of a month (CNY); its real growth over
 * 2020; a target's value when due, as scored; the share of a target's value reported by a month's end; the month in
 * which something begins, the plan's own plus a lag; a figure of the baseline plus what an indicator adds in the year.
 */
export type Quantity =
  | { readonly kind: 'services_level'; readonly month: number }
  | { readonly kind: 'services_growth' }
  | { readonly kind: 'target'; readonly id: string }
  | { readonly kind: 'share_of_target'; readonly target: string; readonly month: number }
  | { readonly kind: 'launch_month'; readonly lag: string }
  | {
      readonly kind: 'stock';
      readonly measure: number;
      readonly indicator: string;
      readonly from: string;
    };

/** A figure that its source states in words, as a number. */
export interface StatedFigure {
  readonly value: number;
  readonly unit: string;
  readonly period: string;
  readonly grade: Grade;
}

/** An outturn beside the quantity that it scores. */
export interface ComparedOutturn {
  /** Of the figure in the baseline or its sources. */
  readonly id: string;
  readonly quantity: Quantity;
  /** The target that it decides; null: none. */
  readonly target: string | null;
  /** null: the baseline has the figure. */
  readonly stated: StatedFigure | null;
  readonly title: Text;
  readonly why: Text;
  readonly caveat: Text;
}

/** An outturn that says again what another one says. */
export interface RepeatedOutturn {
  readonly id: string;
  readonly of: string;
  readonly reason: Text;
}

/** Outturns that no forecast matches, and why. */
export interface IncomparableOutturns {
  readonly reason: Text;
  readonly ids: readonly string[];
}

/** Every outturn of the seeds, each in one of three lists. */
export interface Outturns {
  readonly compared: readonly ComparedOutturn[];
  readonly repeated: readonly RepeatedOutturn[];
  readonly incomparable: readonly IncomparableOutturns[];
}
