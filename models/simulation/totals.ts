import { samplesAt } from '../ensemble/vectors/tables.ts';
import { at } from '../ensemble/words.ts';
import type { Code } from '../wasm/bytes.ts';
import { f64, f64x2, get, i32, repeat, set, v128, when } from '../wasm/code.ts';
import { ModuleWriter, type Locals } from '../wasm/module.ts';
import { findRoom, type Exported, type Room } from '../wasm/room.ts';

/** Sum of `count` numbers from `first` on: four at a time, each in the order of the array, then the four. */
export function total(values: Float64Array, first = 0, count = values.length): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const end = first + count;
  const even = end - (count % 4);
  for (let i = first; i < even; i += 4) {
    a += at(values, i);
    b += at(values, i + 1);
    c += at(values, i + 2);
    d += at(values, i + 3);
  }
  for (let i = even; i < end; i += 1) a += at(values, i);
  return a + b + (c + d);
}

/** (first, bytes of a row, end, out): the same sums of rows that lie in memory one behind the other. */
function totals({ take }: Locals): Code {
  const [from, size, end, out] = [0, 1, 2, 3];
  const [ab, cd, a, stop] = [take('v128'), take('v128'), take('f64'), take('i32')];
  const step = (local: number, by: Code): Code => set(local, i32.add(get(local), by));
  const four = [
    set(ab, f64x2.add(get(ab), v128.load(0, get(from)))),
    set(cd, f64x2.add(get(cd), v128.load(16, get(from)))),
    step(from, i32.const(32)),
  ];
  const one = [set(a, f64.add(get(a), f64.load(0, get(from)))), step(from, i32.const(8))];
  const whole = i32.and(get(size), i32.const(-32));
  const rest = i32.and(get(size), i32.const(31));
  const row = [
    set(ab, f64x2.const(0)),
    set(cd, f64x2.const(0)),
    set(stop, i32.add(get(from), whole)),
    when(whole, repeat(four, i32.less(get(from), get(stop)))),
    set(a, f64x2.lane(0, get(ab))),
    set(stop, i32.add(get(from), rest)),
    when(rest, repeat(one, i32.less(get(from), get(stop)))),
    f64.store(
      0,
      get(out),
      f64.add(
        f64.add(get(a), f64x2.lane(1, get(ab))),
        f64.add(f64x2.lane(0, get(cd)), f64x2.lane(1, get(cd))),
      ),
    ),
    step(out, i32.const(8)),
  ];
  return repeat(row, i32.less(get(from), get(end)));
}

interface Compiled {
  readonly room: Room;
  readonly totals: Exported;
}

let made: Compiled | null | undefined;

function findCompiled(): Compiled | null {
  if (made !== undefined) return made;
  const room = findRoom();
  const writer = new ModuleWriter();
  writer.add({ params: ['i32', 'i32', 'i32', 'i32'], exported: 'totals', body: totals });
  made = room && { room, totals: room.instantiate(writer.encode())('totals') };
  return made;
}

/** Writes the sum of each row of `count` numbers; rows that lie in the memory of programs are summed where they are. */
export function totalRows(rows: Float64Array, count: number, out: Float64Array): void {
  const compiled = findCompiled();
  if (rows.buffer !== compiled?.room.doubles.buffer) {
    for (let row = 0; row < out.length; row += 1) out[row] = total(rows, row * count, count);
    return;
  }
  const { room, totals: sum } = compiled;
  const { byteOffset: first, byteLength } = rows;
  sum(first, 8 * count, first + byteLength, samplesAt);
  const begin = samplesAt / 8;
  out.set(room.doubles.subarray(begin, begin + out.length));
}
