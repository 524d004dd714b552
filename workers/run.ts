import { blockSize } from '../models/version.ts';
import type { Answer, Request, Shard, ShardOutcome, Span, SummaryOutcome } from './protocol.ts';
import type { Called, Hand } from './slot.ts';
import { SpentMemory } from './spent.ts';

type Outcome = ShardOutcome | SummaryOutcome;

/** What a worker can do next for a run. */
export interface Task {
  /** null: the summary. */
  readonly block: number | null;
  readonly perform: (hand: Hand) => Promise<Outcome>;
}

/** How a run's blocks and summary are asked of a worker. */
export interface Work {
  readonly block: (hand: Hand, request: Request, span: Span) => Promise<ShardOutcome>;
  readonly summary: (
    hand: Hand,
    request: Request,
    given: { readonly shards: readonly Shard[]; readonly keep: boolean },
  ) => Promise<SummaryOutcome>;
  /** Nobody needs these shards any more. */
  readonly close: (shards: readonly Shard[]) => void;
}

/** With all that workers keep; blocks are written where shards of earlier runs stood. */
export function keepingWork(spent = new SpentMemory()): Work {
  return {
    block: (hand, request, span) => hand.simulate(request, span, spent.take(span.count)),
    summary: (hand, request, { shards, keep }) => hand.summarise(request, shards, keep),
    close: (shards) => {
      spent.give(shards);
    },
  };
}

/** From nothing. */
export const freshly: Work = {
  block: (hand, request, span) => hand.prove(request, span),
  summary: (hand, request, { shards }) => hand.proveSummary(request, shards),
  close: () => undefined,
};

export interface RunPlan {
  /** Draws of the first answer. */
  readonly firstDraws: number;
  /** The first worker gives the first answer alone: it keeps what the last one needed, and a lever's change is one call. */
  readonly alone: boolean;
  readonly work: Work;
}

const died: Answer = {
  kind: 'failed',
  code: 'worker_died',
  sentence: 'A worker died, and died again when its work was repeated.',
};

/**
 * One request on its way: answered first from a few draws, then from all of them. The blocks of the first stage are
 * part of the second, so nothing is computed twice.
 */
export class Run {
  readonly #request: Request;
  readonly #tell: (answer: Answer) => void;
  readonly #alone: boolean;
  readonly #work: Work;
  /** Draws of each stage still to be answered, rising. */
  readonly #stages: number[];
  readonly #draws: number;
  readonly #shards = new Map<number, Shard>();
  readonly #taken = new Set<number | null>();
  #startedAt: number | null = null;
  #refining = false;
  #over = false;
  #deaths = 0;

  constructor(request: Request, plan: RunPlan, tell: (answer: Answer) => void) {
    const { inputs, options } = request;
    this.#draws = options.central ? 1 : options.draws;
    this.#request = { inputs, options: { ...options, draws: this.#draws } };
    this.#tell = tell;
    this.#alone = plan.alone;
    this.#work = plan.work;
    // whole blocks: one cut short in the first stage could not be used in the second
    const first = Math.ceil(plan.firstDraws / blockSize) * blockSize;
    this.#stages = first < this.#draws ? [first, this.#draws] : [this.#draws];
  }

  /** Its first answer is being computed: too late to take a newer request instead, lest none is ever answered. */
  get committed(): boolean {
    return this.#startedAt !== null && !this.#refining && !this.#over;
  }

  /** The first answer was given, the last one was not. */
  get refining(): boolean {
    return this.#refining && !this.#over;
  }

  /** Answered to the end, failed or cancelled. */
  get over(): boolean {
    return this.#over;
  }

  /** The first answer, where the first worker gives it alone. */
  takeFirst(): Task | null {
    if (!this.#alone || this.#refining || this.#over) return null;
    return this.#takeAnswer(this.#stages[0] ?? 0);
  }

  /** The next task for one of `workers` workers; a block goes to the same worker in every run. */
  take(worker: number, workers: number): Task | null {
    if (this.#over) return null;
    if (this.#alone && !this.#refining) return worker === 0 ? this.takeFirst() : null;
    const [stage = 0] = this.#stages;
    const blocks = Math.ceil(stage / blockSize);
    for (let block = worker; block < blocks; block += workers) {
      if (!this.#shards.has(block) && !this.#taken.has(block)) return this.#takeBlock(block);
    }
    return this.#takeSummary(stage, blocks);
  }

  /** What became of a task. */
  settle(task: Task, called: Called<Outcome>): void {
    this.#taken.delete(task.block);
    if (this.#over) {
      if (called.kind === 'done' && called.value.kind === 'shard')
        this.#work.close([called.value.shard]);
      return;
    }
    if (called.kind === 'threw')
      this.#end({ kind: 'failed', code: 'bug', sentence: called.sentence });
    else if (called.kind === 'died') this.#repeat(task, called.wasAtWork);
    else if (called.value.kind === 'invalid') this.#end(called.value);
    else if (called.value.kind === 'summary') this.#answer(called.value);
    else if (task.block !== null) this.#shards.set(task.block, called.value.shard);
  }

  /** Nothing more is computed or told. */
  cancel(): void {
    this.#over = true;
    // a summary under way still reads them
    if (!this.#taken.has(null)) this.#work.close([...this.#shards.values()]);
    this.#shards.clear();
  }

  #takeBlock(block: number): Task {
    this.#startedAt ??= performance.now();
    this.#taken.add(block);
    const first = block * blockSize;
    const span: Span = { first, count: Math.min(blockSize, this.#draws - first) };
    return { block, perform: (hand) => this.#work.block(hand, this.#request, span) };
  }

  /** The whole answer from one worker. */
  #takeAnswer(draws: number): Task | null {
    if (this.#taken.has(null)) return null;
    this.#startedAt ??= performance.now();
    this.#taken.add(null);
    const { inputs, options } = this.#request;
    const request = { inputs, options: { ...options, draws } };
    return { block: null, perform: (hand) => hand.answer(request) };
  }

  #takeSummary(draws: number, blocks: number): Task | null {
    if (this.#taken.size > 0 || this.#shards.size < blocks) return null;
    this.#taken.add(null);
    const { inputs, options } = this.#request;
    const request = { inputs, options: { ...options, draws } };
    const shards = [...this.#shards].sort(([a], [b]) => a - b).map(([, shard]) => shard);
    const keep = this.#stages.length > 1;
    return { block: null, perform: (hand) => this.#work.summary(hand, request, { shards, keep }) };
  }

  #answer({ summary }: Extract<SummaryOutcome, { kind: 'summary' }>): void {
    const elapsedMs = performance.now() - (this.#startedAt ?? 0);
    const final = this.#stages.length === 1;
    this.#stages.shift();
    this.#refining = true;
    const answer: Answer = { kind: 'summary', summary, final, elapsedMs };
    if (final) this.#end(answer);
    else this.#tell(answer);
  }

  /** What was lost is computed again, with the same bits; a summary may have taken the shards with it. */
  #repeat(lost: Task, wasAtWork: boolean): void {
    if (wasAtWork) this.#deaths += 1;
    if (lost.block === null) this.#shards.clear();
    if (this.#deaths > 1) this.#end(died);
  }

  #end(answer: Answer): void {
    this.cancel();
    this.#tell(answer);
  }
}
