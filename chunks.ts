import type { Rolldown } from 'vite';

type Graph = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/** The entries that reach a module without waiting: the page, the worker, or both. */
function entriesOf(id: string, graph: Graph): readonly string[] {
  const seen = new Set([id]);
  // a set grows while it is walked
  for (const each of seen) {
    for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer);
  }
  return [...seen].filter((each) => graph.getModuleInfo(each)?.isEntry === true);
}

function nameChunk(id: string, graph: Graph): 'shared' | 'page' | null {
  // main.ts awaits at its top level: nothing that loads meanwhile may wait for its chunk
  if (/\.html$|\/src\/main\.ts$/.test(id)) return null;
  const entries = entriesOf(id, graph);
  if (entries.length > 1) return 'shared';
  return entries[0]?.endsWith('.html') === true ? 'page' : null;
}

/**
 * The chunks of the first visit: one for what page and worker both need, one for the page; the worker's own modules stand
 * in its entry. The fewer files, the fewer round trips, and the better they compress. What is loaded later stays as it falls.
 */
export const firstChunks: Rolldown.CodeSplittingGroup[] = [
  // taken first, for a group takes along all that its modules import
  { name: (id, graph) => (nameChunk(id, graph) === 'shared' ? 'shared' : null), priority: 1 },
  { name: (id, graph) => (nameChunk(id, graph) === 'page' ? 'page' : null) },
];
