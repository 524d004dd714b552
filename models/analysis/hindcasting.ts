import type { Hindsight, Outturns } from '../../seeds/hindcast.ts';
import type { Target } from '../../seeds/types.ts';
import type { MeasureSource } from '../measures/kit.ts';
import type { World } from '../simulation/model.ts';
import {
  FrozenPlan,
  type Asked,
  type ForecastPart,
  type HindcastOptions,
} from './frozen-forecasts.ts';
import { figuresOf, scoreForecasts, type Hindcast } from './hindcast.ts';

/** A hindcast's forecasts: what replaces hindsight, and which quantities are asked for; no outturn is in it. */
export interface ForecastRequest {
  readonly options: HindcastOptions;
  readonly hindsight: Hindsight;
  readonly asked: readonly Asked[];
}

/** Forecasts first, then what happened: the two steps of a hindcast, for a caller that shares the first among turns. */
export class Hindcasting {
  readonly #world: World<MeasureSource>;
  readonly #targets: ReadonlyMap<string, Target>;
  #frozen: { readonly key: string; readonly plan: FrozenPlan } | undefined;

  constructor(world: World<MeasureSource>) {
    this.#world = world;
    this.#targets = new Map(world.plan.targets.map((target) => [target.id, target]));
  }

  /** One block of draws of what is asked for. */
  forecast(
    request: ForecastRequest,
    span: { readonly first: number; readonly count: number },
  ): ForecastPart {
    return this.#freeze(request).forecast(request.options, span);
  }

  /** Joins the parts of a run, in any order, and scores them by the outturns. */
  score(
    request: ForecastRequest,
    parts: readonly ForecastPart[],
    outturns: Pick<Outturns, 'compared'>,
  ): Hindcast {
    const forecasts = this.#freeze(request).join(request.options, parts);
    const figures = figuresOf(outturns, this.#world.baseline);
    return scoreForecasts(forecasts, outturns, figures, this.#targets);
  }

  /** The frozen plan of a request: kept, for compiling it takes longer than a block. */
  #freeze({ hindsight, asked }: ForecastRequest): FrozenPlan {
    const key = JSON.stringify([hindsight, asked]);
    if (this.#frozen?.key !== key) {
      this.#frozen = { key, plan: new FrozenPlan(this.#world, hindsight, asked) };
    }
    return this.#frozen.plan;
  }
}
