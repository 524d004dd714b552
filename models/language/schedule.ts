import type { Graph } from './graph.ts';

/** Nodes that can run together: first those without months, then the others month by month. Indices ascend. */
export interface Stage {
  readonly once: readonly number[];
  readonly monthly: readonly number[];
}

export interface Schedule {
  readonly stages: readonly Stage[];
  /** Stage of each node of the graph. */
  readonly stageOf: readonly number[];
}

function reach(graph: Graph, roots: readonly number[]): ReadonlySet<number> {
  const reached = new Set(roots);
  for (const index of reached) for (const arg of graph.node(index).args) reached.add(arg);
  return reached;
}

/** A sum over the horizon opens a stage: what needs it waits until every month of the sum is known. */
function findStages(graph: Graph): readonly number[] {
  const stageOf = graph.nodes.map(() => 0);
  for (let changed = true; changed;) {
    changed = false;
    graph.nodes.forEach(({ op, args }, index) => {
      const wait = op === 'total' ? 1 : 0;
      const stage = Math.max(0, ...args.map((arg) => (stageOf[arg] ?? 0) + wait));
      if (stage === stageOf[index]) return;
      stageOf[index] = stage;
      changed = true;
    });
  }
  return stageOf;
}

/** The order in which the nodes that `roots` need are computed; there must be no circle except through `previous`. */
export function schedule(graph: Graph, roots: readonly number[]): Schedule {
  const stageOf = findStages(graph);
  const needed = [...reach(graph, roots)].sort((a, b) => a - b);
  const last = Math.max(-1, ...needed.map((index) => stageOf[index] ?? 0));
  const stages = Array.from({ length: last + 1 }, (_, stage) => {
    const members = needed.filter((index) => stageOf[index] === stage);
    return {
      once: members.filter((index) => !graph.node(index).byMonth),
      monthly: members.filter((index) => graph.node(index).byMonth),
    };
  });
  return { stages, stageOf };
}
