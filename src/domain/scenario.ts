import type { Inputs, Override } from '../../models/contract.ts';
import { quantise, startValue } from './lever.ts';
import type { LeverCatalogue, LeverEntry } from './lever-catalogue.ts';

/**
 * What the user works on: a title and notes around the models' inputs, with the seed and draws of its numbers.
 * `settings` names only levers that stand elsewhere than at the start, so that equal scenarios look equal.
 */
export interface Scenario extends Inputs {
  readonly title: string;
  readonly notes: string;
  readonly seed: number;
  readonly draws: number;
}

export type { Inputs, Override };

/** Seed and draws of a scenario that nobody gave any: the plan's year, and enough for ± 0.5 points of chance. */
export const defaultSeed = 2021;
export const defaultDraws = 10_000;

const untouched = {
  ...{ settings: {}, assumptions: {}, equations: {} },
  seed: defaultSeed,
  draws: defaultDraws,
};

/** Every lever as the plan has it. */
export function planScenario(title: string): Scenario {
  return { title, notes: '', start: 'plan', ...untouched };
}

/** Every lever neutral: what goes on without the plan. */
export function neutralScenario(title: string): Scenario {
  return { title, notes: '', start: 'nothing', ...untouched };
}

/** The part that the models compute from. */
export function inputsOf({ start, settings, assumptions, equations }: Inputs): Inputs {
  return { start, settings, assumptions, equations };
}

/** Where a lever stands in a scenario, in the lever's unit. */
export function leverValue(scenario: Inputs, { id, lever }: LeverEntry): number {
  return scenario.settings[id] ?? startValue(lever, scenario.start);
}

/** The value of every lever, by id. */
export function resolveSettings(
  scenario: Inputs,
  catalogue: LeverCatalogue,
): Record<string, number> {
  const levers = [...catalogue.levers.values()];
  return Object.fromEntries(levers.map((entry) => [entry.id, leverValue(scenario, entry)]));
}

function without<T>(record: Readonly<Record<string, T>>, id: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
}

/** The scenario with one lever set to the step nearest to `value`; the same object when nothing moves. */
export function setLever<S extends Inputs>(scenario: S, entry: LeverEntry, value: number): S {
  const setting = quantise(entry.lever, value);
  if (setting === leverValue(scenario, entry)) return scenario;
  const others = without(scenario.settings, entry.id);
  const atStart = setting === startValue(entry.lever, scenario.start);
  return { ...scenario, settings: atStart ? others : { ...others, [entry.id]: setting } };
}

/** The scenario with an assumption set, or with null back at its evidence. */
export function setOverride<S extends Inputs>(scenario: S, id: string, to: Override | null): S {
  const others = without(scenario.assumptions, id);
  return { ...scenario, assumptions: to === null ? others : { ...others, [id]: to } };
}

/** The scenario with a right side of its own of an equation, or with null back at the model's; a text from outside goes through `setEquation`. */
export function putEquation<S extends Inputs>(scenario: S, key: string, to: string | null): S {
  const others = without(scenario.equations, key);
  return { ...scenario, equations: to === null ? others : { ...others, [key]: to } };
}

/** The scenario from another start; levers that were set keep their values. */
export function setStart<S extends Inputs>(
  scenario: S,
  start: Inputs['start'],
  catalogue: LeverCatalogue,
): S {
  const kept = Object.entries(scenario.settings).filter(([id, value]) => {
    const entry = catalogue.levers.get(id);
    return entry === undefined || value !== startValue(entry.lever, start);
  });
  return { ...scenario, start, settings: Object.fromEntries(kept) };
}

/** Whether a lever stands elsewhere than in the plan. */
export function isChanged(scenario: Inputs, entry: LeverEntry): boolean {
  return leverValue(scenario, entry) !== entry.lever.planned;
}

/** The levers that stand elsewhere than in the plan, in the catalogue's order. */
export function changedLevers(scenario: Inputs, catalogue: LeverCatalogue): readonly LeverEntry[] {
  return [...catalogue.levers.values()].filter((entry) => isChanged(scenario, entry));
}

/** How many levers, assumptions and equations of its own a scenario has. */
export function countOwn({ settings, assumptions, equations }: Inputs): number {
  return [settings, assumptions, equations].reduce((sum, own) => sum + Object.keys(own).length, 0);
}

/** Whether two overrides say the same. */
export function isSameOverride(a: Override | undefined, b: Override | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === 'value') return b.kind === 'value' && a.value === b.value;
  return b.kind === 'range' && a.low === b.low && a.central === b.central && a.high === b.high;
}

function isSameRecord<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  isSame: (x: T | undefined, y: T | undefined) => boolean,
): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
}

/** Whether two scenarios give the same numbers: all but title and notes. */
export function isSameComputation(a: Scenario, b: Scenario): boolean {
  return (
    a.start === b.start &&
    a.seed === b.seed &&
    a.draws === b.draws &&
    isSameRecord(a.settings, b.settings, Object.is) &&
    isSameRecord(a.assumptions, b.assumptions, isSameOverride) &&
    isSameRecord(a.equations, b.equations, Object.is)
  );
}

/** Whether two scenarios are the same in everything, title and notes too. */
export function isSameScenario(a: Scenario, b: Scenario): boolean {
  return a.title === b.title && a.notes === b.notes && isSameComputation(a, b);
}
