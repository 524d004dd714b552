import type { Room } from '../../wasm/room.ts';
import type { Block, Value } from '../contract.ts';
import { Graph, isDeclared, shapeOf, type Node } from '../graph.ts';
import { FusedMachine, type FusedProgram } from './fused.ts';

/** Values kept of one array of draws: those of the last few settings that they depend on. */
const keptValues = 8;

/** A value by month and draw that is made of names from outside alone. */
interface Term {
  readonly node: number;
  /** Its operations, without the names. */
  readonly text: string;
  /** The names, in the order in which the operations meet them. */
  readonly names: readonly string[];
  /** The same value as a program of its own, whose inputs are called 0, 1, …. */
  readonly graph: Graph;
  readonly output: number;
}

const isMade = ({ op }: Node): boolean =>
  op === 'event' ||
  op === 'previous' ||
  op === 'total' ||
  op === 'delay' ||
  op === 'spread' ||
  isDeclared(op);

/** Copies what a node is made of; null: not of names and operations alone. */
function termOf(graph: Graph, node: number): Term | null {
  const own = new Graph();
  const names: string[] = [];
  const shapes: ReturnType<typeof shapeOf>[] = [];
  const copies = new Map<number, number>();
  const copy = (index: number): number | null => {
    const known = copies.get(index);
    if (known !== undefined) return known;
    const from = graph.node(index);
    if (isMade(from)) return null;
    if (from.op === 'input') {
      shapes.push(shapeOf(from));
      const leaf = own.add('input', [], { name: String(names.push(from.name) - 1) });
      copies.set(index, leaf);
      return leaf;
    }
    const args: number[] = [];
    for (const arg of from.args) {
      const copied = copy(arg);
      if (copied === null) return null;
      args.push(copied);
    }
    const copied = own.add(from.op, args, from);
    copies.set(index, copied);
    return copied;
  };
  const output = copy(node);
  if (output === null) return null;
  own.findShapes((name) => shapes[Number(name)] ?? 'constant');
  const text = [own.text, ...shapes].join(' ');
  return { node, text, names, graph: own, output };
}

/** The shared values that some nodes are made of. */
function findTerms(graph: Graph, outputs: readonly number[]): readonly Term[] {
  const reached = new Set(outputs);
  const terms: Term[] = [];
  for (const index of reached) {
    const { byDraw, byMonth, args } = graph.node(index);
    const term = byDraw && byMonth && graph.isShared(index) ? termOf(graph, index) : null;
    if (term === null) for (const arg of args) reached.add(arg);
    else terms.push(term);
  }
  return terms;
}

const machines = new Map<string, FusedMachine>();
const numbers = new WeakMap<Float64Array, number>();
let numbered = 0;

/** A name for an array, as long as there is one. */
function nameOf(array: Float64Array): string {
  const number = numbers.get(array) ?? (numbered += 1);
  numbers.set(array, number);
  return `#${String(number)}`;
}

/** What was made of an array of draws, by what it was made with. */
const kept = new WeakMap<Float64Array, Map<string, Float64Array>>();

function compute({ text, graph, output }: Term, block: Block, room: Room): Float64Array {
  const inputs = block.inputs.map((_, i) => String(i));
  const machine =
    machines.get(text) ?? new FusedMachine({ graph, outputs: [output], inputs }, room);
  machines.set(text, machine);
  const [value = Number.NaN] = machine.run(block);
  if (typeof value === 'number') throw new Error('a shared value has draws');
  return value.slice();
}

/**
 * Runs a program whose shared values (`Graph.share`) are computed once for the arrays that they are made of, whichever
 * program asks first. Arrays of draws are taken not to change.
 */
export class SharingMachine {
  readonly #room: Room;
  readonly #terms: readonly (Term & { readonly places: readonly number[] })[];
  readonly #machine: FusedMachine;

  constructor({ graph, outputs, inputs }: FusedProgram, room: Room) {
    this.#room = room;
    this.#terms = findTerms(graph, outputs).map((term) => {
      return { ...term, places: term.names.map((name) => inputs.indexOf(name)) };
    });
    const rest = graph.copy();
    const names = this.#terms.map(({ node }, i) => {
      const name = `shared value ${String(i)}`;
      rest.giveFromOutside(node, name);
      return name;
    });
    this.#machine = new FusedMachine({ graph: rest, outputs, inputs: [...inputs, ...names] }, room);
  }

  run(block: Block): readonly Value[] {
    if (this.#terms.length === 0) return this.#machine.run(block);
    const shared = this.#terms.map((term) => this.#find(term, block));
    return this.#machine.run({ ...block, inputs: [...block.inputs, ...shared] });
  }

  #find(term: Term & { readonly places: readonly number[] }, block: Block): Float64Array {
    const inputs = term.places.map((place) => block.inputs[place] ?? Number.NaN);
    const owner = inputs.find((value) => typeof value !== 'number');
    if (owner === undefined) throw new Error('a shared value has draws');
    const values = kept.get(owner) ?? new Map<string, Float64Array>();
    kept.set(owner, values);
    const made = inputs.map((value) => (typeof value === 'number' ? String(value) : nameOf(value)));
    const key = `${made.join()} ${term.text}`;
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = compute(term, { ...block, inputs }, this.#room);
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > keptValues && oldest !== undefined) values.delete(oldest);
    return value;
  }
}
