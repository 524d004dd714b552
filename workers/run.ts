import type { Summary } from '../models/contract.ts';
import { seal, type Half, type RestHalf, type TargetsHalf } from '../models/seal.ts';
import { blockSize } from '../models/version.ts';
import type {
  Answer,
  HalfOutcome,
  Request,
  Shard,
  ShardOutcome,
  Span,
  SummaryOutcome,
} from './protocol.ts';
import type { Called, Hand } from './slot.ts';
import type { Work } from './work.ts';

type Outcome = ShardOutcome | SummaryOutcome | HalfOutcome;

/** Of a run: a block by its number, the summary, or half of it. */
type Piece = number | 'summary' | Half['of'];

/** What a worker can do next for a run. */
export interface Task {
  readonly piece: Piece;
  readonly perform: (hand: Hand) => Promise<Outcome>;
}

export interface RunPlan {
  /** Draws of the first answer. */
  readonly firstDraws: number;
  /** The first worker gives the first answer alone: it keeps what the last one needed, and a lever's change is one call. */
  readonly alone: boolean;
  readonly work: Work;
}

/** Which half a worker begins with. */
const halves = ['rest', 'targets'] as const;

const isShared = ({ numbers }: Shard): boolean => !(numbers.buffer instanceof ArrayBuffer);

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
  readonly #taken = new Set<Piece>();
  #targets: TargetsHalf | null = null;
  #rest: RestHalf | null = null;
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
    const isUnderWay = [...this.#taken].some((piece) => typeof piece === 'number');
    if (isUnderWay || this.#shards.size < blocks) return null;
    return this.#takeSummary(worker, workers);
  }

  /** What became of a task. */
  settle(task: Task, called: Called<Outcome>): void {
    this.#taken.delete(task.piece);
    if (this.#over) {
      if (called.kind === 'done' && called.value.kind === 'shard')
        this.#work.close([called.value.shard]);
      return;
    }
    if (called.kind === 'threw')
      this.#end({ kind: 'failed', code: 'bug', sentence: called.sentence });
    else if (called.kind === 'died') this.#repeat(task, called.wasAtWork);
    else if (called.value.kind === 'invalid') this.#end(called.value);
    else if (called.value.kind === 'summary') this.#answer(called.value.summary);
    else if (called.value.kind === 'half') this.#takeOver(called.value.half);
    else if (typeof task.piece === 'number') this.#shards.set(task.piece, called.value.shard);
  }

  /** Nothing more is computed or told. */
  cancel(): void {
    this.#over = true;
    // a summary under way still reads them
    if (!this.#isSummingUp) this.#work.close([...this.#shards.values()]);
    this.#shards.clear();
  }

  get #isSummingUp(): boolean {
    return [...this.#taken].some((piece) => typeof piece !== 'number');
  }

  #takeBlock(block: number): Task {
    this.#startedAt ??= performance.now();
    this.#taken.add(block);
    const first = block * blockSize;
    const span: Span = { first, count: Math.min(blockSize, this.#draws - first) };
    return { piece: block, perform: (hand) => this.#work.block(hand, this.#request, span) };
  }

  #requestOf(draws: number): Request {
    const { inputs, options } = this.#request;
    return { inputs, options: { ...options, draws } };
  }

  /** The whole answer from one worker. */
  #takeAnswer(draws: number): Task | null {
    if (this.#isSummingUp) return null;
    this.#startedAt ??= performance.now();
    this.#taken.add('summary');
    const request = this.#requestOf(draws);
    return { piece: 'summary', perform: (hand) => hand.answer(request) };
  }

  /** The summary of the present stage, by halves where two workers see the shards. */
  #takeSummary(worker: number, workers: number): Task | null {
    const [draws = 0] = this.#stages;
    const request = this.#requestOf(draws);
    const shards = [...this.#shards].sort(([a], [b]) => a - b).map(([, shard]) => shard);
    const { half } = this.#work;
    if (half !== null && workers > 1 && shards.every(isShared)) {
      const of = this.#nextHalf(worker);
      if (of === undefined) return null;
      this.#taken.add(of);
      return { piece: of, perform: (hand) => half(hand, request, { shards, of }) };
    }
    if (this.#isSummingUp) return null;
    this.#taken.add('summary');
    const keep = this.#stages.length > 1;
    return {
      piece: 'summary',
      perform: (hand) => this.#work.summary(hand, request, { shards, keep }),
    };
  }

  /** The half that a worker keeps the columns of, else the other; undefined: both are done or under way. */
  #nextHalf(worker: number): Half['of'] | undefined {
    const done = { targets: this.#targets, rest: this.#rest };
    const own = halves[worker % 2] ?? 'rest';
    const order = [own, ...halves];
    return order.find((of) => done[of] === null && !this.#taken.has(of));
  }

  #takeOver(half: Half): void {
    if (half.of === 'targets') this.#targets = half;
    else this.#rest = half;
    if (this.#targets === null || this.#rest === null) return;
    const summary = seal(this.#targets, this.#rest);
    [this.#targets, this.#rest] = [null, null];
    this.#answer(summary);
  }

  #answer(summary: Summary): void {
    const elapsedMs = performance.now() - (this.#startedAt ?? 0);
    const final = this.#stages.length === 1;
    this.#stages.shift();
    this.#refining = true;
    const answer: Answer = { kind: 'summary', summary, final, elapsedMs };
    if (final) this.#end(answer);
    else this.#tell(answer);
  }

  /** What was lost is computed again, with the same bits; a whole summary may have taken the shards with it. */
  #repeat(lost: Task, wasAtWork: boolean): void {
    if (wasAtWork) this.#deaths += 1;
    if (lost.piece === 'summary') this.#shards.clear();
    if (this.#deaths > 1) this.#end(died);
  }

  #end(answer: Answer): void {
    this.cancel();
    this.#tell(answer);
  }
}
