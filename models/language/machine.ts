import { months } from '../version.ts';
import { Assembly, type Steps } from './assembly.ts';
import { Cells } from './cells.ts';
import type { Block, Value } from './contract.ts';
import type { Graph } from './graph.ts';
import type { Instruction } from './instruction.ts';
import { Streams } from './random.ts';
import { Scalars } from './scalars.ts';
import { schedule } from './schedule.ts';
import { StoragePlan } from './storage.ts';

function runAll(instructions: readonly Instruction[], n: number, m: number): void {
  for (const instruction of instructions) instruction.kernel(instruction, n, m);
}

/** Runs a graph over blocks of draws, stage by stage, inside a stage month by month. */
export class Machine {
  readonly #graph: Graph;
  readonly #outputs: readonly number[];
  readonly #scalars: Scalars;
  readonly #cells: Cells;
  readonly #assembly: Assembly;
  readonly #stages: readonly Steps[];

  constructor(graph: Graph, outputs: readonly number[], inputs: readonly string[]) {
    const order = schedule(graph, outputs);
    const { storage } = new StoragePlan(graph, order, outputs);
    this.#graph = graph;
    this.#outputs = outputs;
    this.#scalars = new Scalars(graph, order, inputs);
    this.#cells = new Cells(graph, storage, this.#scalars, inputs);
    this.#assembly = new Assembly(graph, storage, this.#cells, new Streams());
    this.#stages = this.#assembly.assemble(order);
  }

  /** Values of the outputs, valid until the next run. */
  run(block: Block): readonly Value[] {
    this.#scalars.run(block.inputs);
    this.#cells.prepare(block.count, block.inputs);
    this.#assembly.prepare(block);
    for (const stage of this.#stages) this.#runStage(stage, block.count);
    return this.#outputs.map((index) => this.#valueOf(index, block.count));
  }

  #runStage({ once, monthly, after, sums, moving, aliases }: Steps, n: number): void {
    runAll(once, n, 0);
    for (const { array, offset } of sums) array.fill(0, offset, offset + n);
    for (let m = 0; m < months; m += 1) {
      for (const cell of moving) cell.offset = cell.base + m * cell.pace;
      for (const { cell, value, start } of aliases) {
        cell.array = m === 0 ? start.array : value.array;
        cell.stride = m === 0 ? start.stride : value.stride;
        cell.offset = m === 0 ? start.offset : value.base + (m - 1) * value.pace;
      }
      runAll(monthly, n, m);
      runAll(after, n, m);
    }
  }

  #valueOf(index: number, count: number): Value {
    const { byMonth, byDraw } = this.#graph.node(index);
    const { array, base } = this.#cells.of(index);
    if (!byMonth && !byDraw) return array[base] ?? Number.NaN;
    const size = (byMonth ? months : 1) * (byDraw ? count : 1);
    return base === 0 && array.length === size ? array : array.subarray(base, base + size);
  }
}
