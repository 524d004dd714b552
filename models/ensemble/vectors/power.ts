import type { Code } from '../../wasm/bytes.ts';
import { call, f64, f64x2, get, i32, i64, leave, set, when } from '../../wasm/code.ts';
import type { Definition, Locals, ModuleWriter } from '../../wasm/module.ts';
import { Steps } from '../../wasm/steps.ts';
import { splitter } from '../exponential.ts';
import { ln2High, ln2Low } from '../tables.ts';
import {
  both,
  eachLane,
  expParts,
  limited,
  scaleBoth,
  within,
  type Exponential,
} from './exponential.ts';
import { bothNormal, smallestNormal, splitNormal, two54 } from './logarithm.ts';

/* pow of two draws at once, with the operations of ../exponential.ts in the same order. */

/** The first half of a double's digits, and the second. */
function halves(steps: Steps, x: Code): readonly [Code, Code] {
  const { sub, mul, const: pair } = f64x2;
  const split = steps.let(mul(pair(splitter), x));
  const high = steps.let(sub(split, sub(split, x)));
  return [high, steps.let(sub(x, high))];
}

interface Logarithm {
  readonly ln: Code;
  /** What `ln` lacks. */
  readonly rest: Code;
}

/** ln of positive normal numbers times 2^extra, with some 68 bits. */
function longLogarithm(steps: Steps, x: Code, extra: Code | null): Logarithm {
  const { add, sub, mul, const: pair } = f64x2;
  const { e, rHigh, rLow, lnHigh, lnLow } = splitNormal(steps, x, extra);
  const r = steps.let(add(rHigh, rLow));
  const w = steps.let(add(mul(e, pair(ln2High)), lnHigh));
  const first = steps.let(add(w, r));
  const square = steps.let(mul(mul(pair(-0.5), rHigh), rHigh));
  const high = steps.let(add(first, square));
  const q = steps.let(mul(r, r));
  const ninth = sub(pair(1 / 9), mul(r, pair(1 / 10)));
  const seventh = add(sub(pair(1 / 7), mul(r, pair(1 / 8))), mul(q, ninth));
  const fifth = add(sub(pair(1 / 5), mul(r, pair(1 / 6))), mul(q, seventh));
  const tail = add(sub(pair(1 / 3), mul(r, pair(1 / 4))), mul(q, fifth));
  const fixed = add(add(mul(e, pair(ln2Low)), lnLow), add(sub(w, first), r));
  const curved = add(fixed, add(sub(first, high), square));
  const cross = sub(curved, mul(mul(pair(0.5), rLow), add(r, rHigh)));
  const low = steps.let(add(cross, mul(mul(r, q), tail)));
  const ln = steps.let(add(high, low));
  return { ln, rest: add(sub(high, ln), low) };
}

/** y × ln in two parts. */
function longProduct(steps: Steps, y: Code, { ln, rest }: Logarithm): readonly [Code, Code] {
  const { add, sub, mul } = f64x2;
  const product = steps.let(mul(y, ln));
  const [yHigh, yLow] = halves(steps, y);
  const [lnHigh, lnLow] = halves(steps, ln);
  const start = add(sub(mul(yHigh, lnHigh), product), mul(yHigh, lnLow));
  const missing = add(add(start, mul(yLow, lnHigh)), mul(yLow, lnLow));
  return [product, steps.let(add(missing, mul(y, rest)))];
}

/** (x × 2^extra)^y for a positive normal x and |y| < 10^20; all numbers are single. */
function powOfNormal({ expOfSum }: Exponential, locals: Locals): Code {
  const steps = new Steps(locals);
  const logarithm = longLogarithm(steps, f64x2.splat(get(0)), f64x2.splat(get(2)));
  const [product, low] = longProduct(steps, f64x2.splat(get(1)), logarithm);
  const single = f64x2.lane(0, product);
  return steps.end(limited(single, call(expOfSum, single, f64x2.lane(0, low))));
}

/** The cases of ECMA-262's Number::exponentiate, for x ≥ 0 and numbers that are numbers. */
function powOfPositive(ofNormal: number): Code {
  const [x, y] = [get(0), get(1)];
  const [zero, one, infinity] = [f64.const(0), f64.const(1), f64.const(Infinity)];
  const size = f64.abs(y);
  const isOne = f64.equal(x, one);
  const extreme = [
    f64.equal(x, zero),
    f64.equal(x, infinity),
    f64.greaterEqual(size, f64.const(1e20)),
  ].reduce((a, b) => i32.or(a, b));
  const grows = i32.equal(f64.greater(x, one), f64.greater(y, zero));
  return [
    ...when(i32.and(f64.equal(size, infinity), isOne), leave(f64.const(NaN))),
    ...when(extreme, [...when(isOne, leave(one)), ...when(grows, leave(infinity)), ...leave(zero)]),
    ...when(f64.lessEqual(f64.const(smallestNormal), x), leave(call(ofNormal, x, y, zero))),
    ...call(ofNormal, f64.mul(x, f64.const(two54)), y, f64.const(-54)),
  ];
}

function powAny(ofPositive: number, { take }: Locals): Code {
  const [x, y, size] = [get(0), get(1), f64.abs(get(0))];
  const whole = take('i32');
  const half = f64.mul(y, f64.const(0.5));
  const odd = i32.and(get(whole), f64.notEqual(f64.floor(half), half));
  const isEnd = i32.or(f64.equal(size, f64.const(0)), f64.equal(size, f64.const(Infinity)));
  const negative = i32.fromLong(i64.shiftRightUnsigned(i64.bitsOf(x), i64.const(63)));
  return [
    ...when(f64.equal(y, f64.const(0)), leave(f64.const(1))),
    ...when(i32.or(f64.notEqual(x, x), f64.notEqual(y, y)), leave(f64.const(NaN))),
    ...set(whole, f64.equal(f64.floor(y), y)),
    ...when(negative, [
      ...when(odd, leave(f64.negate(call(ofPositive, size, y)))),
      ...when(i32.isZero(i32.or(get(whole), isEnd)), leave(f64.const(NaN))),
    ]),
    ...call(ofPositive, size, y),
  ];
}

/** Bodies of functions of two numbers at a time. */
interface Power {
  /** (x, y) → x^y. */
  readonly pow: Definition['body'];
  /** (x, y, ln x, what that lacks) → x^y, for a base that many exponents share. */
  readonly powOfLog: Definition['body'];
  /** x → ln x, and what that lacks; of no use where x is not a positive normal number. */
  readonly ln: Definition['body'];
  readonly lnRest: Definition['body'];
}

const partOfLogarithm =
  (part: keyof Logarithm): Definition['body'] =>
  (locals) => {
    const steps = new Steps(locals);
    const logarithm = longLogarithm(steps, get(0), null);
    return steps.end(logarithm[part]);
  };

/** The bodies of pow and its parts; adds what they call to the module. */
export function addPower(writer: ModuleWriter, exponential: Exponential): Power {
  const ofNormal = writer.add({
    params: ['f64', 'f64', 'f64'],
    result: 'f64',
    body: (locals) => powOfNormal(exponential, locals),
  });
  const ofPositive = writer.add({
    params: ['f64', 'f64'],
    result: 'f64',
    body: () => powOfPositive(ofNormal),
  });
  const any = writer.add({
    params: ['f64', 'f64'],
    result: 'f64',
    body: (locals) => powAny(ofPositive, locals),
  });
  const powBy =
    (logarithmOf: (steps: Steps) => Logarithm): Definition['body'] =>
    (locals) => {
      const [x, y] = [get(0), get(1)];
      const steps = new Steps(locals);
      const slow = leave(eachLane((lane) => call(any, f64x2.lane(lane, x), f64x2.lane(lane, y))));
      const sound = i32.and(bothNormal(x), both(within(y, 1e19)));
      steps.do(when(i32.isZero(sound), slow));
      const [product, low] = longProduct(steps, y, logarithmOf(steps));
      steps.do(when(i32.isZero(both(within(product, 708))), slow));
      return steps.end(scaleBoth(expParts(steps, product, low)));
    };
  return {
    pow: powBy((steps) => longLogarithm(steps, get(0), null)),
    powOfLog: powBy(() => ({ ln: get(2), rest: get(3) })),
    ln: partOfLogarithm('ln'),
    lnRest: partOfLogarithm('rest'),
  };
}
