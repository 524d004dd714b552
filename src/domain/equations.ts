import { tidyExpression } from '../../models/measures/lines.ts';
import type { Inputs } from '../../models/contract.ts';
import type { Catalogue } from './catalogue.ts';
import type { ScenarioChange } from './history.ts';
import type { Refusal } from './refusal.ts';
import { putEquation, type Scenario } from './scenario.ts';

/** Longest right side of an equation: what the language reads (models/language/characters.ts). */
export const equationLimit = 2000;

/** A right side as a scenario keeps it; null: it is the model's own. */
export function ownText(key: string, text: string | null, catalogue: Catalogue): string | null {
  const tidy = text === null ? null : tidyExpression(text);
  return tidy === catalogue.equation(key) ? null : tidy;
}

/** The scenario with another right side of an equation, or with null (and with the model's own text) back at the model's. */
export function setEquation<S extends Inputs>(
  scenario: S,
  key: string,
  to: string | null,
  catalogue: Catalogue,
): S {
  return putEquation(scenario, key, ownText(key, to, catalogue));
}

/** Whether a scenario may have such an equation; null: it may. Whether it compiles is for the models to say. */
export function refuseEquation(catalogue: Catalogue, key: string, text: string): Refusal | null {
  if (catalogue.equation(key) === undefined) return { code: 'unknown_equation', equation: key };
  const { length } = text.trim();
  if (length === 0) return { code: 'equation_empty', equation: key };
  return length > equationLimit
    ? { code: 'equation_too_long', equation: key, characters: length, limit: equationLimit }
    : null;
}

/** The step that gives an equation another right side, or with null the model's own; null: refused, or nothing moves. */
export function editEquation(
  scenario: Scenario,
  id: string,
  text: string | null,
  catalogue: Catalogue,
): { readonly refusal: Refusal | null; readonly change: ScenarioChange | null } {
  const refusal = text === null ? null : refuseEquation(catalogue, id, text);
  if (refusal !== null) return { refusal, change: null };
  const before = scenario.equations[id] ?? null;
  const after = setEquation(scenario, id, text, catalogue).equations[id] ?? null;
  const change = before === after ? null : ({ kind: 'equation', id, before, after } as const);
  return { refusal, change };
}
