import { cities, economy, inputOutput, plan } from '../../seeds/index.ts';
import type { Text } from '../../seeds/types.ts';
import { cores } from '../shipped.ts';

function* textsIn(value: unknown): Generator<Text> {
  if (typeof value !== 'object' || value === null) return;
  if ('zh' in value) yield value as Text;
  else for (const each of Object.values(value)) yield* textsIn(each);
}

/** The texts that are at hand from the first: of the plan, its levers, industries and places; in one order. */
export const names: readonly Text[] = [
  ...textsIn([plan, economy, inputOutput, cities]),
  ...cores.flatMap(({ levers }) =>
    Object.values(levers).flatMap(({ title, group }) => [...textsIn([title, group])]),
  ),
];
