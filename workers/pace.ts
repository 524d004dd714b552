import { Afterwork, type Answered } from './afterwork.ts';

/** When a pool holds back. */
export interface PaceOptions {
  /** Refinements wait until nobody has asked for so long: in a drag they would be thrown away. */
  readonly restMs: number;
  /** The last request is computed anew, from nothing, once nobody has asked for so long. */
  readonly quietMs: number;
}

/** Follows how a pool is asked: in haste, at rest, not at all for a while. Without options there is no holding back and no afterwork. */
export class Pace {
  readonly #options: PaceOptions | undefined;
  readonly #wake: () => void;
  #askedAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #afterwork: Afterwork | null = null;

  /** `wake`: there may be something to do. */
  constructor(options: PaceOptions | undefined, wake: () => void) {
    this.#options = options;
    this.#wake = wake;
  }

  /** Somebody asks: what is done for nobody stops. */
  note(): void {
    this.#askedAt = performance.now();
    this.stop();
    if (this.#options !== undefined) this.#timer = setTimeout(this.#wake, this.#options.restMs);
  }

  stop(): void {
    this.#afterwork?.cancel();
    this.#afterwork = null;
    clearTimeout(this.#timer);
  }

  /** Nobody has asked for a moment. */
  get isResting(): boolean {
    return performance.now() - this.#askedAt >= (this.#options?.restMs ?? 0);
  }

  /** Somebody's hand is on a lever: the first worker, which keeps what the last answer needed, gives first answers alone. */
  get isKept(): boolean {
    return this.#options !== undefined;
  }

  /** The last answer was given; from here on there is time to prove it. */
  settle(answered: Answered, onInexact: () => void): void {
    if (this.#options === undefined) return;
    this.stop();
    const afterwork = new Afterwork(answered, onInexact);
    this.#afterwork = afterwork;
    this.#timer = setTimeout(() => {
      afterwork.quieten();
      this.#wake();
    }, this.#options.quietMs);
  }

  /** What a worker may do while nobody asks. */
  take(worker: number, workers: number): ReturnType<Afterwork['take']> {
    return this.#afterwork?.take(worker, workers) ?? null;
  }
}
