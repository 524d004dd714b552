import type { LeverCatalogue } from './lever-catalogue.ts';
import { putEquation, setLever, setOverride, type Override, type Scenario } from './scenario.ts';

/** What one step of work did to a scenario; null: the assumption at its evidence, the equation as the model has it. */
export type ScenarioChange =
  | {
      readonly kind: 'lever';
      readonly id: string;
      readonly before: number;
      readonly after: number;
    }
  | {
      readonly kind: 'assumption';
      readonly id: string;
      readonly before: Override | null;
      readonly after: Override | null;
    }
  | {
      readonly kind: 'equation';
      readonly id: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  /** Everything at once: another start, a reset, a seed, a loaded example. */
  | { readonly kind: 'whole'; readonly before: Scenario; readonly after: Scenario };

/** A scenario and where it stands in the set: enough to bring it back. */
export interface Place {
  readonly scenario: Scenario;
  /** The saved scenario it goes on from, as it was then; null: never saved. */
  readonly basis: { readonly id: string; readonly version: number } | null;
  /** From 0. */
  readonly at: number;
  /** The others are compared with it. */
  readonly isBaseline: boolean;
}

/** What one step of work did to the set; null: outside of it, and as baseline the economy without the plan. */
export type SetChange =
  | { readonly kind: 'member'; readonly before: Place | null; readonly after: Place | null }
  | { readonly kind: 'baseline'; readonly before: string | null; readonly after: string | null };

export type Change = ScenarioChange | SetChange;

/** Whether a change was made to the set, not to one of its scenarios. */
export function isSetChange(change: Change): change is SetChange {
  return change.kind === 'member' || change.kind === 'baseline';
}

export interface Step {
  /** Id of the scenario that changed, came or went. */
  readonly member: string;
  readonly change: Change;
}

/** Done and undone steps, the latest at the end of each. Plain data: it is kept with the draft. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** The latest step is still under the hand: a further move of the same lever joins it. */
  readonly open: boolean;
}

export const emptyHistory: History = { past: [], future: [], open: false };

/** Steps that can be undone; older ones are forgotten. */
export const historyLimit = 200;

function isSameSubject({ member, change: a }: Step, { member: other, change: b }: Step): boolean {
  if (member !== other || a.kind !== b.kind) return false;
  return 'id' in a && 'id' in b && a.id === b.id;
}

function join(earlier: Change, later: Change): Change {
  if (earlier.kind === 'lever' && later.kind === 'lever')
    return { ...later, before: earlier.before };
  if (earlier.kind === 'assumption' && later.kind === 'assumption')
    return { ...later, before: earlier.before };
  if (earlier.kind === 'equation' && later.kind === 'equation')
    return { ...later, before: earlier.before };
  return later;
}

function isIdle({ before, after }: Change): boolean {
  return before === after;
}

/** Adds a step; while the history is open, moves of the same lever become one. What was undone is forgotten. */
export function record(history: History, step: Step): History {
  const last = history.past.at(-1);
  const joins = history.open && last !== undefined && isSameSubject(last, step);
  const earlier = joins ? history.past.slice(0, -1) : history.past;
  const change = joins ? join(last.change, step.change) : step.change;
  // back where the drag began: the step is gone, so the next move of this lever starts one of its own
  if (isIdle(change)) return { past: earlier, future: [], open: false };
  const past = [...earlier, { ...step, change }].slice(-historyLimit);
  return { past, future: [], open: true };
}

/** Closes the latest step: the hand has let go, and the next move is a step of its own. */
export function settle(history: History): History {
  return history.open ? { ...history, open: false } : history;
}

/** Takes the latest step back; null: there is none. */
export function undo({ past, future }: History): { history: History; step: Step } | null {
  const step = past.at(-1);
  if (step === undefined) return null;
  return { step, history: { past: past.slice(0, -1), future: [...future, step], open: false } };
}

/** Does the step last undone again; null: there is none. */
export function redo({ past, future }: History): { history: History; step: Step } | null {
  const step = future.at(-1);
  if (step === undefined) return null;
  return { step, history: { past: [...past, step], future: future.slice(0, -1), open: false } };
}

/** The scenario before or after a change. A lever that the catalogue lost is left alone. */
export function applyChange(
  scenario: Scenario,
  change: ScenarioChange,
  side: 'before' | 'after',
  catalogue: LeverCatalogue,
): Scenario {
  switch (change.kind) {
    case 'lever': {
      const entry = catalogue.levers.get(change.id);
      return entry === undefined ? scenario : setLever(scenario, entry, change[side]);
    }
    case 'assumption':
      return setOverride(scenario, change.id, change[side]);
    case 'equation':
      return putEquation(scenario, change.id, change[side]);
    case 'whole':
      return change[side];
  }
}
