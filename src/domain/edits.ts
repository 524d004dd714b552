import { refuseEquation } from './body.ts';
import type { Catalogue } from './catalogue.ts';
import type { ScenarioChange } from './history.ts';
import type { Refusal } from './refusal.ts';
import { setEquation, type Scenario } from './scenario.ts';
import { tidyNotes, tidyTitle } from './text.ts';

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

/** The scenario with other fields; title and notes are tidied. */
export function withFields(scenario: Scenario, fields: Partial<Scenario>): Scenario {
  const after = { ...scenario, ...fields };
  return { ...after, title: tidyTitle(after.title), notes: tidyNotes(after.notes) };
}

/** The entries of a record but for some. */
export function withoutIds<T>(
  record: Readonly<Record<string, T>>,
  ids: readonly string[],
): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));
}
