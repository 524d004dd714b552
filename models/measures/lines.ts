import { nameLines } from '../language/equation-lines.ts';
import type { Measure } from './kit.ts';

export { tidyExpression } from '../language/equation-lines.ts';

/** Right sides of a measure's equations by the name of their line. */
export function equationsOf({
  equations,
}: Pick<Measure, 'equations'>): ReadonlyMap<string, string> {
  return new Map(nameLines(equations).map(({ id, text }) => [id, text]));
}
