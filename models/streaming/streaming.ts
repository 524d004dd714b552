import type { EnsembleOptions, Inputs } from '../contract.ts';
import type { CompiledMeasure } from '../simulation/compiled-measure.ts';
import { refuseOverrides } from '../simulation/draws.ts';
import { Editions } from '../simulation/editions.ts';
import { resolveSettings, type Invalid, type Settings } from '../simulation/inputs.ts';
import type { Model } from '../simulation/model.ts';
import { Simulator } from '../simulation/simulator.ts';
import { fingerprintOf } from '../simulation/summarise.ts';
import { blockSize, maxStreamDraws } from '../version.ts';
import { framingDraws, frameOf, type Frame } from './frame.ts';
import { layOut } from './layout.ts';
import { isWhole } from './part-check.ts';
import { readSeries, type Block, type Split } from './series.ts';
import { citiesOfStream, splitOf } from './stream-cities.ts';
import { StreamFold, type StreamPart } from './stream-fold.ts';
import { summariseStream, type StreamSummary } from './stream-summary.ts';

export interface StreamRequest {
  readonly inputs: Inputs;
  readonly options: EnsembleOptions;
}

/** Draws of a stream: `first` is a multiple of `chunkDraws`. */
export interface Stretch {
  readonly first: number;
  readonly count: number;
}

export type InvalidStream =
  | Invalid
  | { readonly code: 'draws_out_of_range' | 'seed_out_of_range'; readonly sentence: string };

type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly invalid: InvalidStream };

/**
 * Draws whose sums have one order: a stream is folded in chunks of so many, counted from its first draw. Larger chunks
 * take more memory (some 2 kB a draw), smaller ones more time.
 */
export const chunkDraws = 4 * blockSize;

interface Opened {
  readonly settings: Settings;
  readonly split: Split;
  /** The measures, with the scenario's own equations. */
  readonly compiled: readonly CompiledMeasure[];
}

/** The draws of one shard of a stream: whole chunks, as even as they go. */
export function stretchOf(draws: number, shards: number, shard: number): Stretch {
  const chunks = Math.ceil(draws / chunkDraws);
  const [first, next] = [shard, shard + 1].map((at) => Math.floor((chunks * at) / shards));
  const start = (first ?? 0) * chunkDraws;
  return { first: start, count: Math.max(0, Math.min(draws, (next ?? 0) * chunkDraws) - start) };
}

/** A stretch in pieces of so many draws, in order; the last one may be shorter. */
function* cut({ first, count }: Stretch, draws: number): Generator<Stretch> {
  for (let done = 0; done < count; done += draws)
    yield { first: first + done, count: Math.min(draws, count - done) };
}

/** Runs of any length in flat memory: draws are folded block by block and not kept. */
export class Streaming {
  readonly #model: Model;
  /** Keeps the blocks that a frame is made from, and nothing of a stream that runs by. */
  readonly #simulator: Simulator;
  readonly #editions: Editions;
  /** Of the last chunk's blocks, for the next one's. */
  readonly #memory: Float64Array[] = [];
  #fingerprint: string | undefined;

  constructor(model: Model) {
    this.#model = model;
    this.#editions = new Editions(model);
    this.#simulator = new Simulator(model, framingDraws / blockSize, this.#editions);
  }

  /** Version-proof name of the model: parts of different models do not belong together. */
  get fingerprint(): string {
    this.#fingerprint ??= fingerprintOf(this.#model);
    return this.#fingerprint;
  }

  /** Why a stream can't be computed, or nothing. */
  check(request: StreamRequest): InvalidStream | undefined {
    const opened = this.#open(request);
    return opened.ok ? undefined : opened.invalid;
  }

  /** What is fixed for the whole stream, from its first draws. */
  frame(request: StreamRequest): Outcome<Frame> {
    const opened = this.#open(request);
    if (!opened.ok) return opened;
    const { split } = opened.value;
    const first = { first: 0, count: Math.min(framingDraws, request.options.draws) };
    const blocks = this.#simulate(request, first);
    if (!blocks.ok) return blocks;
    const series = blocks.value.map((block) => readSeries(this.#model, split, block));
    return { ok: true, value: frameOf(layOut(this.#model), series) };
  }

  /** Computes and folds some draws of a stream. */
  fold(request: StreamRequest, frame: Frame, stretch: Stretch): Outcome<StreamPart> {
    const opened = this.#open(request);
    if (!opened.ok) return opened;
    if (stretch.first % chunkDraws !== 0) throw new Error(`draw ${stretch.first} begins no chunk`);
    const fold = new StreamFold(this.#model, frame);
    for (const chunk of cut(stretch, chunkDraws)) {
      const blocks = this.#simulate(request, chunk);
      if (!blocks.ok) return blocks;
      fold.fold(opened.value.split, blocks.value);
    }
    const part = fold.pack();
    fold.bins.close();
    return { ok: true, value: part };
  }

  /** Whether a part that was stored is sound and folds just these draws. */
  isSound(part: StreamPart, stretch: Stretch): boolean {
    return isWhole(layOut(this.#model), part, stretch.count);
  }

  /** An empty stream, to merge parts into. */
  begin(frame: Frame): StreamFold {
    return new StreamFold(this.#model, frame);
  }

  /** Says what a stream means whose every draw was folded. */
  summarise(request: StreamRequest, fold: StreamFold): Outcome<StreamSummary> {
    const opened = this.#open(request);
    if (!opened.ok) return opened;
    const { settings, split, compiled } = opened.value;
    const model = { ...this.#model, compiled };
    const asked = { ...request, settings, fingerprint: this.fingerprint };
    const summary = summariseStream(model, fold, asked, (reader) =>
      citiesOfStream(model, split, fold, reader),
    );
    return { ok: true, value: summary };
  }

  #open({ inputs, options }: StreamRequest): Outcome<Opened> {
    const { draws, seed, central } = options;
    if (central || !Number.isInteger(draws) || draws < 1 || draws > maxStreamDraws) {
      const sentence = `A stream has 1 to ${maxStreamDraws} draws, none of them central, not ${draws}.`;
      return { ok: false, invalid: { code: 'draws_out_of_range', sentence } };
    }
    if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
      const sentence = `A seed is a whole number from 0 to 4294967295, not ${seed}.`;
      return { ok: false, invalid: { code: 'seed_out_of_range', sentence } };
    }
    const { measures, evidence, ensemble } = this.#model;
    const resolved = resolveSettings(inputs, measures);
    if (!resolved.ok) return resolved;
    const invalid = refuseOverrides(inputs.assumptions, evidence, ensemble);
    if (invalid !== undefined) return { ok: false, invalid };
    const edited = this.#editions.compile(inputs.equations);
    if (!edited.ok) return edited;
    const { settings } = resolved;
    const split = splitOf(this.#model, settings);
    return { ok: true, value: { settings, split, compiled: edited.compiled } };
  }

  /** The blocks of a stretch; edited equations may turn out unsound in any of them. */
  #simulate({ inputs, options }: StreamRequest, stretch: Stretch): Outcome<readonly Block[]> {
    const blocks: Block[] = [];
    for (const span of cut(stretch, blockSize)) {
      const into = this.#memory[blocks.length];
      const outcome = this.#simulator.simulate(inputs, options, { ...span, into });
      if (!outcome.ok) return outcome;
      this.#memory[blocks.length] = outcome.buffers.numbers;
      blocks.push({ span, buffers: outcome.buffers });
    }
    return { ok: true, value: blocks };
  }
}
