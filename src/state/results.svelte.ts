import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Summary } from '../../models/contract.ts';
import type { Answer, Engine } from '../engine/engine.ts';
import { inputsOf, isSameComputation, type Scenario } from '../domain/scenario.ts';
import type { Member } from '../domain/working-set.ts';

/** Figures and the scenario they belong to. */
export interface Figures {
  readonly scenario: Scenario;
  readonly summary: Summary;
  readonly elapsedMs: number;
}

export type FailedAnswer = Exclude<Answer, { readonly kind: 'summary' }>;

/** Where the numbers of one scenario stand. `stale`: the figures of an earlier setting, shown meanwhile. */
export type ResultState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'computing'; readonly stale: Figures | null }
  /** Figures from few draws; more are on the way. */
  | { readonly kind: 'refining'; readonly figures: Figures }
  | { readonly kind: 'done'; readonly figures: Figures }
  | { readonly kind: 'failed'; readonly reason: FailedAnswer; readonly stale: Figures | null };

const idle: ResultState = { kind: 'idle' };

/** The figures a state has to show, fresh or stale; null: none yet. */
export function figuresOf(state: ResultState): Figures | null {
  if (state.kind === 'idle') return null;
  return 'figures' in state ? state.figures : state.stale;
}

interface Run {
  readonly scenario: Scenario;
  readonly cancel: () => void;
}

/** The results of every scenario in the set: one lane of the engine each, the one in front served first. */
export class Results {
  readonly #engine: Engine;
  readonly #states = new SvelteMap<string, ResultState>();
  readonly #runs = new SvelteMap<string, Run>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Where the numbers of a member stand; reactive. */
  of(id: string): ResultState {
    return this.#states.get(id) ?? idle;
  }

  /** Runs what has changed since it was last told, and forgets members that left. For one effect of the root. */
  follow(members: readonly Member[], active: string): void {
    // the effect depends on the set alone, never on the states written here
    untrack(() => {
      const left = [...this.#runs.keys()].filter((id) => !members.some((one) => one.id === id));
      for (const id of left) this.#forget(id);
      this.#engine.prefer(active);
      for (const { id, scenario } of members) {
        const run = this.#runs.get(id);
        if (run === undefined || !isSameComputation(run.scenario, scenario))
          this.#start(id, scenario);
      }
    });
  }

  /** Runs a member again, after a failure. */
  retry({ id, scenario }: Member): void {
    this.#start(id, scenario);
  }

  #start(id: string, scenario: Scenario): void {
    this.#runs.get(id)?.cancel();
    const { seed, draws } = scenario;
    const request = {
      inputs: inputsOf(scenario),
      options: { seed, draws, central: false },
    };
    this.#states.set(id, { kind: 'computing', stale: this.#latest(id) });
    let current = true;
    const cancel = this.#engine.run(id, request, (answer) => {
      if (current) this.#states.set(id, this.#read(id, scenario, answer));
    });
    this.#runs.set(id, {
      scenario,
      cancel: () => {
        current = false;
        cancel();
      },
    });
  }

  #read(id: string, scenario: Scenario, answer: Answer): ResultState {
    if (answer.kind !== 'summary')
      return { kind: 'failed', reason: answer, stale: this.#latest(id) };
    const { summary, elapsedMs, final } = answer;
    return { kind: final ? 'done' : 'refining', figures: { scenario, summary, elapsedMs } };
  }

  #latest(id: string): Figures | null {
    return figuresOf(this.of(id));
  }

  #forget(id: string): void {
    this.#runs.get(id)?.cancel();
    this.#runs.delete(id);
    this.#states.delete(id);
  }
}
