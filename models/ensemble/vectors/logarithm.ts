import type { Code } from '../../wasm/bytes.ts';
import { call, f64, f64x2, get, i32, i64x2, leave, v128, when } from '../../wasm/code.ts';
import type { Definition, Locals, ModuleWriter } from '../../wasm/module.ts';
import { Steps } from '../../wasm/steps.ts';
import { firstInterval, ln2High, ln2Low } from '../tables.ts';
import { both, eachLane } from './exponential.ts';
import { logRows, logTails } from './tables.ts';

/* log of two draws at once, with the operations of ../exponential.ts in the same order. */

const toShort = 6442450944;
/** Adding its bits to a small whole number's makes a double, off by 1.5 × 2^52. */
const wholeAt = 6755399441055744;
export const smallestNormal = 2.2250738585072014e-308;
export const two54 = 18014398509481984;

/** What log and pow begin with: x = 2^e × (1 + r) / inverse. */
export interface Split {
  readonly e: Code;
  /** r in two parts, the first one short. */
  readonly rHigh: Code;
  readonly rLow: Code;
  /** −ln(inverse) in two parts. */
  readonly lnHigh: Code;
  readonly lnLow: Code;
}

/** Takes positive normal numbers (times 2^extra) apart. */
export function splitNormal(steps: Steps, x: Code, extra: Code | null): Split {
  const { add, sub, mul, const: pair } = f64x2;
  const begin = i64x2.const(BigInt(firstInterval) << 32n);
  const position = steps.let(i64x2.sub(x, begin));
  const k = i64x2.shiftRight(position, i32.const(52));
  const exponent = v128.and(position, i64x2.const(-1n << 52n));
  const z = steps.let(i64x2.sub(x, exponent));
  const whole = sub(i64x2.add(k, pair(wholeAt)), pair(wholeAt));
  const e = steps.let(extra === null ? whole : add(whole, extra));
  const index = steps.let(i64x2.shiftRightUnsigned(position, i32.const(45)));
  const [first = [], second = []] = logRows(index).map((row) => steps.let(row));
  const inverse = steps.let(v128.pick([0, 2], first, second));
  const short = steps.let(sub(add(z, pair(toShort)), pair(toShort)));
  return {
    e,
    rHigh: steps.let(sub(mul(short, inverse), pair(1))),
    rLow: steps.let(mul(sub(z, short), inverse)),
    lnHigh: v128.pick([1, 3], first, second),
    lnLow: v128.pick([0, 2], ...logTails(index)),
  };
}

/** ln of positive normal numbers times 2^extra. */
function logOfNormal(steps: Steps, x: Code, extra: Code | null): Code {
  const { add, sub, mul, const: pair } = f64x2;
  const { e, rHigh, rLow, lnHigh, lnLow } = splitNormal(steps, x, extra);
  const r = steps.let(add(rHigh, rLow));
  const w = steps.let(add(mul(e, pair(ln2High)), lnHigh));
  const high = steps.let(add(w, r));
  const low = add(add(sub(w, high), r), add(mul(e, pair(ln2Low)), lnLow));
  const q = steps.let(mul(r, r));
  const seventh = sub(pair(1 / 7), mul(r, pair(1 / 8)));
  const fifth = add(sub(pair(1 / 5), mul(r, pair(1 / 6))), mul(q, seventh));
  const tail = add(sub(pair(1 / 3), mul(r, pair(1 / 4))), mul(q, fifth));
  return add(high, add(low, mul(q, sub(mul(r, tail), pair(1 / 2)))));
}

/** Whether both lanes are positive normal numbers. */
export function bothNormal(x: Code): Code {
  const enough = f64x2.lessEqual(f64x2.const(smallestNormal), x);
  return both(v128.and(enough, f64x2.less(x, f64x2.const(Infinity))));
}

/** One number, whatever it is. */
function logAny(ofTiny: number, ofBoth: number): Code {
  const x = get(0);
  const zero = f64.const(0);
  const normal = i32.and(
    f64.lessEqual(f64.const(smallestNormal), x),
    f64.less(x, f64.const(Infinity)),
  );
  return [
    ...when(normal, leave(f64x2.lane(0, call(ofBoth, f64x2.splat(x))))),
    ...when(f64.equal(x, zero), leave(f64.const(-Infinity))),
    ...when(i32.isZero(f64.greater(x, zero)), leave(f64.const(NaN))),
    ...when(f64.equal(x, f64.const(Infinity)), leave(x)),
    ...call(ofTiny, f64.mul(x, f64.const(two54))),
  ];
}

/** The body of log (v128 → v128); adds what it calls to the module. */
export function addLogarithm(writer: ModuleWriter): Definition['body'] {
  const ofNormal = writer.add({
    params: ['v128'],
    result: 'v128',
    body: (locals: Locals) => {
      const steps = new Steps(locals);
      return steps.end(logOfNormal(steps, get(0), null));
    },
  });
  const ofTiny = writer.add({
    params: ['f64'],
    result: 'f64',
    body: (locals) => {
      const steps = new Steps(locals);
      return steps.end(f64x2.lane(0, logOfNormal(steps, f64x2.splat(get(0)), f64x2.const(-54))));
    },
  });
  const any = writer.add({
    params: ['f64'],
    result: 'f64',
    body: () => logAny(ofTiny, ofNormal),
  });
  return () => [
    when(bothNormal(get(0)), leave(call(ofNormal, get(0)))),
    eachLane((lane) => call(any, f64x2.lane(lane, get(0)))),
  ];
}
