import { isDeclared, type Graph, type Op } from '../graph.ts';
import type { Schedule } from '../schedule.ts';
import type { Layout } from './layout.ts';

/** What stands in memory or in a local of its own whoever reads it. */
function isPlaced(op: Op): boolean {
  return op === 'input' || op === 'previous' || op === 'total' || isDeclared(op);
}

/**
 * The nodes that have one reader, computed at the same place: they need no local. Not those that are stored,
 * and not those that are read at the end of a month, for a sum or for the next one.
 */
export function findInlined({
  graph,
  order: { stages, stageOf },
  layout: { kept, outputs },
}: {
  readonly graph: Graph;
  readonly order: Schedule;
  readonly layout: Pick<Layout, 'kept' | 'outputs'>;
}): ReadonlySet<number> {
  const readers = new Map<number, number[]>();
  for (const node of stages.flatMap(({ once, monthly }) => [...once, ...monthly])) {
    const { args } = graph.node(node);
    for (const arg of args) readers.set(arg, [...(readers.get(arg) ?? []), node]);
  }
  const inlined = new Set<number>();
  for (const [node, [reader, other]] of readers) {
    const { byDraw, byMonth, op } = graph.node(node);
    if (!byDraw || isPlaced(op) || kept.has(node) || outputs.has(node)) continue;
    if (reader === undefined || other !== undefined) continue;
    const at = graph.node(reader);
    const same = stageOf[node] === stageOf[reader] && byMonth === at.byMonth && at.byDraw;
    if (same && at.op !== 'previous' && at.op !== 'total') inlined.add(node);
  }
  return inlined;
}
