import type { Scenario } from './scenario.ts';
import { tidyNotes, tidyTitle } from './text.ts';

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
