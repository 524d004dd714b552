import { Afterwork, type Answered } from './afterwork.ts';
import type { Request } from './protocol.ts';
import { drawsKeyOf } from './request-key.ts';

/** When a pool holds back. */
export interface PaceOptions {
  /** Refinements wait until nobody has asked for so long: in a drag they would be thrown away. */
  readonly restMs: number;
  /** The last request is computed anew, from nothing, once nobody has asked for so long. */
  readonly quietMs: number;
}

/** Ensembles that the first worker has at hand: it keeps a few blocks only. */
const drawnLimit = 2;

/** Follows how a pool is asked: in haste, at rest, not at all for a while. Without options there is no holding back and no afterwork. */
export class Pace {
  readonly #options: PaceOptions | undefined;
  readonly #wake: () => void;
  readonly #drawn = new Set<string>();
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

  /** Whether the first worker has drawn all that a first answer needs. */
  hasDrawn(request: Request): boolean {
    return this.#drawn.has(drawsKeyOf(request));
  }

  /** The last answer was given; from here on there is time to prepare and to prove. */
  settle(answered: Answered, onInexact: () => void): void {
    if (this.#options === undefined) return;
    const key = drawsKeyOf(answered.request);
    this.stop();
    const afterwork = new Afterwork(answered, {
      isDrawn: this.#drawn.has(key),
      onDrawn: () => this.#keepDrawn(key),
      onInexact,
    });
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

  /** The workers have been replaced. */
  forget(): void {
    this.stop();
    this.#drawn.clear();
  }

  #keepDrawn(key: string): void {
    this.#drawn.delete(key);
    this.#drawn.add(key);
    const [oldest] = this.#drawn;
    if (this.#drawn.size > drawnLimit && oldest !== undefined) this.#drawn.delete(oldest);
  }
}
