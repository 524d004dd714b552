import { months } from '../version.ts';
import type { Value } from './contract.ts';
import type { Graph } from './graph.ts';
import type { Cell } from './instruction.ts';
import type { Scalars } from './scalars.ts';
import type { Storage } from './storage.ts';

/** A cell that moves with the months: in month m its offset is `base + m · pace`. */
export interface Moving extends Cell {
  base: number;
  pace: number;
}

export function createCell(): Moving {
  return { array: new Float64Array(0), offset: 0, stride: 1, base: 0, pace: 0 };
}

/** Puts a cell onto an array, at its first month. */
export function lay(cell: Moving, array: Float64Array, base: number, pace: number): void {
  cell.array = array;
  cell.base = base;
  cell.offset = base;
  cell.pace = pace;
}

/** The cells of a program's nodes, over memory that is laid out once for each number of draws. */
export class Cells {
  readonly #graph: Graph;
  readonly #storage: Storage;
  readonly #inputs: readonly string[];
  readonly #cells = new Map<number, Moving>();
  #count = -1;

  constructor(graph: Graph, storage: Storage, scalars: Scalars, inputs: readonly string[]) {
    this.#graph = graph;
    this.#storage = storage;
    this.#inputs = inputs;
    graph.nodes.forEach(({ byDraw, byMonth }, index) => {
      const cell = createCell();
      this.#cells.set(index, cell);
      if (byDraw) return;
      cell.stride = 0;
      lay(cell, scalars.values, index * months, byMonth ? 1 : 0);
    });
  }

  of(index: number): Moving {
    const cell = this.#cells.get(index);
    if (cell === undefined) throw new RangeError(`no cell for node ${String(index)}`);
    return cell;
  }

  /** Lays out memory for `count` draws and points to the block's own arrays. */
  prepare(count: number, inputs: readonly Value[]): void {
    if (count !== this.#count) this.#layOut(count);
    for (const [index, place] of this.#storage.places) {
      if (place.kind !== 'input') continue;
      const { name, byMonth } = this.#graph.node(index);
      const value = inputs[this.#inputs.indexOf(name)];
      const size = byMonth ? count * months : count;
      if (!(value instanceof Float64Array) || value.length !== size) {
        throw new TypeError(`${name} must be an array of ${String(size)} numbers`);
      }
      lay(this.of(index), value, 0, byMonth ? count : 0);
    }
  }

  #layOut(count: number): void {
    this.#count = count;
    const rows = new Float64Array(this.#storage.rows * count);
    for (const [index, place] of this.#storage.places) {
      if (place.kind === 'row') lay(this.of(index), rows, place.row * count, 0);
      if (place.kind === 'series') {
        lay(this.of(index), new Float64Array(months * count), 0, count);
      }
    }
  }
}
