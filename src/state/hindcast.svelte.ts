import type { Hindcast } from '../../models/analysis/hindcast.ts';
import type { Engine, HindcastRequest } from '../engine/engine.ts';

/** Seed and draws of the hindcast: it is one run for everybody, whatever scenario is on screen. */
export const hindcastOptions = { seed: 2021, draws: 2048 } as const;

/** What it is made from, loaded by whoever opens it. */
type HindcastSeeds = Omit<HindcastRequest, 'options'>;

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
  #seeds: HindcastSeeds | null = null;

  constructor(engine: Pick<Engine, 'hindcast'>) {
    this.#engine = engine;
  }

  get state(): HindcastState {
    return this.#state;
  }

  /** Computes it unless that was begun, or done. */
  open(seeds: HindcastSeeds): void {
    if (this.#state.kind !== 'idle') return;
    this.#seeds = seeds;
    void this.#run(seeds);
  }

  /** Computes it again, after a failure. */
  retry(): void {
    if (this.#state.kind === 'failed' && this.#seeds !== null) void this.#run(this.#seeds);
  }

  async #run(seeds: HindcastSeeds): Promise<void> {
    this.#state = { kind: 'busy', draws: 0 };
    const request = { ...seeds, options: hindcastOptions };
    const answer = await this.#engine.hindcast(request, (draws) => {
      this.#state = { kind: 'busy', draws };
    });
    this.#state =
      answer.kind === 'failed'
        ? { kind: 'failed', sentence: answer.sentence }
        : { kind: 'done', hindcast: answer.hindcast };
  }
}
