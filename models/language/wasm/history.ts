import type { Code } from '../../wasm/bytes.ts';
import { f64, f64x2, get, i32, i32x4, repeat, select, set, v128, when } from '../../wasm/code.ts';
import type { Locals } from '../../wasm/module.ts';
import { Steps } from '../../wasm/steps.ts';
import { eachLane } from '../../ensemble/vectors/exponential.ts';

/*
 * `delayed` and `spreadOver` of ../history.ts for two draws at once. The months of a value stand as pairs of doubles, sixteen
 * bytes each, `step` bytes from month to month: sixteen, or none where the value has no months.
 */

export const pairSize = 16;

/** (address, step, sixteen times the month, months back) → value. */
export function delay(locals: Locals): Code {
  const [base, stride, now, back] = [get(0), get(1), get(2), get(3)];
  const { add, sub, mul, const: both } = f64x2;
  const steps = new Steps(locals);
  const m = steps.let(f64x2.splat(f64.fromInt(i32.shiftRight(now, i32.const(4)))));
  const time = steps.let(v128.bitselect(sub(m, back), m, f64x2.less(both(0), back)));
  const month = steps.let(f64x2.floor(time));
  const part = steps.let(sub(time, month));
  const whole = steps.let(i32x4.fromDoubles(month));
  const months = ([0, 1] as const).map((lane) => steps.let(i32x4.lane(lane, whole), 'i32'));
  /** Both lanes of what stood so many months later, 0 before the first. */
  const look = (later: number): Code =>
    eachLane((lane) => {
      const index = steps.let(i32.add(months[lane] ?? [], i32.const(later)), 'i32');
      const before = steps.let(i32.less(index, i32.const(0)), 'i32');
      const inside = select(i32.const(0), index, before);
      const found = f64.load(8 * lane, i32.add(base, i32.mul(inside, stride)));
      return select(f64.const(0), found, before);
    });
  const below = steps.let(look(0));
  const above = look(1);
  const between = add(below, mul(sub(above, below), part));
  return steps.end(v128.bitselect(below, between, f64x2.equal(part, both(0))));
}

/** Share of a month's value that arrives `passed` months after the next one. */
function share(width: Code, passed: Code): Code {
  const { sub, div, lesser, greater, less, const: both } = f64x2;
  // a window that is not a number is narrow, and no difference is −0: the cheaper comparisons do
  const left = div(lesser(greater(sub(width, passed), both(0)), both(1)), width);
  const narrow = v128.bitselect(both(0), both(1), less(both(0), passed));
  return v128.bitselect(left, narrow, less(both(1), width));
}

/** (address, step, window's address, its step, sixteen times the month) → value. */
export function spread({ take }: Locals): Code {
  const [source, sourceStep, window, windowStep, now] = [0, 1, 2, 3, 4];
  const [sum, passed, month, width] = [take('v128'), take('v128'), take('i32'), take('v128')];
  const m = f64.fromInt(i32.shiftRight(get(now), i32.const(4)));
  const part = f64x2.mul(v128.load(0, get(source)), share(get(width), get(passed)));
  const body: Code = [
    ...set(width, v128.load(0, get(window))),
    ...set(sum, f64x2.add(get(sum), part)),
    ...set(passed, f64x2.sub(get(passed), f64x2.const(1))),
    ...step(source, get(sourceStep)),
    ...step(window, get(windowStep)),
    ...step(month, i32.const(pairSize)),
  ];
  return [
    ...set(passed, f64x2.splat(f64.sub(m, f64.const(1)))),
    ...when(get(now), repeat(body, i32.less(get(month), get(now)))),
    ...get(sum),
  ];
}

const step = (local: number, by: Code): Code => set(local, i32.add(get(local), by));
