import type { Code } from '../wasm/bytes.ts';
import { f64, get, i32, repeat, set, when } from '../wasm/code.ts';
import { ModuleWriter, type Locals } from '../wasm/module.ts';

/** Bins of each series. */
export const binCount = 2048;

/** At most so many values are counted at a time. */
export const turn = 512;

/*
 * Where the loop works, in bytes: the sum, how many values lie outside, the values, those outside. A bin's record is its least value,
 * its greatest, and its count: what is read together lies together.
 */
export const sumAt = 0;
export const countAt = 8;
export const valuesAt = 64;
export const outsideAt = valuesAt + 8 * turn;
export const recordsAt = outsideAt + 8 * turn;
export const recordBytes = 24;

/** (bytes of values, first record, start, bins a unit, sum so far): counts the values; those outside are laid aside. */
function count({ take }: Locals): Code {
  const [size, records, start, perUnit, sum] = [0, 1, 2, 3, 4];
  const [from, outside, slot, inside] = [take('i32'), take('i32'), take('i32'), take('i32')];
  const [value, place] = [take('f64'), take('f64')];
  const step = (local: number): Code => set(local, i32.add(get(local), i32.const(8)));
  const isInside = i32.and(
    f64.greaterEqual(get(place), f64.const(0)),
    f64.less(get(place), f64.const(binCount)),
  );
  const tally = [
    set(slot, i32.mul(i32.fromDouble(get(place)), i32.const(recordBytes))),
    set(slot, i32.add(get(slot), get(records))),
    i32.store(16, get(slot), i32.add(i32.load(16, get(slot)), i32.const(1))),
    when(f64.less(get(value), f64.load(0, get(slot))), f64.store(0, get(slot), get(value))),
    when(f64.greater(get(value), f64.load(8, get(slot))), f64.store(8, get(slot), get(value))),
  ];
  const body = [
    // −0 becomes 0: of equal values any may be met first
    set(value, f64.add(f64.load(valuesAt, get(from)), f64.const(0))),
    set(sum, f64.add(get(sum), get(value))),
    set(place, f64.mul(f64.sub(get(value), get(start)), get(perUnit))),
    set(inside, isInside),
    when(get(inside), tally),
    when(i32.isZero(get(inside)), [f64.store(outsideAt, get(outside), get(value)), step(outside)]),
    step(from),
  ];
  return [
    when(get(size), repeat(body, i32.less(get(from), get(size)))),
    f64.store(sumAt, i32.const(0), get(sum)),
    f64.store(countAt, i32.const(0), f64.fromInt(i32.shiftRight(get(outside), i32.const(3)))),
  ];
}

export function emitCounting(): Uint8Array<ArrayBuffer> {
  const writer = new ModuleWriter();
  writer.add({ params: ['i32', 'i32', 'f64', 'f64', 'f64'], exported: 'count', body: count });
  return writer.encode();
}
