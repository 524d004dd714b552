import { reach } from '../../workers/border.ts';
import { Pool, workersFor } from '../../workers/pool.ts';
import type {
  Answer,
  Compared,
  Explained,
  Hindcasted,
  HindcastRequest,
  PairRequest,
  Request,
} from '../../workers/protocol.ts';
import type { Hand, Spawn } from '../../workers/slot.ts';

export type {
  Answer,
  Compared,
  Explained,
  Hindcasted,
  HindcastRequest,
  PairRequest,
  Request,
} from '../../workers/protocol.ts';

/** Computation, as the page sees it. */
export interface Engine {
  /**
   * Runs a request for one scenario of the set (its `lane`): `onAnswer` is told of a first answer from 1,024 draws, then
   * of the final one. In a lane the newest request wins; an older one may still give its first answer, never more.
   * Returns how to cancel: then nothing more is told.
   */
  readonly run: (lane: string, request: Request, onAnswer: (answer: Answer) => void) => () => void;
  /** Why a measure's numbers are what they are in a scenario, from the run's first 1,024 draws. */
  readonly explain: (request: Request, measure: number) => Promise<Explained>;
  /**
   * What one scenario of the set (its `lane`) and another differ by, draw by draw; it waits for all runs. In a lane the
   * newest request wins. Returns how to cancel: then nothing is told.
   */
  readonly compare: (
    lane: string,
    request: PairRequest,
    onAnswer: (answer: Compared) => void,
  ) => () => void;
  /** What the model would have said in March 2021, scored; `onProgress` is told of the draws that are done. */
  readonly hindcast: (
    request: HindcastRequest,
    onProgress: (draws: number) => void,
  ) => Promise<Hindcasted>;
  /** The lane that is served before the others from now on: that of the active scenario. */
  readonly prefer: (lane: string) => void;
  /** Cancels everything and ends the workers. */
  readonly close: () => void;
}

export interface EngineOptions {
  readonly workers: number;
  readonly spawn: Spawn;
  readonly patienceMs: number;
}

const firstDraws = 1024;

/** A rest is shorter than a person notices, a quiet one longer than it takes to think of the next change. */
const pace = { restMs: 60, quietMs: 3000 };

const spawnWorker = (onDeath: () => void): Hand => {
  const worker = new Worker(new URL('../../workers/simulation.worker.ts', import.meta.url), {
    type: 'module',
  });
  worker.addEventListener('error', (event) => {
    // the pool repeats the work and says so in words if that fails too
    event.preventDefault();
    onDeath();
  });
  worker.addEventListener('messageerror', onDeath);
  return reach(worker, () => worker.terminate());
};

/** Starts an engine with one worker per core, at most 8; the first loads while the page does. */
export function createEngine(options: Partial<EngineOptions> = {}): Engine {
  const pool = new Pool({
    spawn: spawnWorker,
    workers: workersFor(navigator.hardwareConcurrency),
    patienceMs: 30_000,
    ...options,
    firstDraws,
    pace,
  });
  pool.warm();
  return {
    run: (lane, request, onAnswer) => pool.run(lane, request, onAnswer),
    explain: (request, measure) => pool.explain(request, measure),
    compare: (lane, request, onAnswer) => pool.compare(lane, request, onAnswer),
    hindcast: (request, onProgress) => pool.hindcast(request, onProgress),
    prefer: (lane) => pool.prefer(lane),
    close: () => pool.close(),
  };
}
