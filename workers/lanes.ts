import type { Run } from './run.ts';

/** The runs of one caller (a scenario of the set): the one at work, and the newest one behind it. */
interface Lane {
  running: Run;
  waiting: Run | null;
}

/**
 * Runs by caller. In a lane the newest request wins: it replaces one that waits or is being refined, and follows one
 * whose first answer is being computed.
 */
export class Lanes {
  /** The lane that is served first. */
  preferred: string | null = null;
  readonly #lanes = new Map<string, Lane>();

  /** Takes a run into its lane. */
  take(name: string, run: Run): void {
    const present = this.#lanes.get(name);
    if (present?.running.committed) {
      present.waiting?.cancel();
      present.waiting = run;
    } else {
      present?.running.cancel();
      this.#lanes.set(name, { running: run, waiting: null });
    }
  }

  cancel(name: string): void {
    const present = this.#lanes.get(name);
    present?.running.cancel();
    present?.waiting?.cancel();
  }

  /** A run that is over, or refines while a newer one waits, makes room. */
  advance(): void {
    for (const [name, lane] of this.#lanes) {
      if (lane.running.committed) continue;
      if (lane.waiting !== null && !lane.waiting.over) {
        lane.running.cancel();
        this.#lanes.set(name, { running: lane.waiting, waiting: null });
      } else if (lane.running.over) this.#lanes.delete(name);
    }
  }

  /** First answers come before refinements, the preferred lane before the others. */
  inOrder(): readonly Run[] {
    const rank = ([name, { running }]: [string, Lane]): number =>
      (running.refining ? 2 : 0) + (name === this.preferred ? 0 : 1);
    return [...this.#lanes].sort((a, b) => rank(a) - rank(b)).map(([, { running }]) => running);
  }

  /** Cancels everything. */
  close(): void {
    for (const name of this.#lanes.keys()) this.cancel(name);
    this.#lanes.clear();
  }
}
