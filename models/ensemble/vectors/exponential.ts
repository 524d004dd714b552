import type { Code } from '../../wasm/bytes.ts';
import {
  call,
  f64,
  f64x2,
  get,
  i32,
  i64,
  i64x2,
  leave,
  select,
  set,
  v128,
  when,
} from '../../wasm/code.ts';
import type { Definition, Locals, ModuleWriter } from '../../wasm/module.ts';
import { Steps } from '../../wasm/steps.ts';
import { stepHigh, stepLow, stepsPerUnit } from '../tables.ts';
import { rootRows } from './tables.ts';

/*
 * exp of two draws at once, with the operations of ../exponential.ts in the same order, so with the same bits. Where a
 * lane leaves the range in which a result is a normal number, both go the slow way.
 */

/** Adding it to a number rounds that to an integer, which then stands in the lowest bits. */
export const toInteger = 6755399441055744;
/** |x| up to here gives a normal e^x. */
const ordinary = 708;
const two100 = 1267650600228229401496703205376;

/** e^(x + low) without its power of two, and the bits whose low ones are that power times 128. */
export function expParts(
  steps: Steps,
  x: Code,
  low: Code | null,
): { readonly mantissa: Code; readonly bits: Code } {
  const { add, sub, mul, const: both } = f64x2;
  const bits = steps.let(add(mul(x, both(stepsPerUnit)), both(toInteger)));
  const n = steps.let(sub(bits, both(toInteger)));
  const rest = sub(sub(x, mul(n, both(stepHigh))), mul(n, both(stepLow)));
  const r = steps.let(low === null ? rest : add(rest, low));
  const [first, second] = rootRows(bits).map((row) => steps.let(row));
  const root = steps.let(v128.pick([0, 2], first ?? [], second ?? []));
  const lack = v128.pick([1, 3], first ?? [], second ?? []);
  const q = steps.let(mul(r, r));
  const fourth = add(both(1 / 24), mul(r, both(1 / 120)));
  const inner = add(add(both(1 / 2), mul(r, both(1 / 6))), mul(q, fourth));
  const more = add(add(lack, r), mul(q, inner));
  return { mantissa: steps.let(add(root, mul(root, more))), bits };
}

/** Both lanes times their power of two, where the result is normal: added to the exponent's bits. */
export function scaleBoth({ mantissa, bits }: ReturnType<typeof expParts>): Code {
  const power = i64x2.shiftRightUnsigned(bits, i32.const(7));
  return i64x2.add(mantissa, i64x2.shl(power, i32.const(52)));
}

/** 2^e for −1022 ≤ e ≤ 1023. */
function powerOfTwo(e: Code): Code {
  const biased = i64.fromInt(i32.add(e, i32.const(1023)));
  return f64.ofBits(i64.shl(biased, i64.const(52)));
}

/** m × 2^e, rounded once where the result is subnormal. */
function scaleAny(m: Code, e: Code): Code {
  const large = f64.mul(f64.mul(m, f64.const(2)), powerOfTwo(i32.sub(e, i32.const(1))));
  const small = f64.div(f64.mul(m, powerOfTwo(i32.add(e, i32.const(100)))), f64.const(two100));
  const usual = f64.mul(m, powerOfTwo(e));
  const above = i32.less(i32.const(1023), e);
  return select(large, select(small, usual, i32.less(e, i32.const(-1022))), above);
}

/** Whether both lanes of a mask are ones. */
export const both = (mask: Code): Code => i64x2.allTrue(mask);

/** Whether |x| ≤ `limit`, lane by lane. */
export const within = (x: Code, limit: number): Code =>
  f64x2.lessEqual(f64x2.abs(x), f64x2.const(limit));

/** Both lanes, each by a function of single numbers. */
export function eachLane(of: (lane: 0 | 1) => Code): Code {
  return f64x2.withLane(1, f64x2.splat(of(0)), of(1));
}

/** exp, and the index of what it and pow call. */
export interface Exponential {
  /** v128 → v128: e^x of both lanes. */
  readonly exp: Definition['body'];
  /** (f64, f64) → f64: e^(x + low) for −746 < x < 710. */
  readonly expOfSum: number;
}

function expOfSumAny(locals: Locals): Code {
  const steps = new Steps(locals);
  const parts = expParts(steps, f64x2.splat(get(0)), f64x2.splat(get(1)));
  const k = i32.fromLong(i64x2.lane(0, parts.bits));
  const e = steps.let(i32.shiftRight(k, i32.const(7)), 'i32');
  const m = steps.let(f64x2.lane(0, parts.mantissa), 'f64');
  return steps.end(scaleAny(m, e));
}

/** What exp and pow do outside of the range of `expOfSum`. */
export function limited(x: Code, inside: Code): Code {
  return [
    ...when(f64.greater(x, f64.const(709.8)), leave(f64.const(Infinity))),
    ...when(f64.less(x, f64.const(-745.2)), leave(f64.const(0))),
    ...inside,
  ];
}

/** e^x of both lanes in the midst of other code; `slow` is the index of exp, for lanes whose result is not a normal number. */
export function expInside(steps: Steps, x: Code, slow: number): Code {
  const result = steps.name(scaleBoth(expParts(steps, x, null)));
  const ordinarily = both(within(x, ordinary));
  steps.do(when(i32.isZero(ordinarily), set(result, call(slow, x))));
  return get(result);
}

/** The body of exp; adds what it calls to the module. */
export function addExponential(writer: ModuleWriter): Exponential {
  const expOfSum = writer.add({ params: ['f64', 'f64'], result: 'f64', body: expOfSumAny });
  const expAny = writer.add({
    params: ['f64'],
    result: 'f64',
    body: () => limited(get(0), call(expOfSum, get(0), f64.const(0))),
  });
  const exp = (locals: Locals): Code => {
    const steps = new Steps(locals);
    const slow = eachLane((lane) => call(expAny, f64x2.lane(lane, get(0))));
    steps.do(when(i32.isZero(both(within(get(0), ordinary))), leave(slow)));
    return steps.end(scaleBoth(expParts(steps, get(0), null)));
  };
  return { exp, expOfSum };
}
