import { inexact, type Answered } from './afterwork.ts';
import { runHindcast } from './hindcast.ts';
import { KnownSummaries } from './known.ts';
import { Pace, type PaceOptions } from './pace.ts';
import { PairRun } from './pair-run.ts';
import type {
  Answer,
  Compared,
  Explained,
  Hindcasted,
  HindcastRequest,
  PairRequest,
  Request,
} from './protocol.ts';
import { Lanes } from './lanes.ts';
import { Run, type Task } from './run.ts';
import { Slot, type Called, type Hand, type Spawn } from './slot.ts';
import { keepingWork } from './work.ts';

export interface PoolOptions {
  readonly spawn: Spawn;
  readonly workers: number;
  /** Draws of the first answer; Infinity: only one answer, from all draws. */
  readonly firstDraws: number;
  /** After how long a silent worker is taken for dead. */
  readonly patienceMs: number;
  /** For a hand on a lever; left out: every answer at once, and nothing after the last. */
  readonly pace?: PaceOptions;
}

/** A call beside the runs, waiting for the first worker. */
type Question = Readonly<{ perform: (slot: Slot) => Promise<void>; drop: () => void }>;

/** The lane of figures that are computed anew because the ones told were wrong. */
const mendLane = '\u0000mend';

/** Workers for a machine of so many cores: one each, at most 8. */
export const workersFor = (cores: number | undefined): number =>
  Math.max(1, Math.min(8, Math.floor(cores ?? 2)));

/** Shares workers among lanes. Workers are given one block at a time, so what is abandoned stops within a block. */
export class Pool {
  readonly #slots: readonly Slot[];
  readonly #firstDraws: number;
  readonly #lanes = new Lanes();
  readonly #questions: Question[] = [];
  /** Comparisons by the lane of their first scenario; they wait for all runs. */
  readonly #pairs = new Map<string, PairRun>();
  readonly #pace: Pace;
  readonly #known = new KnownSummaries();
  readonly #keeping = keepingWork();

  constructor({ spawn, workers, firstDraws, patienceMs, pace }: PoolOptions) {
    this.#firstDraws = firstDraws;
    this.#pace = new Pace(pace, () => this.#work());
    this.#slots = Array.from({ length: workers }, () => new Slot(spawn, patienceMs));
  }

  /** Runs a request; `onAnswer` is told once or twice, of what is known at once. Returns how to cancel it: then it is told nothing more. */
  run(lane: string, request: Request, onAnswer: (answer: Answer) => void): () => void {
    this.#pace.note();
    const known = this.#known.of(request);
    if (known !== undefined) {
      this.#lanes.cancel(lane);
      onAnswer({ kind: 'summary', summary: known, final: true, elapsedMs: 0 });
      return () => undefined;
    }
    const run = this.#start(request, onAnswer);
    this.#lanes.take(lane, run);
    this.#work();
    return () => {
      run.cancel();
      this.#work();
    };
  }

  #start(request: Request, onAnswer: (answer: Answer) => void): Run {
    const alone = this.#pace.isKept;
    let first: Answered | undefined;
    const plan = { firstDraws: this.#firstDraws, alone, work: this.#keeping };
    return new Run(request, plan, (answer) => {
      if (answer.kind === 'summary') {
        const { draws, digest } = answer.summary;
        const options = { ...request.options, draws };
        first ??= { request: { ...request, options }, digest };
        if (answer.final) {
          this.#known.keep(request, answer.summary);
          this.#pace.settle(first, () => this.#mend(request, onAnswer));
        }
      }
      onAnswer(answer);
    });
  }

  /** What workers keep is wrong: all of it goes, the figures come from nothing, and it is said. */
  #mend(request: Request, onAnswer: (answer: Answer) => void): void {
    this.#known.forget();
    this.#pace.stop();
    for (const slot of this.#slots) slot.close();
    const plan = { firstDraws: Infinity, alone: false, work: this.#keeping };
    const run = new Run(request, plan, (answer) => {
      onAnswer(answer);
      if (answer.kind === 'summary') onAnswer(inexact);
    });
    this.#lanes.take(mendLane, run);
    this.#work();
  }

  /** Compares two scenarios draw by draw once no run wants a worker; in a lane the newest request wins. Returns how to cancel. */
  compare(lane: string, request: PairRequest, onAnswer: (answer: Compared) => void): () => void {
    const run = new PairRun(request, onAnswer);
    this.#pairs.get(lane)?.cancel();
    this.#pairs.set(lane, run);
    this.#work();
    return () => run.cancel();
  }

  /** Asks why a measure's numbers are what they are, before any block that still waits. It settles whatever happens. */
  async explain(request: Request, measure: number): Promise<Explained> {
    const called = await this.#ask((hand) => hand.explain(request, measure));
    if (called.kind === 'done') return called.value;
    if (called.kind === 'threw') return { kind: 'failed', code: 'bug', sentence: called.sentence };
    return { kind: 'failed', code: 'worker_died', sentence: 'The worker that was asked died.' };
  }

  /** Starts the worker of first answers before there is work; beside it the others would only slow it down. */
  warm(): void {
    this.#slots[0]?.warm();
  }

  /** Forecasts from March 2021 and scores, block by block before any that waits; `onProgress`: draws done. It settles. */
  hindcast(request: HindcastRequest, onProgress: (draws: number) => void): Promise<Hindcasted> {
    return runHindcast((call) => this.#ask(call), request, onProgress);
  }

  /** The lane that is served first from now on. */
  prefer(lane: string): void {
    this.#lanes.preferred = lane;
  }

  /** Cancels everything and ends the workers. */
  close(): void {
    this.#pace.stop();
    this.#lanes.close();
    for (const pair of this.#pairs.values()) pair.cancel();
    this.#pairs.clear();
    for (const { drop } of this.#questions.splice(0)) drop();
    for (const slot of this.#slots) slot.close();
  }

  /** Gives every idle worker something to do. */
  #work(): void {
    this.#lanes.advance();
    for (const [worker, slot] of this.#slots.entries()) {
      if (slot.calls === 0) this.#employ(worker, slot);
      else if (worker === 0 && slot.calls === 1) this.#hurry(slot);
    }
  }

  /**
   * Lays a first answer before the first worker while it is at work on something else: it goes on with it at once, and does
   * not wait for a page that paints to ask again.
   */
  #hurry(slot: Slot): void {
    const isAnswering = this.#lanes.inOrder().some((run) => run.committed);
    if (!isAnswering) this.#give(slot, (run) => run.takeFirst());
  }

  /** Gives a worker the first task that a run has for it; says whether there is one. */
  #give(slot: Slot, taskOf: (run: Run) => Task | null): boolean {
    for (const run of this.#lanes.inOrder()) {
      const task = taskOf(run);
      if (task === null) continue;
      void this.#perform(slot, run, task);
      return true;
    }
    return false;
  }

  /** Only the first worker answers: it keeps the first block, which explanations are drawn from. */
  #ask<T>(call: (hand: Hand) => Promise<T>): Promise<Called<T>> {
    return new Promise((resolve) => {
      this.#questions.push({
        perform: async (slot) => resolve(await slot.call(call)),
        drop: () => resolve({ kind: 'died', wasAtWork: false }),
      });
      this.#work();
    });
  }

  #employ(worker: number, slot: Slot): void {
    const question = worker === 0 ? this.#questions.shift() : undefined;
    if (question !== undefined) {
      void question.perform(slot).then(() => this.#work());
      return;
    }
    const workers = this.#slots.length;
    const isGiven = this.#give(slot, (run) =>
      run.refining && !this.#pace.isResting ? null : run.take(worker, workers),
    );
    if (isGiven || this.#employPair(worker, slot)) return;
    const after = this.#pace.take(worker, workers);
    if (after)
      void slot
        .call(after.perform)
        .then(after.settle)
        .then(() => this.#work());
  }

  /** Block by block through all comparisons: the baseline's block is computed once for all of them. */
  #employPair(worker: number, slot: Slot): boolean {
    let first: { readonly pair: PairRun; readonly block: number } | null = null;
    for (const [lane, pair] of this.#pairs) {
      if (pair.over) this.#pairs.delete(lane);
      const block = pair.next(worker, this.#slots.length);
      if (block !== null && (first === null || block < first.block)) first = { pair, block };
    }
    if (first === null) return false;
    const task = first.pair.take(first.block);
    void task.perform(slot).then(() => this.#work());
    return true;
  }

  async #perform(slot: Slot, run: Run, task: Task): Promise<void> {
    run.settle(task, await slot.call(task.perform));
    this.#work();
  }
}
