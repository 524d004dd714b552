import { programsAt } from '../../ensemble/vectors/tables.ts';
import { blockSize, months } from '../../version.ts';
import { isDeclared, type Graph } from '../graph.ts';
import type { Schedule } from '../schedule.ts';
import { pairSize } from './history.ts';

/** From month to month of an input. Not a power of two: twelve rows must not fall on the same lines of the cache. */
export const inputStride = (blockSize + 8) * 8;

/** At most so many pairs of draws are computed side by side. */
export const maxPairs = 2;

/** Bytes of the kept months of one pair: as many stand before January, for those who look back further. */
export const keptSize = 2 * months * pairSize;

/** The months of a value as pairs of doubles: `step` bytes from one to the next, 0 where it has no months. */
export interface Pairs {
  readonly address: number;
  readonly step: number;
}

/** Rows of doubles, one a draw: one row, or one a month. */
export interface Area {
  readonly node: number;
  readonly address: number;
}

/** Addresses of all that a program reads and writes, the same in every run. */
export class Layout {
  /** Numbers that are the same for all draws. */
  readonly scalars = new Map<number, Pairs>();
  /** Values of which earlier months, or a later stage, are read: of the draws at work, pair after pair. */
  readonly kept = new Map<number, Pairs>();
  /** Inputs, declared assumptions, and the uniform numbers of events. */
  readonly inputs = new Map<number, Area>();
  readonly outputs = new Map<number, Area>();

  readonly #graph: Graph;
  #end = programsAt;

  constructor(graph: Graph, { stages, stageOf }: Schedule, outputs: readonly number[]) {
    this.#graph = graph;
    const drawn = stages
      .flatMap(({ once, monthly }) => [...once, ...monthly])
      .filter((node) => graph.node(node).byDraw);
    for (const node of drawn) this.#placeOperands(node, stageOf);
    for (const node of drawn) this.#placeInput(node);
    for (const node of outputs) {
      if (graph.node(node).byDraw) this.#place(this.outputs, node, blockSize * 8);
    }
  }

  /** The first byte behind everything. */
  get end(): number {
    return this.#end;
  }

  #take(bytes: number): number {
    const address = this.#end;
    this.#end += Math.ceil(bytes / pairSize) * pairSize;
    return address;
  }

  #pairs(node: number): Pairs {
    const { byMonth } = this.#graph.node(node);
    const address = this.#take(byMonth ? months * pairSize : pairSize);
    return { address, step: byMonth ? pairSize : 0 };
  }

  #keep(node: number): void {
    const { byDraw, byMonth } = this.#graph.node(node);
    if (!byDraw || this.kept.has(node)) return;
    const address = this.#take(maxPairs * keptSize) + keptSize / 2;
    this.kept.set(node, { address, step: byMonth ? pairSize : 0 });
  }

  #placeOperands(node: number, stageOf: readonly number[]): void {
    const { op, args } = this.#graph.node(node);
    args.forEach((arg, i) => {
      const { byDraw, byMonth, op: from } = this.#graph.node(arg);
      if (!byDraw && !this.scalars.has(arg)) this.scalars.set(arg, this.#pairs(arg));
      const isKept = op === 'spread' || (op === 'delay' && i === 0);
      if (isKept) this.#keep(arg);
      const later = stageOf[arg] !== stageOf[node] && op !== 'total';
      if (later && byMonth && from !== 'input') this.#keep(arg);
    });
  }

  #placeInput(node: number): void {
    const { op } = this.#graph.node(node);
    if (op === 'input' || op === 'event' || isDeclared(op)) {
      this.#place(this.inputs, node, inputStride);
    }
  }

  #place(areas: Map<number, Area>, node: number, row: number): void {
    if (areas.has(node)) return;
    const { byMonth } = this.#graph.node(node);
    // the odd lines keep the areas' beginnings apart in the cache
    const address = this.#take((byMonth ? months : 1) * row + 192);
    areas.set(node, { node, address });
  }
}

/** Finds what must be there. */
export function found<T>(map: ReadonlyMap<number, T>, node: number): T {
  const value = map.get(node);
  if (value === undefined) throw new Error(`node ${String(node)} has no place`);
  return value;
}
