import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Inputs } from '../../models/contract.ts';
import type { Comparison } from '../../models/simulation/pairs.ts';
import { isSameComputation, type Scenario } from '../domain/scenario.ts';
import type { Member } from '../domain/working-set.ts';
import type { Compared, Engine } from '../engine/engine.ts';

export type FailedComparison = Exclude<Compared, { readonly kind: 'comparison' }>;

/** Where the difference of a scenario and the baseline stands. `stale`: that of an earlier setting, shown meanwhile. */
export type ComparisonState =
  | { readonly kind: 'idle' }
  /** It is the baseline. */
  | { readonly kind: 'baseline' }
  /** Another seed, or another number of draws: there are no draws to subtract. */
  | { readonly kind: 'unshared' }
  | { readonly kind: 'computing'; readonly stale: Comparison | null }
  | { readonly kind: 'done'; readonly comparison: Comparison }
  | {
      readonly kind: 'failed';
      readonly reason: FailedComparison;
      readonly stale: Comparison | null;
    };

const idle: ComparisonState = { kind: 'idle' };

interface Asked {
  readonly scenario: Scenario;
  readonly base: Scenario;
  readonly cancel: () => void;
}

/** The comparison a state has to show, fresh or stale; null: none. */
export function comparisonOf(state: ComparisonState): Comparison | null {
  if (state.kind === 'done') return state.comparison;
  return 'stale' in state ? state.stale : null;
}

function inputsOf({ title, notes, seed, draws, ...inputs }: Scenario): Inputs {
  return inputs;
}

/** The same world without the plan: an edited equation, which may act at neutral levers too, is part of the plan. */
function withoutPlan(scenario: Scenario): Scenario {
  return { ...scenario, start: 'nothing', settings: {}, equations: {} };
}

/** Every scenario of the set against the baseline, draw by draw. */
export class Comparisons {
  readonly #engine: Pick<Engine, 'compare'>;
  readonly #states = new SvelteMap<string, ComparisonState>();
  readonly #asked = new SvelteMap<string, Asked>();

  constructor(engine: Pick<Engine, 'compare'>) {
    this.#engine = engine;
  }

  /** Where the difference of a member and the baseline stands; reactive. */
  of(id: string): ComparisonState {
    return this.#states.get(id) ?? idle;
  }

  /** Compares what has changed since it was last told; `baseline` null: without the plan. For one effect of a screen. */
  follow(members: readonly Member[], baseline: string | null): void {
    untrack(() => {
      const left = [...this.#states.keys()].filter((id) => !members.some((one) => one.id === id));
      for (const id of left) this.#drop(id, null);
      const base = members.find(({ id }) => id === baseline)?.scenario ?? null;
      for (const member of members) this.#place(member, base, member.id === baseline);
    });
  }

  /** Compares a member again, after a failure. */
  retry(id: string): void {
    const asked = this.#asked.get(id);
    if (asked !== undefined) this.#start(id, asked.scenario, asked.base);
  }

  #place({ id, scenario }: Member, base: Scenario | null, isBaseline: boolean): void {
    const other = base ?? withoutPlan(scenario);
    if (isBaseline) this.#drop(id, { kind: 'baseline' });
    else if (other.seed !== scenario.seed || other.draws !== scenario.draws)
      this.#drop(id, { kind: 'unshared' });
    else {
      const asked = this.#asked.get(id);
      const isSame =
        asked !== undefined &&
        isSameComputation(asked.scenario, scenario) &&
        isSameComputation(asked.base, other);
      if (!isSame) this.#start(id, scenario, other);
    }
  }

  #start(id: string, scenario: Scenario, base: Scenario): void {
    this.#asked.get(id)?.cancel();
    const stale = comparisonOf(this.of(id));
    this.#states.set(id, { kind: 'computing', stale });
    const { seed, draws } = scenario;
    const pair = { a: inputsOf(scenario), b: inputsOf(base) };
    let isCurrent = true;
    const request = { pair, options: { seed, draws, central: false } };
    const cancel = this.#engine.compare(id, request, (answer) => {
      if (isCurrent) this.#take(id, answer, stale);
    });
    this.#asked.set(id, {
      scenario,
      base,
      cancel: () => {
        isCurrent = false;
        cancel();
      },
    });
  }

  #take(id: string, answer: Compared, stale: Comparison | null): void {
    this.#states.set(
      id,
      answer.kind === 'comparison'
        ? { kind: 'done', comparison: answer.comparison }
        : { kind: 'failed', reason: answer, stale },
    );
  }

  #drop(id: string, state: ComparisonState | null): void {
    this.#asked.get(id)?.cancel();
    this.#asked.delete(id);
    if (state === null) this.#states.delete(id);
    else if (this.of(id).kind !== state.kind) this.#states.set(id, state);
  }
}
