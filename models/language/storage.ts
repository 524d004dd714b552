import { isDeclared, type Graph } from './graph.ts';
import type { Schedule } from './schedule.ts';

/**
 * Where the draws of a node stand. `row`: one number a draw, shared with others in turn; `series`: twelve rows, one a
 * month; `input`: in the block's own array; `stream`: in the kept draws of a declared assumption; `alias`: where the value of a `previous` stood last month.
 */
export type Place =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'series'; readonly series: number }
  | { readonly kind: 'input' | 'stream' | 'alias' };

export interface Storage {
  readonly places: ReadonlyMap<number, Place>;
  readonly rows: number;
  readonly series: number;
}

const forever = Number.POSITIVE_INFINITY;

/** Gives every drawn node of a schedule its place; rows are used again once nobody needs what they hold. */
export class StoragePlan {
  readonly #graph: Graph;
  readonly #schedule: Schedule;
  readonly #places = new Map<number, Place>();
  readonly #kept = new Set<number>();
  readonly #lastUse = new Map<number, number>();
  readonly #free: number[] = [];
  #rows = 0;
  #series = 0;

  constructor(graph: Graph, schedule: Schedule, outputs: readonly number[]) {
    this.#graph = graph;
    this.#schedule = schedule;
    this.#keepMonths(outputs);
    for (const output of outputs) this.#lastUse.set(output, forever);
    this.#placeLasting();
    this.#noteUses();
    this.#placeRows();
  }

  get storage(): Storage {
    return { places: this.#places, rows: this.#rows, series: this.#series };
  }

  #nodes(): readonly number[] {
    return this.#schedule.stages.flatMap(({ once, monthly }) => [...once, ...monthly]);
  }

  #keep(index: number): void {
    const { byMonth, byDraw, op } = this.#graph.node(index);
    if (byMonth && byDraw && op !== 'input') this.#kept.add(index);
  }

  /** Finds the nodes of which every month is needed at once, or in a later stage. */
  #keepMonths(outputs: readonly number[]): void {
    const { stageOf } = this.#schedule;
    for (const output of outputs) this.#keep(output);
    for (const index of this.#nodes()) {
      const { op, args } = this.#graph.node(index);
      const [a = 0, b = 0] = args;
      if (op === 'delay' || op === 'spread') this.#keep(a);
      if (op === 'spread') this.#keep(b);
      // last month's value of a last month's value: neither may overwrite the other
      if (op === 'previous' && this.#graph.node(a).op === 'previous') this.#keep(a);
      if (op === 'total') continue;
      for (const arg of args) if (stageOf[arg] !== stageOf[index]) this.#keep(arg);
    }
  }

  /** Series, inputs, sums, and the values of last month, none of which share their place. */
  #placeLasting(): void {
    for (const index of this.#nodes()) {
      const { op, byDraw } = this.#graph.node(index);
      if (!byDraw) continue;
      if (op === 'input') this.#places.set(index, { kind: 'input' });
      else if (isDeclared(op)) this.#places.set(index, { kind: 'stream' });
      else if (this.#kept.has(index))
        this.#places.set(index, { kind: 'series', series: this.#series++ });
      else if (op === 'total') this.#places.set(index, { kind: 'row', row: this.#rows++ });
      else if (op === 'previous') this.#placePrevious(index);
    }
  }

  #placePrevious(index: number): void {
    const [value = 0, start = 0] = this.#graph.node(index).args;
    const { byMonth, byDraw, op } = this.#graph.node(value);
    if (byMonth && byDraw && op !== 'input' && !this.#kept.has(value)) {
      const place: Place = { kind: 'row', row: this.#rows++ };
      this.#places.set(index, place);
      if (this.#mayReplace(index, value)) this.#places.set(value, place);
      return;
    }
    this.#places.set(index, { kind: 'alias' });
    for (const seen of [value, start]) this.#lastUse.set(seen, forever);
  }

  /** Whether nobody reads last month's value once this month's is known: it may then be written over. */
  #mayReplace(last: number, value: number): boolean {
    if (this.#places.has(value)) return false;
    return this.#nodes().every((index) => {
      const { op, args } = this.#graph.node(index);
      return !args.includes(last) || (op !== 'total' && op !== 'previous' && index <= value);
    });
  }

  #noteUse(arg: number, position: number): void {
    this.#lastUse.set(arg, Math.max(position, this.#lastUse.get(arg) ?? 0));
  }

  /** Position of the last use of each node, in the order in which things run. */
  #noteUses(): void {
    const { stages, stageOf } = this.#schedule;
    const ends: number[] = [];
    let position = 0;
    for (const { once, monthly } of stages) {
      for (const index of once) {
        position += 1;
        for (const arg of this.#graph.node(index).args) this.#noteUse(arg, position);
      }
      const end = position + monthly.length + 1;
      ends.push(end);
      for (const index of monthly) {
        position += 1;
        const { args, op } = this.#graph.node(index);
        for (const arg of args) this.#noteUse(arg, this.#graph.node(arg).byMonth ? position : end);
        const [value = 0] = args;
        if (op === 'previous') this.#noteUse(value, end);
      }
      position = end;
    }
    for (const index of this.#nodes()) {
      const { op, args } = this.#graph.node(index);
      const [value = 0] = args;
      if (op === 'total') this.#noteUse(value, ends[stageOf[value] ?? 0] ?? forever);
    }
  }

  #placeRows(): void {
    let position = 0;
    const held = new Map<number, number>();
    const release = (): void => {
      for (const [index, row] of held) {
        if ((this.#lastUse.get(index) ?? 0) > position) continue;
        this.#free.push(row);
        held.delete(index);
      }
    };
    for (const { once, monthly } of this.#schedule.stages) {
      for (const index of [...once, ...monthly]) {
        position += 1;
        // an operand that ends here may give its row to the result: every kernel reads a draw before it writes it
        release();
        if (this.#places.has(index) || !this.#graph.node(index).byDraw) continue;
        const row = this.#free.pop() ?? this.#rows++;
        held.set(index, row);
        this.#places.set(index, { kind: 'row', row });
      }
      position += 1;
      release();
    }
  }
}
