import type { Hindsight, Outturns } from '../../seeds/hindcast.ts';
import { loadHindsight, loadOutturns } from '../../seeds/sources.ts';
import type { BaselineFigure, Target } from '../../seeds/types.ts';
import type { World } from '../simulation/simulator.ts';
import { FrozenPlan, type ForecastPart, type HindcastOptions } from './frozen-forecasts.ts';
import { figuresOf, scoreForecasts, type Hindcast } from './hindcast.ts';

/** What a hindcast is made from. */
export interface HindcastSeeds {
  readonly hindsight: Hindsight;
  readonly outturns: Outturns;
  readonly baseline: ReadonlyMap<string, BaselineFigure>;
}

/** Forecasts first, then what happened: the two steps of a hindcast, for a caller that shares the first among turns. */
export class Hindcasting {
  readonly #frozen: FrozenPlan;
  readonly #seeds: HindcastSeeds;
  readonly #targets: ReadonlyMap<string, Target>;

  constructor(world: World, seeds: HindcastSeeds) {
    this.#frozen = new FrozenPlan(world, seeds.hindsight, seeds.outturns.compared);
    this.#seeds = seeds;
    this.#targets = new Map(world.plan.targets.map((target) => [target.id, target]));
  }

  /** One block of draws of what was asked for. */
  forecast(
    options: HindcastOptions,
    span: { readonly first: number; readonly count: number },
  ): ForecastPart {
    return this.#frozen.forecast(options, span);
  }

  /** Joins the parts of a run, in any order, and scores them. */
  score(options: HindcastOptions, parts: readonly ForecastPart[]): Hindcast {
    const { outturns, baseline } = this.#seeds;
    const forecasts = this.#frozen.join(options, parts);
    return scoreForecasts(forecasts, outturns, figuresOf(outturns, baseline), this.#targets);
  }
}

/** The hindcast of a model with the seeds that ship. */
export async function openHindcasting(world: World): Promise<Hindcasting> {
  const [hindsight, outturns] = await Promise.all([loadHindsight(), loadOutturns()]);
  return new Hindcasting(world, { hindsight, outturns, baseline: world.baseline });
}
