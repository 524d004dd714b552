import { at } from '../../ensemble/words.ts';
import { openRoom, type Exported, type Room } from '../../wasm/room.ts';
import { beginsAt, countsAt, emitLoops, resultAt, rowsAt } from './loops.ts';

/** Equal bins from `low` on, `step` of them a unit. */
export interface Bins {
  readonly low: number;
  readonly step: number;
  readonly count: number;
}

/** Bins below and above of all others, and one on their upper end. */
export const outerBins = 3;
export const mostBins = 1024;

/** What a bound admits: more than it, at least it, at most it. */
export type Sense = 'above' | 'least' | 'most';

const names = ['count', 'gather', 'above', 'least', 'most', 'differ', 'addTimes'] as const;
type Loops = Readonly<Record<(typeof names)[number], Exported>>;

const bytes = emitLoops();
const desks = new WeakMap<ArrayBufferLike, Desk>();

const even = (size: number): number => size + (size % 2);

/**
 * Rows of one length in a memory of their own, beside compiled loops over them. What is found has the bits of the plain
 * forms, which serve for all arrays that lie elsewhere.
 */
export class Desk {
  readonly #room: Room;
  readonly #loops: Loops;
  #length = 0;
  /** Where values are gathered, where the next row begins, and where no further one does, in bytes. */
  #gatheredAt = 0;
  #next = 0;
  #end = 0;
  #counts = new Uint32Array(0);
  #begins = new Int32Array(0);

  constructor(room: Room) {
    this.#room = room;
    const find = room.instantiate(bytes);
    this.#loops = Object.fromEntries(names.map((name) => [name, find(name)] as const)) as Loops;
    this.lay(0, 0);
  }

  /**
   * Begins anew with at most `rows` rows of `length` numbers; what an earlier row showed is gone. Memory that no row has
   * taken costs nothing, and it must not grow while rows are in use: their views would be left empty.
   */
  lay(length: number, rows: number): void {
    this.#length = length;
    this.#gatheredAt = rowsAt + 16 * Math.ceil(length / 8);
    this.#next = this.#gatheredAt + 8 * even(length);
    this.#end = this.#next + rows * 8 * even(length);
    this.#room.grow(this.#end);
    const { buffer } = this.#room.doubles;
    desks.set(buffer, this);
    this.#counts = new Uint32Array(buffer, countsAt, mostBins + outerBins);
    this.#begins = new Int32Array(buffer, beginsAt, mostBins + outerBins);
  }

  /** A row that holds anything; undefined: there is no room for another. */
  take(): Float64Array | undefined {
    if (this.#next === this.#end) return undefined;
    const start = this.#next / 8;
    const size = even(this.#length);
    this.#next += 8 * size;
    // what fills up an odd row is compared too
    this.#room.doubles[start + size - 1] = 0;
    return this.#room.doubles.subarray(start, start + this.#length);
  }

  /** Whether a bit of two rows differs. */
  differ(a: Float64Array, b: Float64Array): boolean {
    this.#loops.differ(a.byteOffset, 8 * even(a.length), b.byteOffset);
    return this.#result === 1;
  }

  /** How many values each bin has, after `count`. */
  get counts(): Uint32Array {
    return this.#counts;
  }

  /** Where the values of each bin are to lie among `places`; −1: nowhere. */
  get begins(): Int32Array {
    return this.#begins;
  }

  /** The first of `places` that is free. */
  get base(): number {
    return this.#gatheredAt / 8;
  }

  /** Counts values into bins; gives their sum in their order. */
  count(values: Float64Array, { low, step, count }: Bins): number {
    this.#counts.fill(0, 0, count + outerBins);
    const { byteOffset, byteLength } = values;
    this.#loops.count(byteOffset, byteLength, rowsAt, low, step, count + outerBins - 1);
    return this.#result;
  }

  /** Lays the values of wanted bins among the places that it gives, as `begins` says. */
  gather(values: Float64Array): Float64Array {
    this.#loops.gather(values.byteOffset, values.byteLength, rowsAt);
    return this.#room.doubles;
  }

  /** One bit for each of the first values that a bound admits, eight a byte; how many it admits of these whole bytes. */
  meet(values: Float64Array, sense: Sense, bound: number, bits: Uint8Array): number {
    const whole = Math.floor(values.length / 8);
    this.#loops[sense](values.byteOffset, 64 * whole, rowsAt, bound);
    bits.set(new Uint8Array(this.#room.doubles.buffer, rowsAt, whole));
    return this.#result;
  }

  /** Adds another row of this desk times a factor. */
  addTimes(sum: Float64Array, more: Float64Array, factor: number): void {
    const last = sum.length - 1;
    if (last % 2 === 0) sum[last] = at(sum, last) + at(more, last) * factor;
    const size = 8 * (sum.length - (sum.length % 2));
    this.#loops.addTimes(sum.byteOffset, size, more.byteOffset, factor);
  }

  /** What the last loop found. */
  get #result(): number {
    return at(this.#room.doubles, resultAt / 8);
  }
}

/** A desk of its own; null where nothing can be compiled. */
export function openDesk(): Desk | null {
  const room = openRoom();
  return room && new Desk(room);
}

/** The desk on which arrays lie, all of them on the same. */
export function deskOf(values: Float64Array, other = values): Desk | undefined {
  return values.buffer === other.buffer ? desks.get(values.buffer) : undefined;
}

/** Equal bits, but that a NaN never equals itself; −0 is not 0. */
function isSame(a: number, b: number): boolean {
  return a === b && (a !== 0 || 1 / a === 1 / b);
}

/** Whether a number of two rows of one length differs in a bit. */
export function differ(a: Float64Array, b: Float64Array): boolean {
  const desk = deskOf(a, b);
  return desk === undefined ? !a.every((value, i) => isSame(value, at(b, i))) : desk.differ(a, b);
}

/** Adds one row times a factor to another. */
export function addTimes(sum: Float64Array, more: Float64Array, factor: number): void {
  const desk = deskOf(sum, more);
  if (desk !== undefined) desk.addTimes(sum, more, factor);
  else for (let d = 0; d < sum.length; d += 1) sum[d] = at(sum, d) + at(more, d) * factor;
}
