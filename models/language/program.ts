import type { Block, Builder, Output, Program, Runnable, Shape, Value } from './contract.ts';
import { blockSize } from '../version.ts';
import { Graph, shapeOf } from './graph.ts';
import { Machine } from './machine.ts';
import { SharingMachine } from './wasm/sharing.ts';
import { openWorkshop } from './wasm/workshop.ts';

/** What is made when it is first asked for. */
export function lazy<T>(make: () => T): () => T {
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
    // one draw is not worth the compiling, and compiled programs have room for a block
    run: (block) =>
      (block.central || block.count > blockSize ? null : compiled()?.run(block)) ??
      interpret(block),
    interpret,
  };
}

/** A program over the nodes of its effects. */
export function createProgram<O extends Output>(
  graph: Graph,
  inputs: readonly string[],
  effects: readonly (readonly [O, number])[],
): Program & { readonly outputs: readonly O[] } {
  const nodes = effects.map(([, node]) => node);
  return {
    ...createRunnable(graph, nodes, inputs),
    outputs: effects.map(([output]) => output),
    extend: () => extend(graph.copy(), nodes, inputs),
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
