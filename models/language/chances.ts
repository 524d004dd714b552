import { at } from '../ensemble/words.ts';
import { months } from '../version.ts';
import type { Graph } from './graph.ts';
import type { Scalars } from './scalars.ts';

/**
 * Whether a value is 0 or not a number in a month (from 0) whatever is drawn: it has no draws and is 0 there, or 0 is a factor
 * of it. An event of such a chance never happens, so its uniform numbers need not be drawn.
 */
export function isNought(
  graph: Graph,
  { values }: Pick<Scalars, 'values'>,
  index: number,
  month: number,
): boolean {
  const numberOf = (node: number): number => at(values, node * months + month);
  const look = (node: number): boolean => {
    const { op, args, byDraw } = graph.node(node);
    if (!byDraw) return !(Math.abs(numberOf(node)) > 0);
    const [a = 0, b = 0, c = 0] = args;
    if (op === 'multiply') return look(a) || look(b);
    if (op === 'divide') return look(a);
    if (op !== 'select') return false;
    if (graph.node(a).byDraw) return look(b) && look(c);
    return look(numberOf(a) === 0 ? c : b);
  };
  return look(index);
}
