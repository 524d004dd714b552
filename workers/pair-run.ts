import { blockSize } from '../models/version.ts';
import type { Compared, PairRequest, Shard, ShardOutcome } from './protocol.ts';
import type { Called, Slot } from './slot.ts';

/** Something a worker does for a comparison, and what becomes of it. */
interface PairTask {
  readonly perform: (slot: Pick<Slot, 'call'>) => Promise<void>;
}

/** A comparison on its way: the differences block by block, each where that block's runs are kept, then all joined. */
export class PairRun {
  readonly #request: PairRequest;
  readonly #tell: (answer: Compared) => void;
  readonly #blocks: number;
  readonly #shards = new Map<number, Shard>();
  readonly #taken = new Set<number>();
  #isJoining = false;
  #isOver = false;
  #deaths = 0;

  constructor(request: PairRequest, tell: (answer: Compared) => void) {
    this.#request = request;
    this.#tell = tell;
    this.#blocks = Math.ceil(request.options.draws / blockSize);
  }

  /** Answered, failed or cancelled. */
  get over(): boolean {
    return this.#isOver;
  }

  /** The next block for one of `workers` workers, past the last one: joining them all; null: nothing. */
  next(worker: number, workers: number): number | null {
    if (this.#isOver || this.#isJoining) return null;
    for (let block = worker; block < this.#blocks; block += workers) {
      if (!this.#shards.has(block) && !this.#taken.has(block)) return block;
    }
    return this.#shards.size === this.#blocks ? this.#blocks : null;
  }

  /** Takes what `next` named. A block goes to the worker that has run it. */
  take(block: number): PairTask {
    return block < this.#blocks ? this.#takeBlock(block) : this.#takeAll();
  }

  /** Nothing more is computed or told. */
  cancel(): void {
    this.#isOver = true;
    this.#shards.clear();
  }

  #takeBlock(block: number): PairTask {
    this.#taken.add(block);
    const first = block * blockSize;
    const count = Math.min(blockSize, this.#request.options.draws - first);
    return {
      perform: async (slot) => {
        const called = await slot.call((hand) => hand.pair(this.#request, { first, count }));
        this.#taken.delete(block);
        if (!this.#isOver) this.#keep(block, called);
      },
    };
  }

  #takeAll(): PairTask {
    this.#isJoining = true;
    const shards = [...this.#shards].sort(([a], [b]) => a - b).map(([, shard]) => shard);
    return {
      perform: async (slot) => {
        const called = await slot.call((hand) => hand.compare(this.#request.options, shards));
        this.#isJoining = false;
        if (this.#isOver) return;
        if (called.kind === 'done') this.#end({ kind: 'comparison', comparison: called.value });
        else this.#lose(called);
      },
    };
  }

  #keep(block: number, called: Called<ShardOutcome>): void {
    if (called.kind !== 'done') this.#lose(called);
    else if (called.value.kind === 'invalid') this.#end(called.value);
    else this.#shards.set(block, called.value.shard);
  }

  /** What died is done once more, with the same bits; the worker that joined took the shards with it. */
  #lose(called: Exclude<Called<unknown>, { kind: 'done' }>): void {
    if (called.kind === 'threw') {
      this.#end({ kind: 'failed', code: 'bug', sentence: called.sentence });
      return;
    }
    this.#deaths += 1;
    if (this.#shards.size === this.#blocks) this.#shards.clear();
    if (this.#deaths > 1)
      this.#end({
        kind: 'failed',
        code: 'worker_died',
        sentence: 'A worker died, and died again when its work was repeated.',
      });
  }

  #end(answer: Compared): void {
    this.cancel();
    this.#tell(answer);
  }
}
