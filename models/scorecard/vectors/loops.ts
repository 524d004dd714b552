import type { Code } from '../../wasm/bytes.ts';
import { f64, f64x2, get, i32, i32x4, i64x2, repeat, set, v128, when } from '../../wasm/code.ts';
import { ModuleWriter, type Locals } from '../../wasm/module.ts';

/*
 * Loops over rows of numbers, two at a time, that give the bits of their plain forms in ../ranks.ts, ../score.ts and
 * ../desk.ts.
 */

/** Where the loops keep what they found, in bytes: counts by bin, places of wanted bins' values, one result. */
export const countsAt = 0;
export const beginsAt = 8192;
export const resultAt = 16_384;
/** Rows of numbers may begin here. */
export const rowsAt = resultAt + 64;

const step = (local: number, by: number): Code => set(local, i32.add(get(local), i32.const(by)));

/** Repeats over `size` bytes from `from` on, `bytes` at a time; none is no turn. */
function turns({ take }: Locals, [from, size]: readonly [number, Code], body: Code): Code {
  const end = take('i32');
  return [
    set(end, i32.add(get(from), size)),
    when(i32.less(get(from), get(end)), repeat(body, i32.less(get(from), get(end)))),
  ];
}

/** (values, bytes, bins, low, steps a unit, last bin): the bin of each value, their counts, and the sum in order. */
function count(locals: Locals): Code {
  const [values, size, bins, low, perUnit, last] = [0, 1, 2, 3, 4, 5];
  const { take } = locals;
  const [lows, units, lasts] = [take('v128'), take('v128'), take('v128')];
  const [pair, bin, sum, slot] = [take('v128'), take('v128'), take('f64'), take('i32')];
  const distance = f64x2.mul(f64x2.sub(get(pair), get(lows)), get(units));
  const place = f64x2.lesser(f64x2.add(distance, f64x2.const(1)), get(lasts));
  const find = set(bin, i32x4.fromDoubles(f64x2.greater(place, f64x2.const(0))));
  const tally = (lane: 0 | 1): Code => [
    set(sum, f64.add(get(sum), f64x2.lane(lane, get(pair)))),
    set(slot, i32.shl(i32x4.lane(lane, get(bin)), i32.const(2))),
    i32.store(countsAt, get(slot), i32.add(i32.load(countsAt, get(slot)), i32.const(1))),
  ];
  const both = i32.or(i32x4.lane(0, get(bin)), i32.shl(i32x4.lane(1, get(bin)), i32.const(16)));
  const two = [
    set(pair, v128.load(0, get(values))),
    find,
    [tally(0), tally(1)],
    i32.store(0, get(bins), both),
    [step(values, 16), step(bins, 4)],
  ];
  const one = [
    set(pair, f64x2.splat(f64.load(0, get(values)))),
    find,
    tally(0),
    i32.store16(0, get(bins), i32x4.lane(0, get(bin))),
  ];
  return [
    set(lows, f64x2.splat(get(low))),
    set(units, f64x2.splat(get(perUnit))),
    set(lasts, f64x2.splat(get(last))),
    turns(locals, [values, i32.and(get(size), i32.const(-16))], two),
    when(i32.and(get(size), i32.const(8)), one),
    f64.store(resultAt, i32.const(0), get(sum)),
  ];
}

/** (values, bytes, bins): lays the values of wanted bins side by side, where `beginsAt` says by eights of bytes. */
function gather(locals: Locals): Code {
  const [values, size, bins] = [0, 1, 2];
  const [slot, place] = [locals.take('i32'), locals.take('i32')];
  const lay = [
    f64.store(0, i32.shl(get(place), i32.const(3)), f64.load(0, get(values))),
    i32.store(beginsAt, get(slot), i32.add(get(place), i32.const(1))),
  ];
  return turns(
    locals,
    [values, get(size)],
    [
      set(slot, i32.shl(i32.load16(0, get(bins)), i32.const(2))),
      set(place, i32.load(beginsAt, get(slot))),
      when(i32.less(i32.const(-1), get(place)), lay),
      [step(values, 8), step(bins, 2)],
    ],
  );
}

/** (values, bytes, out, bound): one bit for each value that the bound admits, and how many; eight values a byte. */
const meet =
  (admits: (value: Code, bound: Code) => Code) =>
  (locals: Locals): Code => {
    const [values, size, out, bound] = [0, 1, 2, 3];
    const [bounds, byte, held] = [locals.take('v128'), locals.take('i32'), locals.take('i32')];
    const two = (pair: number): Code => {
      const mask = i64x2.mask(admits(v128.load(16 * pair, get(values)), get(bounds)));
      return pair === 0 ? mask : i32.shl(mask, i32.const(2 * pair));
    };
    const eight = i32.or(i32.or(two(0), two(1)), i32.or(two(2), two(3)));
    const body = [
      set(byte, eight),
      i32.store8(0, get(out), get(byte)),
      set(held, i32.add(get(held), i32.ones(get(byte)))),
      [step(values, 64), step(out, 1)],
    ];
    return [
      set(bounds, f64x2.splat(get(bound))),
      turns(locals, [values, get(size)], body),
      f64.store(resultAt, i32.const(0), f64.fromInt(get(held))),
    ];
  };

/** (a, bytes, b): 1 where a bit differs, else 0. */
function differ(locals: Locals): Code {
  const [a, size, b] = [0, 1, 2];
  const found = locals.take('v128');
  const both = v128.xor(v128.load(0, get(a)), v128.load(0, get(b)));
  const body = [set(found, v128.or(get(found), both)), [step(a, 16), step(b, 16)]];
  return [
    turns(locals, [a, get(size)], body),
    f64.store(resultAt, i32.const(0), f64.fromInt(v128.any(get(found)))),
  ];
}

/** (sum, bytes, more, factor): adds `more` times the factor. */
function addTimes(locals: Locals): Code {
  const [sum, size, more, factor] = [0, 1, 2, 3];
  const factors = locals.take('v128');
  const product = f64x2.mul(v128.load(0, get(more)), get(factors));
  const body = [
    v128.store(0, get(sum), f64x2.add(v128.load(0, get(sum)), product)),
    [step(sum, 16), step(more, 16)],
  ];
  return [set(factors, f64x2.splat(get(factor))), turns(locals, [sum, get(size)], body)];
}

export function emitLoops(): Uint8Array<ArrayBuffer> {
  const writer = new ModuleWriter();
  const [i, f] = ['i32', 'f64'] as const;
  writer.add({ params: [i, i, i, f, f, f], exported: 'count', body: count });
  writer.add({ params: [i, i, i], exported: 'gather', body: gather });
  const meeting = {
    above: (value: Code, bound: Code) => f64x2.less(bound, value),
    least: (value: Code, bound: Code) => f64x2.lessEqual(bound, value),
    most: (value: Code, bound: Code) => f64x2.lessEqual(value, bound),
  };
  for (const [exported, admits] of Object.entries(meeting))
    writer.add({ params: [i, i, i, f], exported, body: meet(admits) });
  writer.add({ params: [i, i, i], exported: 'differ', body: differ });
  writer.add({ params: [i, i, i, f], exported: 'addTimes', body: addTimes });
  return writer.encode();
}
