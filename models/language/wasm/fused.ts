import { at } from '../../ensemble/words.ts';
import { months } from '../../version.ts';
import type { Exported, Room } from '../../wasm/room.ts';
import { isNought } from '../chances.ts';
import type { Block, Value } from '../contract.ts';
import { isDeclared, type Graph } from '../graph.ts';
import { Streams } from '../random.ts';
import { Scalars } from '../scalars.ts';
import { schedule } from '../schedule.ts';
import { emitProgram } from './emitter.ts';
import { found, inputStride, Layout, maxPairs } from './layout.ts';

/** A function that fetches the numbers of an input of the program for a block. */
interface Source {
  readonly address: number;
  readonly rows: number;
  readonly fetch: (block: Block) => Float64Array;
}

/** Draws that a program takes at once. */
const turn = 2 * maxPairs;

const rowOf = (bytes: number): number => bytes / 8;

export interface FusedProgram {
  readonly graph: Graph;
  readonly outputs: readonly number[];
  readonly inputs: readonly string[];
}

/** Runs a graph as one compiled function over blocks of draws; the same bits as `Machine`. */
export class FusedMachine {
  readonly #graph: Graph;
  readonly #outputs: readonly number[];
  readonly #room: Room;
  readonly #layout: Layout;
  readonly #scalars: Scalars;
  readonly #sources: readonly Source[];
  readonly #run: Exported;
  readonly #allDrawn: boolean;
  #views: {
    readonly of: Float64Array;
    readonly count: number;
    readonly values: readonly Value[];
  } | null = null;

  constructor({ graph, outputs, inputs }: FusedProgram, room: Room) {
    const order = schedule(graph, outputs);
    this.#graph = graph;
    this.#outputs = outputs;
    this.#allDrawn = outputs.every((node) => graph.node(node).byDraw);
    this.#room = room;
    this.#layout = new Layout(graph, order, outputs);
    this.#scalars = new Scalars(graph, order, inputs);
    this.#sources = this.#findSources(inputs, new Streams());
    this.#run = room.instantiate(emitProgram({ graph, order, layout: this.#layout }))('run');
    room.grow(this.#layout.end);
  }

  /** Values of the outputs, valid until the next run of any program; of at most `blockSize` draws. */
  run(block: Block): readonly Value[] {
    this.#scalars.run(block.inputs);
    this.#writeScalars();
    this.#lay(block);
    const width = Math.max(block.count, turn);
    this.#run(8 * width, 8 * width);
    return this.#readAll(block.count);
  }

  /** Whole blocks have one size: what shows their outputs is made once. */
  #readAll(count: number): readonly Value[] {
    const { doubles } = this.#room;
    if (this.#views?.of !== doubles || this.#views.count !== count) {
      const values = this.#outputs.map((node) => this.#read(node, count));
      this.#views = { of: doubles, count, values };
      return values;
    }
    if (count >= turn && this.#allDrawn) return this.#views.values;
    return this.#outputs.map((node) => this.#read(node, count));
  }

  #findSources(inputs: readonly string[], streams: Streams): readonly Source[] {
    return [...this.#layout.inputs.values()].map(({ node, address }): Source => {
      const { op, name, byMonth, args } = this.#graph.node(node);
      const rows = byMonth ? months : 1;
      if (op === 'event') {
        const [chance = 0] = args;
        // what can't happen is not drawn
        const needed = this.#scalars.monthsOf(
          (m) => !isNought(this.#graph, this.#scalars, chance, m),
        );
        return { address, rows, fetch: (block) => streams.uniforms(name, rows, block, needed()) };
      }
      if (!isDeclared(op)) {
        const index = inputs.indexOf(name);
        return {
          address,
          rows,
          fetch: ({ inputs, count }) => check(name, inputs[index], rows * count),
        };
      }
      const values = (): readonly number[] =>
        args.map((arg) => at(this.#scalars.values, arg * months));
      return {
        address,
        rows,
        fetch: (block) => streams.draws({ kind: op, values: values(), stream: name }, block),
      };
    });
  }

  #writeScalars(): void {
    const { doubles } = this.#room;
    const { values } = this.#scalars;
    for (const [node, { address, step }] of this.#layout.scalars) {
      const count = step === 0 ? 1 : months;
      for (let m = 0, to = rowOf(address); m < count; m += 1, to += 2) {
        const value = at(values, node * months + m);
        doubles[to] = value;
        doubles[to + 1] = value;
      }
    }
  }

  /** Copies what the program reads to where it reads it. */
  #lay(block: Block): void {
    const { count } = block;
    const { doubles } = this.#room;
    for (const { address, rows, fetch } of this.#sources) {
      const numbers = fetch(block);
      for (let m = 0; m < rows; m += 1) {
        const from = m * count;
        const to = rowOf(address + m * inputStride);
        doubles.set(rows === 1 ? numbers : numbers.subarray(from, from + count), to);
        // of a few draws the last one fills the turn
        for (let d = count; d < turn; d += 1) doubles[to + d] = at(numbers, from + count - 1);
      }
    }
  }

  /** Twelve numbers or one of a value without draws. */
  #readScalar(node: number): Value {
    const { values } = this.#scalars;
    const begin = node * months;
    return this.#graph.node(node).byMonth
      ? values.subarray(begin, begin + months)
      : at(values, begin);
  }

  #read(node: number, count: number): Value {
    const { byDraw, byMonth } = this.#graph.node(node);
    if (!byDraw) return this.#readScalar(node);
    const rows = byMonth ? months : 1;
    const begin = rowOf(found(this.#layout.outputs, node).address);
    const { doubles } = this.#room;
    if (count >= turn || rows === 1) return doubles.subarray(begin, begin + rows * count);
    return Float64Array.from({ length: rows * count }, (_, i) =>
      at(doubles, begin + turn * Math.floor(i / count) + (i % count)),
    );
  }
}

function check(name: string, value: Value | undefined, size: number): Float64Array {
  if (value instanceof Float64Array && value.length === size) return value;
  throw new TypeError(`${name} must be an array of ${String(size)} numbers`);
}
