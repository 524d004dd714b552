import type { Block, Output, Program, Value, Variable } from './contract.ts';
import type { Graph } from './graph.ts';
import type { Line } from './lines.ts';
import { Machine } from './machine.ts';
import { FusedMachine } from './wasm/fused.ts';
import { openWorkshop } from './wasm/workshop.ts';

/** Lines with what the screens are told of them and their nodes. */
export type Described = readonly (readonly [Line, Variable, number])[];

const nodesOf = (lines: Described): readonly number[] => lines.map(([, , node]) => node);

/** What is made when it is first asked for. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** A program over the nodes of its lines; nothing is compiled before the first run. */
export function createProgram(
  graph: Graph,
  inputs: readonly string[],
  named: Described,
  effects: Described,
): Program {
  const outputs = nodesOf(effects);
  const interpreter = lazy(() => new Machine(graph, outputs, inputs));
  const compiled = lazy(() => {
    const room = openWorkshop();
    return room && new FusedMachine({ graph, outputs, inputs }, room);
  });
  // keeping every line costs memory that a run doesn't need, so whoever asks why gets a machine of their own
  const tracer = lazy(() => new Machine(graph, [...nodesOf(named), ...outputs], inputs));
  const interpret = (block: Block): readonly Value[] => interpreter().run(block);
  return {
    inputs,
    outputs: effects.map(([{ header }, variable]): Output => {
      const { group, category } = header;
      return { ...variable, group, category };
    }),
    variables: named.map(([, variable]) => variable),
    // one draw is not worth the compiling
    run: (block) =>
      block.central ? interpret(block) : (compiled()?.run(block) ?? interpret(block)),
    interpret,
    trace: (block) => tracer().run(block),
  };
}
