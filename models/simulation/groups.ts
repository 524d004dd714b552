import { pools } from '../measures/kit.ts';
import type { CompiledMeasure } from './compiled-measure.ts';

/** So many measures at most make a group: found by measurement (docs/decisions). */
const groupSize = 5;

/** The pool of a measure's first effect that shares one with others; one that shares none comes last. */
function poolOf({ program }: CompiledMeasure): number {
  const places = program.outputs.map(({ group }) => pools.findIndex((pool) => pool === group));
  return places.find((place) => place >= 0) ?? pools.length;
}

/**
 * Measures whose sums are added up first, so that one lever's change adds up a group or two and then the groups.
 * Measures of one pool, whose effects change together, stand side by side. The groups depend on the shipped
 * equations alone: a block has the same bits whatever was computed before it.
 */
export function groupMeasures(
  compiled: readonly CompiledMeasure[],
): readonly (readonly number[])[] {
  const places = new Map(compiled.map((each) => [each.measure.number, poolOf(each)]));
  const place = (measure: number): number => places.get(measure) ?? pools.length;
  const ordered = [...places.keys()].sort((a, b) => place(a) - place(b) || a - b);
  return Array.from({ length: Math.ceil(ordered.length / groupSize) }, (_, i) =>
    ordered.slice(i * groupSize, (i + 1) * groupSize),
  );
}
