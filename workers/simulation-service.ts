import type { EnsembleOptions, Summary } from '../models/contract.ts';
import type { Hindcasting } from '../models/analysis/hindcasting.ts';
import { layEnglish } from '../models/measures/lay-english.ts';
import { Simulation, type Outcome } from '../models/simulate.ts';
import type { Comparison } from '../models/simulation/pairs.ts';
import type {
  ExplainOutcome,
  HindcastStep,
  HindcastStepOutcome,
  PairRequest,
  Request,
  Shard,
  ShardOutcome,
  SimulationPort,
  Span,
  SummaryOutcome,
} from './protocol.ts';

/** What the service needs of the models. */
export type Computation = Pick<
  Simulation,
  'model' | 'simulateBlock' | 'summarise' | 'run' | 'explain' | 'pairBlock' | 'compare'
>;

/** The measures with all of their pages: no run needs them, so that they are loaded when somebody asks. */
const loadPages = async () => (await import('../models/pages.ts')).measures;

function toShard(compute: () => Outcome<Shard>): ShardOutcome {
  const since = performance.now();
  const outcome = compute();
  if (!outcome.ok) return { kind: 'invalid', reason: outcome.invalid };
  return { kind: 'shard', shard: outcome.value, elapsedMs: performance.now() - since };
}

function toSummary(compute: () => Outcome<Summary>): SummaryOutcome {
  const since = performance.now();
  const outcome = compute();
  if (!outcome.ok) return { kind: 'invalid', reason: outcome.invalid };
  return { kind: 'summary', summary: outcome.value, elapsedMs: performance.now() - since };
}

/** A worker's whole behaviour, with no worker in it. */
export class SimulationService implements SimulationPort {
  readonly #computation: Computation;
  #hindcasting: Promise<Hindcasting> | undefined;

  constructor(computation: Computation = new Simulation()) {
    this.#computation = computation;
  }

  simulate({ inputs, options }: Request, span: Span, into?: Float64Array): ShardOutcome {
    return toShard(() => this.#computation.simulateBlock(inputs, options, { ...span, into }));
  }

  summarise({ inputs, options }: Request, shards: readonly Shard[]): SummaryOutcome {
    return toSummary(() => this.#computation.summarise(inputs, options, shards));
  }

  answer({ inputs, options }: Request): SummaryOutcome {
    return toSummary(() => this.#computation.run(inputs, options));
  }

  prove({ inputs, options }: Request, span: Span): ShardOutcome {
    const { model } = this.#computation;
    return toShard(() => new Simulation(model).simulateBlock(inputs, options, span));
  }

  proveSummary({ inputs, options }: Request, shards: readonly Shard[]): SummaryOutcome {
    const { model } = this.#computation;
    return toSummary(() => new Simulation(model).summarise(inputs, options, shards));
  }

  async explain({ inputs, options }: Request, measure: number): Promise<ExplainOutcome> {
    const page = (await loadPages()).find(({ number }) => number === measure);
    const explanation = this.#computation.explain(inputs, options, measure, page?.equations);
    return explanation === undefined ? { kind: 'no_model' } : { kind: 'explanation', explanation };
  }

  pair({ pair, options }: PairRequest, span: Span): ShardOutcome {
    const since = performance.now();
    const outcome = this.#computation.pairBlock(pair, options, span);
    if (!outcome.ok) return { kind: 'invalid', reason: outcome.invalid };
    return { kind: 'shard', shard: outcome.value, elapsedMs: performance.now() - since };
  }

  compare(options: EnsembleOptions, shards: readonly Shard[]): Comparison {
    return this.#computation.compare(options, shards);
  }

  async hindcast(step: HindcastStep): Promise<HindcastStepOutcome> {
    this.#hindcasting ??= this.#openHindcasting();
    const hindcasting = await this.#hindcasting;
    return step.kind === 'forecast'
      ? { kind: 'part', part: hindcasting.forecast(step.request, step.span) }
      : { kind: 'hindcast', hindcast: hindcasting.score(step.request, step.parts, step.outturns) };
  }

  async #openHindcasting(): Promise<Hindcasting> {
    const { Hindcasting } = await import('../models/analysis/hindcasting.ts');
    // a hindcast's digest is over all of the plan's words
    await layEnglish();
    return new Hindcasting({ ...this.#computation.model, measures: await loadPages() });
  }
}
