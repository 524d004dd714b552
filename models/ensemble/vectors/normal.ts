import type { Code } from '../../wasm/bytes.ts';
import { call, f64x2, get, i32, set, v128, when } from '../../wasm/code.ts';
import type { Steps } from '../../wasm/steps.ts';
import { splitter } from '../exponential.ts';
import { innerRange, middleRange } from '../normal.ts';
import { both, eachLane, expParts, scaleBoth, within } from './exponential.ts';

/* The normal distribution function of two scores, with the operations of ../normal.ts in the same order. */

const { add, sub, mul, div, abs, less, const: pair } = f64x2;

/** Value of a polynomial, highest power first. */
function polynomial(steps: Steps, coefficients: Float64Array, x: Code): Code {
  const [first = 0, ...others] = coefficients;
  return others.reduce<Code>((sum, next) => steps.let(add(mul(sum, x), pair(next))), pair(first));
}

/** e^(−x²/2) for |x| up to 5.7. */
function bell(steps: Steps, x: Code): Code {
  const split = steps.let(mul(pair(splitter), x));
  const high = steps.let(sub(split, sub(split, x)));
  const low = steps.let(sub(x, high));
  const square = steps.let(mul(x, x));
  const doubled = mul(mul(pair(2), high), low);
  const missing = add(add(sub(mul(high, high), square), doubled), mul(low, low));
  const half = pair(-0.5);
  return scaleBoth(expParts(steps, steps.let(mul(half, square)), mul(half, missing)));
}

/** The chance that a normal number is below x, of both lanes; `far` computes a single one, whatever its score. */
export function normalCdfInside(steps: Steps, x: Code, far: number): Code {
  const size = steps.let(abs(x));
  const s = steps.let(mul(x, x));
  const { above, below, upTo } = innerRange;
  const inner = mul(x, polynomial(steps, above, s));
  const middle = add(pair(0.5), div(inner, polynomial(steps, below, s)));
  const scaled = div(
    polynomial(steps, middleRange.above, size),
    polynomial(steps, middleRange.below, size),
  );
  const tail = steps.let(mul(bell(steps, x), scaled));
  const outside = v128.bitselect(sub(pair(1), tail), tail, less(pair(0), x));
  const result = steps.name(v128.bitselect(middle, outside, within(x, upTo)));
  const slow = eachLane((lane) => call(far, f64x2.lane(lane, x)));
  steps.do(when(i32.isZero(both(within(x, middleRange.upTo))), set(result, slow)));
  return get(result);
}
