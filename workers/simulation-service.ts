import type { EnsembleOptions } from '../models/contract.ts';
import { Simulation } from '../models/simulate.ts';
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
  'simulateBlock' | 'summarise' | 'explain' | 'pairBlock' | 'compare' | 'hindcasting'
>;

/** A worker's whole behaviour, with no worker in it. */
export class SimulationService implements SimulationPort {
  readonly #computation: Computation;

  constructor(computation: Computation = new Simulation()) {
    this.#computation = computation;
  }

  simulate({ inputs, options }: Request, span: Span): ShardOutcome {
    const since = performance.now();
    const outcome = this.#computation.simulateBlock(inputs, options, span);
    if (!outcome.ok) return { kind: 'invalid', reason: outcome.invalid };
    return { kind: 'shard', shard: outcome.value, elapsedMs: performance.now() - since };
  }

  summarise({ inputs, options }: Request, shards: readonly Shard[]): SummaryOutcome {
    const since = performance.now();
    const outcome = this.#computation.summarise(inputs, options, shards);
    if (!outcome.ok) return { kind: 'invalid', reason: outcome.invalid };
    return { kind: 'summary', summary: outcome.value, elapsedMs: performance.now() - since };
  }

  explain({ inputs, options }: Request, measure: number): ExplainOutcome {
    const explanation = this.#computation.explain(inputs, options, measure);
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

  hindcast(step: HindcastStep): HindcastStepOutcome {
    const { hindcasting } = this.#computation;
    return step.kind === 'forecast'
      ? { kind: 'part', part: hindcasting.forecast(step.request, step.span) }
      : { kind: 'hindcast', hindcast: hindcasting.score(step.request, step.parts, step.outturns) };
  }
}
