import type { EnsembleOptions, Inputs, Summary } from './contract.ts';
import { loadModel } from './load-model.ts';
import { refuseOverrides } from './simulation/draws.ts';
import { Editions } from './simulation/editions.ts';
import { resolveSettings, type Invalid } from './simulation/inputs.ts';
import type { Model } from './simulation/model.ts';
import { Simulator, type SightOutcome } from './simulation/simulator.ts';
import type { Half } from './seal.ts';
import { Summariser } from './simulation/summarise.ts';
import { placesOf, ShardBuffers } from './simulation/shard.ts';
import { blockSize, maxDraws } from './version.ts';

/** The front door of the models: (scenario, options) → result. */

export type { Invalid } from './simulation/inputs.ts';
export { loadModel } from './load-model.ts';
export { modelVersion } from './version.ts';

/** A block of draws: `first` is a multiple of `blockSize`. */
export interface BlockSpan {
  readonly first: number;
  readonly count: number;
}

/** What a block came to, as plain data: `Simulation` knows where what stands. */
export interface BlockResult {
  readonly span: BlockSpan;
  readonly numbers: Float64Array;
}

export type InvalidRun =
  | Invalid
  | {
      readonly code: 'draws_out_of_range' | 'seed_out_of_range';
      readonly sentence: string;
      readonly problems?: never;
    };

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly invalid: InvalidRun };

/** The spans of a run, in the order of their draws; the last one may be shorter. */
export function blocksOf(draws: number): readonly BlockSpan[] {
  return Array.from({ length: Math.ceil(draws / blockSize) }, (_, i) => ({
    first: i * blockSize,
    count: Math.min(blockSize, draws - i * blockSize),
  }));
}

function invalidOptions(options: EnsembleOptions): InvalidRun | undefined {
  const { draws, seed, central } = options;
  if (!Number.isInteger(draws) || draws < 1 || draws > maxDraws || (central && draws !== 1)) {
    const sentence = `A run has 1 to ${String(maxDraws)} draws (one when central), not ${String(draws)}.`;
    return { code: 'draws_out_of_range', sentence };
  }
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    const sentence = `A seed is a whole number from 0 to 4294967295, not ${String(seed)}.`;
    return { code: 'seed_out_of_range', sentence };
  }
  return undefined;
}

/** Computes runs of one model, and keeps between runs what a lever's change leaves as it was. */
export class Simulation {
  readonly model: Model;
  readonly #editions: Editions;
  readonly #simulator: Simulator;
  readonly #summariser: Summariser;

  constructor(model: Model = loadModel()) {
    this.model = model;
    this.#editions = new Editions(model);
    this.#simulator = new Simulator(model, undefined, this.#editions);
    this.#summariser = new Summariser(model);
  }

  /** Why a run can't be computed, or nothing. */
  check(inputs: Inputs, options: EnsembleOptions): InvalidRun | undefined {
    const wrong = invalidOptions(options);
    if (wrong !== undefined) return wrong;
    const settings = resolveSettings(inputs, this.model.measures);
    if (!settings.ok) return settings.invalid;
    const { evidence, ensemble } = this.model;
    const unfit = refuseOverrides(inputs.assumptions, evidence, ensemble);
    if (unfit !== undefined) return unfit;
    const edited = this.#editions.compile(inputs.equations);
    return edited.ok ? undefined : edited.invalid;
  }

  /** One block of draws; `into`: memory of a block of this size that nobody needs any more. */
  simulateBlock(
    inputs: Inputs,
    options: EnsembleOptions,
    { into, ...span }: BlockSpan & { readonly into?: Float64Array | undefined },
  ): Outcome<BlockResult> {
    const wrong = invalidOptions(options);
    if (wrong !== undefined) return { ok: false, invalid: wrong };
    if (span.first % blockSize !== 0 || span.count < 1 || span.count > blockSize) {
      throw new Error(`not a block: ${JSON.stringify(span)}`);
    }
    const outcome = this.#simulator.simulate(inputs, options, { ...span, into });
    if (!outcome.ok) return outcome;
    return { ok: true, value: { span, numbers: outcome.buffers.numbers } };
  }

  /** Joins the blocks of a run, in any order. */
  summarise(
    inputs: Inputs,
    options: EnsembleOptions,
    blocks: readonly BlockResult[],
  ): Outcome<Summary> {
    const asked = this.#ask(inputs, options);
    if (!asked.ok) return asked;
    return { ok: true, value: this.#summariser.summarise(asked.value, this.#shardsOf(blocks)) };
  }

  /** Half of that, of blocks that another one sums up the other half of: `seal` puts them together. */
  sumUp(
    inputs: Inputs,
    options: EnsembleOptions,
    blocks: readonly BlockResult[],
    half: Half['of'],
  ): Outcome<Half> {
    const asked = this.#ask(inputs, options);
    if (!asked.ok) return asked;
    return { ok: true, value: this.#summariser.sumUp(asked.value, this.#shardsOf(blocks), half) };
  }

  #shardsOf(blocks: readonly BlockResult[]): Parameters<Summariser['summarise']>[1] {
    return blocks.map(({ span, numbers }) => {
      return { span, buffers: new ShardBuffers(placesOf(this.model.layout, span.count), numbers) };
    });
  }

  #ask(inputs: Inputs, options: EnsembleOptions): Outcome<Parameters<Summariser['summarise']>[0]> {
    const invalid = this.check(inputs, options);
    if (invalid !== undefined) return { ok: false, invalid };
    const edited = this.#editions.compile(inputs.equations);
    if (!edited.ok) return edited;
    return { ok: true, value: { inputs, options, compiled: edited.compiled } };
  }

  /** What the measures see in the first block of a run, for whoever explains them (`explain.ts`). */
  look(inputs: Inputs, { seed }: Pick<EnsembleOptions, 'seed'>): SightOutcome {
    const options = { seed, draws: blockSize, central: false };
    return this.#simulator.look(inputs, options, { first: 0, count: blockSize });
  }

  /** A whole run on this thread. */
  run(inputs: Inputs, options: EnsembleOptions): Outcome<Summary> {
    const asked = this.#ask(inputs, options);
    if (!asked.ok) return asked;
    const spans = blocksOf(options.draws);
    const form = spans.length <= Simulator.keptBlocks ? 'show' : 'simulate';
    const shards: { readonly span: BlockSpan; readonly buffers: ShardBuffers }[] = [];
    for (const span of spans) {
      const block = this.#simulator[form](inputs, options, span);
      if (!block.ok) return block;
      shards.push({ span, buffers: block.buffers });
    }
    return { ok: true, value: this.#summariser.summarise(asked.value, shards) };
  }
}
