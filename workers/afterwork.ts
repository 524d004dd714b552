import type { Answer, Request, SummaryOutcome } from './protocol.ts';
import { freshly, Run, type Task } from './run.ts';
import type { Called, Hand } from './slot.ts';

/** What is said when a proof failed; the figures told before it come from nothing. */
export const inexact: Answer = {
  kind: 'failed',
  code: 'inexact',
  sentence:
    'Step by step the figures came out other than from nothing; those shown are from nothing.',
};

/** A first answer, and the request it answered. */
export interface Answered {
  /** With the draws of the first answer. */
  readonly request: Request;
  readonly digest: string;
}

export interface AfterworkOptions {
  /** Whether the first worker has drawn what the request sees. */
  readonly isDrawn: boolean;
  /** The first worker has drawn it. */
  readonly onDrawn: () => void;
  /** Computed from scratch, the request has another digest. */
  readonly onInexact: () => void;
}

interface AfterTask {
  readonly perform: (hand: Hand) => Promise<unknown>;
  readonly settle: (called: Called<unknown>) => void;
}

/**
 * What a pool does after its last answer, as long as nobody asks. The first worker computes the first answer alone, so
 * that a lever's next change is one call to one worker. Then, when it has been quiet for a while, the last
 * worker computes the same from nothing: if its digest differs, what is kept between runs is wrong.
 */
export class Afterwork {
  readonly #answered: Answered;
  readonly #options: AfterworkOptions;
  readonly #proof: Run;
  #step: 'draw' | 'drawing' | 'prove' | 'over';
  #isQuiet = false;

  constructor(answered: Answered, options: AfterworkOptions) {
    this.#answered = answered;
    this.#options = options;
    this.#step = options.isDrawn ? 'prove' : 'draw';
    const plan = { firstDraws: Infinity, alone: false, work: freshly };
    this.#proof = new Run(answered.request, plan, (answer) => {
      this.#step = 'over';
      if (answer.kind === 'summary') this.#compare(answer.summary.digest);
    });
  }

  /** Nobody has asked for so long that a proof disturbs nobody. */
  quieten(): void {
    this.#isQuiet = true;
  }

  /** Nothing more is begun or told; a block under way is thrown away. */
  cancel(): void {
    this.#step = 'over';
    this.#proof.cancel();
  }

  take(worker: number, workers: number): AfterTask | null {
    if (this.#step === 'draw' && worker === 0) return this.#draw();
    if (this.#step !== 'prove' || !this.#isQuiet || worker !== workers - 1) return null;
    const task: Task | null = this.#proof.take(0, 1);
    if (task === null) return null;
    return {
      perform: task.perform,
      settle: (called) => this.#proof.settle(task, called as Parameters<Run['settle']>[1]),
    };
  }

  #draw(): AfterTask {
    this.#step = 'drawing';
    return {
      perform: (hand) => hand.answer(this.#answered.request),
      settle: (called) => {
        if (this.#step === 'over') return;
        this.#step = 'prove';
        if (called.kind !== 'done') return;
        this.#options.onDrawn();
        const outcome = called.value as SummaryOutcome;
        if (outcome.kind === 'summary') this.#compare(outcome.summary.digest);
      },
    };
  }

  #compare(digest: string): void {
    if (digest === this.#answered.digest) return;
    this.cancel();
    this.#options.onInexact();
  }
}
