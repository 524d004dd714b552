import type { Code } from '../../wasm/bytes.ts';
import { call, f64x2, get, i32, i64x2, set, v128, when } from '../../wasm/code.ts';
import type { Steps } from '../../wasm/steps.ts';
import { firstBin, lowestChance } from '../quantile.ts';
import { both, eachLane } from './exponential.ts';
import { quantileRow, quantilesAt } from './tables.ts';

/* The normal quantile of two chances, with the operations of ../quantile.ts in the same order. */

/** The row of coefficients of a lane's chance, as an address. */
function rowOf(tail: Code, lane: 0 | 1): Code {
  const word = i32.fromLong(i64x2.lane(lane, i64x2.shiftRightUnsigned(tail, i32.const(48))));
  return i32.mul(i32.sub(word, i32.const(firstBin)), i32.const(quantileRow));
}

/** The polynomials of both lanes at their chances. */
function evaluate(steps: Steps, tail: Code): Code {
  const { add, sub, mul } = f64x2;
  const [first, second] = [steps.let(rowOf(tail, 0), 'i32'), steps.let(rowOf(tail, 1), 'i32')];
  // neighbours in both rows, read as pairs and turned
  const coefficients = [0, 2, 4, 6, 8, 10, 12].flatMap((k) => {
    const [a, b] = [first, second].map((row) => steps.let(v128.load(quantilesAt + 8 * k, row)));
    const pick = (lanes: readonly [number, number]): Code =>
      steps.let(v128.pick(lanes, a ?? [], b ?? []));
    return [pick([0, 2]), pick([1, 3])];
  });
  const c = (k: number): Code => coefficients[k] ?? [];
  const t = steps.let(sub(tail, c(0)));
  const t2 = steps.let(mul(t, t));
  const t4 = steps.let(mul(t2, t2));
  const line = (k: number): Code => add(c(k), mul(t, c(k + 1)));
  const low = add(line(3), mul(t2, line(5)));
  const high = add(add(line(7), mul(t2, line(9))), mul(t4, line(11)));
  return add(c(1), add(mul(t, c(2)), mul(t, add(low, mul(t4, high)))));
}

/** The normal quantile of both lanes; `far` computes a single one, whatever its chance. */
export function normalQuantileInside(steps: Steps, p: Code, far: number): Code {
  const upper = steps.let(f64x2.less(f64x2.const(0.5), p));
  const tail = steps.let(v128.bitselect(f64x2.sub(f64x2.const(1), p), p, upper));
  const near = steps.let(both(f64x2.lessEqual(f64x2.const(lowestChance), tail)), 'i32');
  // the slow way reads no polynomial, so that no address leaves the table
  const safe = steps.let(v128.either(tail, f64x2.const(0.5), near));
  const sign = v128.and(upper, f64x2.const(-0));
  const result = steps.name(v128.xor(evaluate(steps, safe), sign));
  const slow = eachLane((lane) => call(far, f64x2.lane(lane, p)));
  steps.do(when(i32.isZero(near), set(result, slow)));
  return get(result);
}
