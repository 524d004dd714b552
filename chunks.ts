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

function nameChunk(id: string, graph: Graph): 'shared' | 'page' | 'worker' | null {
  // main.ts awaits at its top level: nothing that loads meanwhile may wait for its chunk
  if (/\.html$|\/src\/main\.ts$/.test(id)) return null;
  const [entry, ...others] = entriesOf(id, graph);
  if (entry === undefined) return null;
  if (others.length > 0) return 'shared';
  return entry.endsWith('.html') ? 'page' : 'worker';
}

const group = (name: 'shared' | 'page' | 'worker') => ({
  name: (id: string, graph: Graph) => (nameChunk(id, graph) === name ? name : null),
});

/**
 * The chunks of the first visit: one for what page and worker both need, one for each of them. The fewer files, the fewer
 * round trips, and the better they compress. What is loaded later stays as it falls.
 */
export const firstChunks: Rolldown.CodeSplittingGroup[] = [
  // taken first, for a group takes along all that its modules import
  { ...group('shared'), priority: 1 },
  group('page'),
  group('worker'),
];
