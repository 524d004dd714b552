import { programsAt } from '../ensemble/vectors/tables.ts';
import { at } from '../ensemble/words.ts';
import { f64, f64x2, get, i32, repeat, set, v128, when } from '../wasm/code.ts';
import type { Code } from '../wasm/bytes.ts';
import { ModuleWriter } from '../wasm/module.ts';
import { findRoom, type Exported, type Room } from '../wasm/room.ts';

/** Adds up rows of one number a draw each, row by row in the order in which they come. */
export interface Adder {
  /** Begins at nothing: so many rows of `count` draws. */
  readonly begin: (rows: number, count: number) => void;
  /** Adds rows to those from `first` on, each times a number a draw; null: as they are. */
  readonly add: (first: number, rows: Float64Array, factor: Float64Array | null) => void;
  /** Gives the sums. */
  readonly end: (out: Float64Array) => void;
}

/** In JavaScript: the same bits as the compiled one, which the tests hold against it. */
export function createPlainAdder(): Adder {
  let sums = new Float64Array(0);
  let count = 0;
  return {
    begin(rows, draws) {
      count = draws;
      sums = new Float64Array(rows * count);
    },
    add(first, rows, factor) {
      const start = first * count;
      for (let i = 0; i < rows.length; i += 1) {
        const more = factor === null ? at(rows, i) : at(rows, i) * at(factor, i % count);
        sums[start + i] = at(sums, start + i) + more;
      }
    },
    end(out) {
      out.set(sums);
    },
  };
}

/** (sums, rows, bytes[, factor]): adds the rows' numbers, two at a time and then an odd last one. */
function addition(isScaled: boolean): Code {
  const [sum, row, bytes, factor] = [0, 1, 2, 3];
  const end = isScaled ? 4 : 3;
  const step = (by: number): Code =>
    [sum, row, ...(isScaled ? [factor] : [])].map((local) =>
      set(local, i32.add(get(local), i32.const(by))),
    );
  const both = v128.load(0, get(row));
  const one = f64.load(0, get(row));
  const more = isScaled ? f64x2.mul(both, v128.load(0, get(factor))) : both;
  const last = isScaled ? f64.mul(one, f64.load(0, get(factor))) : one;
  const pair = v128.store(0, get(sum), f64x2.add(v128.load(0, get(sum)), more));
  const single = f64.store(0, get(sum), f64.add(f64.load(0, get(sum)), last));
  const whole = i32.and(get(bytes), i32.const(-16));
  return [
    set(end, i32.add(get(sum), whole)),
    when(whole, repeat([pair, step(16)], i32.less(get(sum), get(end)))),
    when(i32.and(get(bytes), i32.const(8)), single),
  ];
}

function emitAdditions(): Uint8Array<ArrayBuffer> {
  const writer = new ModuleWriter();
  for (const exported of ['add', 'addScaled'] as const) {
    const isScaled = exported === 'addScaled';
    writer.add({
      params: isScaled ? ['i32', 'i32', 'i32', 'i32'] : ['i32', 'i32', 'i32'],
      exported,
      body: ({ take }) => {
        take('i32');
        return addition(isScaled);
      },
    });
  }
  return writer.encode();
}

/** In a room's memory, where programs work between two of their runs. */
class RoomAdder implements Adder {
  readonly #room: Room;
  readonly #add: Exported;
  readonly #addScaled: Exported;
  /** Draws, and rows of sums; behind them come the rows that are added, and their factor. */
  #count = 0;
  #rows = 0;

  constructor(room: Room) {
    this.#room = room;
    const find = room.instantiate(emitAdditions());
    this.#add = find('add');
    this.#addScaled = find('addScaled');
  }

  begin(rows: number, count: number): void {
    this.#count = count;
    this.#rows = rows;
    const all = rows * count;
    this.#room.grow(programsAt + 8 * (2 * all + count));
    this.#room.doubles.fill(0, programsAt / 8, programsAt / 8 + all);
  }

  add(first: number, rows: Float64Array, factor: Float64Array | null): void {
    const size = 8 * this.#count;
    const sums = programsAt + first * size;
    const added = programsAt + this.#rows * size;
    const { doubles } = this.#room;
    doubles.set(rows, added / 8);
    if (factor === null) {
      this.#add(sums, added, rows.byteLength);
      return;
    }
    const by = added + this.#rows * size;
    doubles.set(factor, by / 8);
    for (let done = 0; done < rows.byteLength; done += size)
      this.#addScaled(sums + done, added + done, size, by);
  }

  end(out: Float64Array): void {
    const begin = programsAt / 8;
    out.set(this.#room.doubles.subarray(begin, begin + this.#rows * this.#count));
  }
}

let made: Adder | undefined;

/** The adder of this worker. */
export function findAdder(): Adder {
  if (made === undefined) {
    const room = findRoom();
    made = room === null ? createPlainAdder() : new RoomAdder(room);
  }
  return made;
}
