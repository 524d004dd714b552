import type { EnsembleOptions, Summary } from '../models/contract.ts';
import { loadBaseline } from '../seeds/sources.ts';
import type { Hindcasting } from '../models/analysis/hindcasting.ts';
import { layEnglish } from '../models/measures/lay-english.ts';
import type { PairSimulation } from '../models/compare.ts';
import { Simulation, type Outcome } from '../models/simulate.ts';
import type { Comparison } from '../models/simulation/pairs.ts';
import type { Half } from '../models/seal.ts';
import type { Inputs } from '../models/contract.ts';
import type {
  ExplainOutcome,
  HalfOutcome,
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
  'model' | 'simulateBlock' | 'summarise' | 'sumUp' | 'run' | 'look'
>;

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

/** A worker's whole behaviour, with no worker in it. What a first result does not need is loaded when it is asked for. */
export class SimulationService implements SimulationPort {
  readonly #computation: Computation;
  #pairs: PairSimulation | undefined;
  #hindcasting: Promise<Hindcasting> | undefined;

  constructor(computation: Computation = new Simulation()) {
    this.#computation = computation;
  }

  async simulate(
    { inputs, options }: Request,
    span: Span,
    into?: Float64Array,
  ): Promise<ShardOutcome> {
    await this.#prepare(inputs);
    return toShard(() => this.#computation.simulateBlock(inputs, options, { ...span, into }));
  }

  async summarise({ inputs, options }: Request, shards: readonly Shard[]): Promise<SummaryOutcome> {
    await this.#prepare(inputs);
    return toSummary(() => this.#computation.summarise(inputs, options, shards));
  }

  async sumUp(
    { inputs, options }: Request,
    shards: readonly Shard[],
    half: Half['of'],
  ): Promise<HalfOutcome> {
    await this.#prepare(inputs);
    const outcome = this.#computation.sumUp(inputs, options, shards, half);
    if (!outcome.ok) return { kind: 'invalid', reason: outcome.invalid };
    return { kind: 'half', half: outcome.value };
  }

  async answer({ inputs, options }: Request): Promise<SummaryOutcome> {
    await this.#prepare(inputs);
    return toSummary(() => this.#computation.run(inputs, options));
  }

  async prove({ inputs, options }: Request, span: Span): Promise<ShardOutcome> {
    await this.#prepare(inputs);
    const { model } = this.#computation;
    return toShard(() => new Simulation(model).simulateBlock(inputs, options, span));
  }

  async proveSummary(
    { inputs, options }: Request,
    shards: readonly Shard[],
  ): Promise<SummaryOutcome> {
    await this.#prepare(inputs);
    const { model } = this.#computation;
    return toSummary(() => new Simulation(model).summarise(inputs, options, shards));
  }

  async explain({ inputs, options }: Request, measure: number): Promise<ExplainOutcome> {
    const [{ explain }] = await Promise.all([import('../models/explain.ts'), this.#loadTexts()]);
    const explanation = explain(this.#computation, inputs, options, measure);
    return explanation === undefined ? { kind: 'no_model' } : { kind: 'explanation', explanation };
  }

  async pair({ pair, options }: PairRequest, span: Span): Promise<ShardOutcome> {
    await this.#prepare(pair.a, pair.b);
    const pairs = await this.#loadPairs();
    return toShard(() => pairs.pairBlock(pair, options, span));
  }

  async compare(options: EnsembleOptions, shards: readonly Shard[]): Promise<Comparison> {
    return (await this.#loadPairs()).compare(options, shards);
  }

  async hindcast(step: HindcastStep): Promise<HindcastStepOutcome> {
    this.#hindcasting ??= this.#openHindcasting();
    const hindcasting = await this.#hindcasting;
    return step.kind === 'forecast'
      ? { kind: 'part', part: hindcasting.forecast(step.request, step.span) }
      : { kind: 'hindcast', hindcast: hindcasting.score(step.request, step.parts, step.outturns) };
  }

  /** Has at hand what these inputs need beside the shipped programs. */
  async #prepare(...inputs: readonly Inputs[]): Promise<void> {
    const isEdited = inputs.some(({ equations }) => Object.keys(equations).length > 0);
    if (isEdited) await this.#loadTexts();
  }

  async #loadTexts(): Promise<void> {
    const { model } = this.#computation;
    if (model.texts === null) (await import('../models/texts.ts')).layTexts(model);
  }

  async #loadPairs(): Promise<PairSimulation> {
    const { PairSimulation } = await import('../models/compare.ts');
    return (this.#pairs ??= new PairSimulation(this.#computation));
  }

  async #openHindcasting(): Promise<Hindcasting> {
    const { Hindcasting } = await import('../models/analysis/hindcasting.ts');
    const { measures } = await import('../models/pages.ts');
    // a hindcast's digest is over all of the plan's words
    await layEnglish();
    const { reasonedRules } = await import('../models/economy/reasoned-rules.ts');
    const whole = { measures, baseline: await loadBaseline(), allocation: reasonedRules };
    return new Hindcasting({ ...this.#computation.model, ...whole });
  }
}
