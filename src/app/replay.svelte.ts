import { findLever, type LeverCatalogue } from '../domain/lever-catalogue.ts';
import { applyChange, isSetChange, type Step } from '../domain/history.ts';
import { setLever, type Scenario } from '../domain/scenario.ts';
import type { Member } from '../domain/working-set.ts';

/** How long a replay takes: the wait before the change, the way, the rest after it. */
const waitMs = 700;
const wayMs = 1400;
const frameMs = 60;

/** The scenario of a step on its way: 0 before the change, 1 after it. What is no lever jumps at the half. */
export function scenarioOnTheWay(
  after: Scenario,
  { change }: Step,
  way: number,
  catalogue: LeverCatalogue,
): Scenario {
  if (way >= 1 || isSetChange(change)) return after;
  if (change.kind === 'lever') {
    const entry = findLever(catalogue, change.id);
    return setLever(after, entry, change.before + (change.after - change.before) * way);
  }
  return way < 0.5 ? applyChange(after, change, 'before', catalogue) : after;
}

/** Shows the last change once more: the set as it was, then on its way to what it is. Nothing of it is kept. */
export class Replay {
  readonly #catalogue: LeverCatalogue;
  #step = $state.raw<Step | null>(null);
  #way = $state(0);
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor(catalogue: LeverCatalogue) {
    this.#catalogue = catalogue;
  }

  /** The step being replayed; null: none. */
  get step(): Step | null {
    return this.#step;
  }

  /** Begins; with reduced motion the way is one jump. */
  start(step: Step, isStill: boolean): void {
    this.stop();
    this.#step = step;
    this.#way = 0;
    const began = performance.now();
    this.#timer = setInterval(() => {
      const share = (performance.now() - began - waitMs) / wayMs;
      if (share >= 1) this.stop();
      else this.#way = isStill ? Number(share > 0.5) : Math.max(0, share * share * (3 - 2 * share));
    }, frameMs);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#step = null;
  }

  /** The members as the replay shows them; without one, as they are. */
  show(members: readonly Member[]): readonly Member[] {
    const step = this.#step;
    if (step === null) return members;
    return members.map((member) =>
      member.id === step.member
        ? {
            ...member,
            scenario: scenarioOnTheWay(member.scenario, step, this.#way, this.#catalogue),
          }
        : member,
    );
  }
}
