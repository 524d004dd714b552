import type {
  Block,
  Builder,
  Output,
  Program,
  Runnable,
  Shape,
  Value,
  Variable,
} from './contract.ts';
import { Graph, shapeOf } from './graph.ts';
import type { Line } from './lines.ts';
import { Machine } from './machine.ts';
import { SharingMachine } from './wasm/sharing.ts';
import { openWorkshop } from './wasm/workshop.ts';

/** Lines with what the screens are told of them and their nodes. */
export type Described = readonly (readonly [Line, Variable, number])[];

const nodesOf = (lines: Described): readonly number[] => lines.map(([, , node]) => node);

/** What is made when it is first asked for. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Runs for some nodes of a graph; nothing is compiled before the first run. */
function createRunnable(
  graph: Graph,
  outputs: readonly number[],
  inputs: readonly string[],
): Runnable {
  const interpreter = lazy(() => new Machine(graph, outputs, inputs));
  const compiled = lazy(() => {
    const room = openWorkshop();
    return room && new SharingMachine({ graph, outputs, inputs }, room);
  });
  const interpret = (block: Block): readonly Value[] => interpreter().run(block);
  return {
    inputs,
    // one draw is not worth the compiling
    run: (block) =>
      block.central ? interpret(block) : (compiled()?.run(block) ?? interpret(block)),
    interpret,
  };
}

/** A program over the nodes of its lines. */
export function createProgram(
  graph: Graph,
  inputs: readonly string[],
  named: Described,
  effects: Described,
): Program {
  const outputs = nodesOf(effects);
  // keeping every line costs memory that a run doesn't need, so whoever asks why gets a machine of their own
  const tracer = lazy(() => new Machine(graph, [...nodesOf(named), ...outputs], inputs));
  return {
    ...createRunnable(graph, outputs, inputs),
    outputs: effects.map(([{ header }, variable]): Output => {
      const { group, category } = header;
      return { ...variable, group, category };
    }),
    variables: named.map(([, variable]) => variable),
    trace: (block) => tracer().run(block),
    extend: () => extend(graph.copy(), outputs, inputs),
  };
}

/** Makes a program of inputs and operations. */
export const build = (): Builder => extend(new Graph(), [], []);

/** Adds nodes to a graph. */
function extend(graph: Graph, outputs: readonly number[], given: readonly string[]): Builder {
  const inputs = new Set(given);
  const shapes = new Map<string, Shape>(
    graph.nodes.flatMap((node) => (node.op === 'input' ? [[node.name, shapeOf(node)]] : [])),
  );
  return {
    output: (place) => outputs[place] ?? Number.NaN,
    input(name) {
      inputs.add(name);
      return graph.add('input', [], { name });
    },
    constant: (value) => graph.add('constant', [], { value }),
    add: (a, b) => graph.add('add', [a, b]),
    subtract: (a, b) => graph.add('subtract', [a, b]),
    multiply: (a, b) => graph.add('multiply', [a, b]),
    divide: (a, b) => graph.add('divide', [a, b]),
    min: (a, b) => graph.add('min', [a, b]),
    max: (a, b) => graph.add('max', [a, b]),
    less: (a, b) => graph.add('less', [a, b]),
    lessEqual: (a, b) => graph.add('less_equal', [a, b]),
    choose: (condition, then, otherwise) => graph.add('select', [condition, then, otherwise]),
    total: (a) => graph.add('total', [a]),
    finish(terms) {
      graph.findShapes((name) => shapes.get(name) ?? 'draw');
      const found = terms.map((term) => shapeOf(graph.node(term)));
      return { ...createRunnable(graph, terms, [...inputs]), shapes: found };
    },
  };
}
