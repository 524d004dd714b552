import type { Override } from '../../domain/scenario.ts';
import type { Catalogue, LeverEntry } from '../../domain/catalogue.ts';
import type { Plan, Target } from '../../../seeds/types.ts';

/** What is known before anything is computed, and how the rest of the app words it. */
export interface Facts {
  readonly plan: Plan;
  readonly catalogue: Catalogue;
  /** A lever's value with its unit. */
  readonly wordLever: (entry: LeverEntry, value: number) => string;
  readonly nameAssumption: (id: string) => string;
  /** What an assumption is set to; null: what its evidence says. */
  readonly wordAssumption: (id: string, override: Override | null) => string;
  /** A value of a target with its unit. */
  readonly wordTarget: (target: Target, value: number) => string;
  /** What the plan asks: `不低于 80%`. */
  readonly wordAsked: (target: Target) => string;
}
