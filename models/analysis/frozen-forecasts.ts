import type { ComparedOutturn, Hindsight } from '../../seeds/hindcast.ts';
import type { Inputs } from '../contract.ts';
import type { MeasureSource } from '../measures/kit.ts';
import { mean, quantiles } from '../scorecard/quantile.ts';
import { digestOf } from '../simulation/digest.ts';
import { createModel } from '../simulation/create-model.ts';
import type { Model, World } from '../simulation/model.ts';
import { Simulator } from '../simulation/simulator.ts';
import { fingerprintOf } from '../simulation/summarise.ts';
import { chanceOf } from '../simulation/summary.ts';
import { meetAll } from '../scorecard/score.ts';
import { modelVersion } from '../version.ts';
import { forecastBlock, unitOf } from './forecast.ts';
import { freezeWorld, frozenInputs } from './freeze.ts';

/** What was forecast of one quantity in March 2021, in its unit. */
export interface HindcastForecast {
  readonly id: string;
  readonly unit: string;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
  /** Of the target that the outturn decides; null: it decides none. */
  readonly chance: { readonly chance: number; readonly error: number } | null;
}

/** The draws go with a forecast to be scored, and no further. */
export interface DrawnForecast extends HindcastForecast {
  readonly draws: Float64Array;
}

/** All that was forecast, before any outturn is looked at. */
export interface FrozenForecasts {
  readonly model: string;
  readonly seed: number;
  readonly draws: number;
  /** 16 hex digits over the frozen model, seed, draws and forecasts; no outturn enters it. */
  readonly digest: string;
  readonly forecasts: readonly DrawnForecast[];
}

/** What is asked of a hindcast: never what became of it. */
export type Asked = Pick<ComparedOutturn, 'id' | 'quantity' | 'target'>;

export interface HindcastOptions {
  readonly seed: number;
  readonly draws: number;
}

/** Draws of every quantity that is asked for, in one block: `first` and on. */
export interface ForecastPart {
  readonly first: number;
  readonly draws: readonly Float64Array[];
}

/**
 * The plan in the frozen world of March 2021, block by block. It is told which quantities are asked for and never what
 * became of them.
 */
export class FrozenPlan {
  readonly #model: Model;
  readonly #simulator: Simulator;
  readonly #inputs: Inputs;
  readonly #asked: readonly Asked[];

  constructor(world: World<MeasureSource>, hindsight: Hindsight, asked: readonly Asked[]) {
    this.#model = createModel(freezeWorld(world, hindsight));
    this.#simulator = new Simulator(this.#model, 1);
    this.#inputs = frozenInputs(hindsight);
    this.#asked = asked.map(({ id, quantity, target }) => ({ id, quantity, target }));
  }

  /** One block of draws: `first` is a multiple of the block's size. */
  forecast(
    { seed, draws }: HindcastOptions,
    span: { readonly first: number; readonly count: number },
  ): ForecastPart {
    const simulator = { model: this.#model, of: this.#simulator };
    const run = { inputs: this.#inputs, options: { seed, draws, central: false } };
    const quantities = this.#asked.map(({ quantity }) => quantity);
    return { first: span.first, draws: forecastBlock(simulator, run, span, quantities) };
  }

  /** Joins the parts of a run, in any order; draws that are missing are a bug. */
  join(options: HindcastOptions, parts: readonly ForecastPart[]): FrozenForecasts {
    const forecasts = this.#asked.map((asked, i) => {
      const draws = new Float64Array(options.draws).fill(Number.NaN);
      for (const part of parts) draws.set(part.draws[i] ?? [], part.first);
      return forecastOf(asked, draws, this.#model);
    });
    const digest = digestOf([fingerprintOf(this.#model), this.#inputs, options, forecasts]);
    return { model: modelVersion, ...options, digest, forecasts };
  }
}

function forecastOf(asked: Asked, draws: Float64Array, model: Model): DrawnForecast {
  const [p5 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0] = quantiles(
    draws,
    [0.05, 0.25, 0.5, 0.75, 0.95],
  );
  const target = asked.target === null ? undefined : model.targets.get(asked.target);
  const chance = target === undefined ? null : chanceOf(meetAll(target, draws).held, draws.length);
  const unit = unitOf(asked.quantity, model);
  return { id: asked.id, unit, p5, p25, p50, p75, p95, mean: mean(draws), chance, draws };
}
