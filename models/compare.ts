import type { EnsembleOptions } from './contract.ts';
import type { BlockResult, BlockSpan, Outcome, Simulation } from './simulate.ts';
import {
  comparePairs,
  pairBlock,
  pairPlaces,
  type Comparison,
  type Pair,
} from './simulation/pairs.ts';
import { placesOf, ShardBuffers } from './simulation/shard.ts';
import { orderBlocks } from './simulation/summary.ts';

/** Compares scenarios draw by draw. */
export class PairSimulation {
  readonly #simulation: Pick<Simulation, 'model' | 'simulateBlock'>;
  /** Memory of the last blocks, one a side. */
  readonly #memory: [Float64Array?, Float64Array?] = [];

  constructor(simulation: Pick<Simulation, 'model' | 'simulateBlock'>) {
    this.#simulation = simulation;
  }

  /** One block of draws of two scenarios, a less b. */
  pairBlock({ a, b }: Pair, options: EnsembleOptions, span: BlockSpan): Outcome<BlockResult> {
    const { model } = this.#simulation;
    const [intoA, intoB] = this.#memory;
    const first = this.#simulation.simulateBlock(a, options, { ...span, into: intoA });
    if (!first.ok) return first;
    const second = this.#simulation.simulateBlock(b, options, { ...span, into: intoB });
    if (!second.ok) return second;
    const sides = [first.value.numbers, second.value.numbers] as const;
    [this.#memory[0], this.#memory[1]] = sides;
    const places = placesOf(model.layout, span.count);
    const [before, after] = [
      new ShardBuffers(places, sides[0]),
      new ShardBuffers(places, sides[1]),
    ];
    return { ok: true, value: { span, numbers: pairBlock(model, before, after).numbers } };
  }

  /** What two scenarios differ by, from the blocks of `pairBlock` in any order. */
  compare(options: EnsembleOptions, blocks: readonly BlockResult[]): Comparison {
    const { model } = this.#simulation;
    const shards = blocks.map(({ span, numbers }) => {
      return { span, buffers: new ShardBuffers(pairPlaces(model, span.count), numbers) };
    });
    return comparePairs(model, options.seed, orderBlocks(shards, options));
  }
}
