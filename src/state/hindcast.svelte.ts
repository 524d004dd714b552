import type { Hindcast } from '../../models/analysis/hindcast.ts';
import type { Engine } from '../engine/engine.ts';

/** Seed and draws of the hindcast: it is one run for everybody, whatever scenario is on screen. */
export const hindcastOptions = { seed: 2021, draws: 2048 } as const;

/** Where the hindcast stands. */
export type HindcastState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly draws: number }
  | { readonly kind: 'done'; readonly hindcast: Hindcast }
  | { readonly kind: 'failed'; readonly sentence: string };

/** The hindcast: computed when somebody first opens it, and kept. */
export class HindcastRun {
  readonly #engine: Pick<Engine, 'hindcast'>;
  #state = $state.raw<HindcastState>({ kind: 'idle' });

  constructor(engine: Pick<Engine, 'hindcast'>) {
    this.#engine = engine;
  }

  get state(): HindcastState {
    return this.#state;
  }

  /** Computes it unless that was begun, or done. */
  open(): void {
    if (this.#state.kind === 'idle') void this.#run();
  }

  /** Computes it again, after a failure. */
  retry(): void {
    if (this.#state.kind === 'failed') void this.#run();
  }

  async #run(): Promise<void> {
    this.#state = { kind: 'busy', draws: 0 };
    const answer = await this.#engine.hindcast(hindcastOptions, (draws) => {
      this.#state = { kind: 'busy', draws };
    });
    this.#state =
      answer.kind === 'failed'
        ? { kind: 'failed', sentence: answer.sentence }
        : { kind: 'done', hindcast: answer.hindcast };
  }
}
