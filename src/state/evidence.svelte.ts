import { untrack } from 'svelte';
import type { Explanation } from '../../models/simulation/explain.ts';
import { inputsOf, isSameComputation, type Scenario } from '../domain/scenario.ts';
import type { Engine, Explained } from '../engine/engine.ts';

/** Where the explanation of a measure stands. `stale`: that of an earlier setting, shown meanwhile. */
export type ExplanationState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'computing'; readonly stale: Explanation | null }
  | { readonly kind: 'done'; readonly explanation: Explanation }
  | { readonly kind: 'no_model' }
  | {
      readonly kind: 'failed';
      readonly answer: Extract<Explained, { readonly kind: 'failed' }>;
      readonly stale: Explanation | null;
    };

interface Wish {
  readonly measure: number;
  readonly scenario: Scenario;
}

/** Why one measure's numbers are what they are: one question at a time, the newest next. */
export class Explanations {
  readonly #engine: Pick<Engine, 'explain'>;
  #state = $state.raw<ExplanationState>({ kind: 'idle' });
  #wish: Wish | null = null;
  #isAsking = false;

  constructor(engine: Pick<Engine, 'explain'>) {
    this.#engine = engine;
  }

  get state(): ExplanationState {
    return this.#state;
  }

  /** Asks about a measure in a scenario, unless that is what was asked last. */
  follow(measure: number, scenario: Scenario): void {
    untrack(() => {
      const last = this.#wish;
      if (last?.measure === measure && isSameComputation(last.scenario, scenario)) return;
      this.#start({ measure, scenario });
    });
  }

  /** Asks beside what is followed: how a measure would be explained in a scenario that is not on screen. */
  ask(measure: number, scenario: Scenario): Promise<Explained> {
    return this.#engine.explain(requestOf(scenario), measure);
  }

  /** Asks again, after a failure. */
  retry(): void {
    if (this.#wish !== null) this.#start(this.#wish);
  }

  #start(wish: Wish): void {
    this.#wish = wish;
    this.#state = { kind: 'computing', stale: this.#latest(wish.measure) };
    if (!this.#isAsking) void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#isAsking = true;
    for (let asked: Wish | null = null; asked !== this.#wish && this.#wish !== null;) {
      asked = this.#wish;
      const answer = await this.#engine.explain(requestOf(asked.scenario), asked.measure);
      // what was overtaken is shown all the same: a figure that follows the hand beats none
      const isOvertaken = asked !== this.#wish;
      if (asked.measure === this.#wish.measure) this.#take(answer, isOvertaken);
    }
    this.#isAsking = false;
  }

  #take(answer: Explained, isOvertaken: boolean): void {
    if (answer.kind === 'explanation') {
      const { explanation } = answer;
      this.#state = isOvertaken
        ? { kind: 'computing', stale: explanation }
        : { kind: 'done', explanation };
    } else if (answer.kind === 'no_model') this.#state = answer;
    else {
      const stale = this.#wish === null ? null : this.#latest(this.#wish.measure);
      this.#state = { kind: 'failed', answer, stale };
    }
  }

  /** The explanation last shown, if it is this measure's. */
  #latest(measure: number): Explanation | null {
    const explanation = explanationOf(this.#state);
    return explanation?.measure === measure ? explanation : null;
  }
}

/** The explanation a state has to show, fresh or stale. */
export function explanationOf(state: ExplanationState): Explanation | null {
  if (state.kind === 'done') return state.explanation;
  return 'stale' in state ? state.stale : null;
}

function requestOf(scenario: Scenario) {
  const { seed, draws } = scenario;
  return { inputs: inputsOf(scenario), options: { seed, draws, central: false } };
}
