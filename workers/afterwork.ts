import type { Answer, Request } from './protocol.ts';
import { Run, type Task } from './run.ts';
import type { Called, Hand } from './slot.ts';
import { freshly } from './work.ts';

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

interface AfterTask {
  readonly perform: (hand: Hand) => Promise<unknown>;
  readonly settle: (called: Called<unknown>) => void;
}

/**
 * What a pool does after its last answer, when it has been quiet for a while: the last worker computes the first answer
 * from nothing. If its digest differs, what is kept between runs is wrong.
 */
export class Afterwork {
  readonly #proof: Run;
  #isQuiet = false;

  /** `onInexact`: computed from nothing, the request has another digest. */
  constructor({ request, digest }: Answered, onInexact: () => void) {
    const plan = { firstDraws: Infinity, alone: false, work: freshly };
    this.#proof = new Run(request, plan, (answer) => {
      if (answer.kind === 'summary' && answer.summary.digest !== digest) onInexact();
    });
  }

  /** Nobody has asked for so long that a proof disturbs nobody. */
  quieten(): void {
    this.#isQuiet = true;
  }

  /** Nothing more is begun or told; a block under way is thrown away. */
  cancel(): void {
    this.#proof.cancel();
  }

  take(worker: number, workers: number): AfterTask | null {
    if (!this.#isQuiet || worker !== workers - 1) return null;
    const task: Task | null = this.#proof.take(0, 1);
    if (task === null) return null;
    return {
      perform: task.perform,
      settle: (called) => this.#proof.settle(task, called as Parameters<Run['settle']>[1]),
    };
  }
}
