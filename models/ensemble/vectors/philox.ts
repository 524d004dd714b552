import type { Code } from '../../wasm/bytes.ts';
import { f64, get, i32, i64, repeat, set } from '../../wasm/code.ts';
import type { Definition, Locals } from '../../wasm/module.ts';
import { Steps } from '../../wasm/steps.ts';
import { keyStepA, keyStepB, multiplierA, multiplierB } from '../philox.ts';
import { samplesAt } from './tables.ts';

/* Uniform numbers, as `fillUniform` of ../generator.ts makes them: a product of 64 bits serves for its two words. */

const low32 = 0xffffffffn;
const unsigned = (word: number): bigint => BigInt(word >>> 0);
const upper = (product: Code): Code => i64.shiftRightUnsigned(product, i64.const(32));
const lower = (product: Code): Code => i64.and(product, i64.const(low32));
const timesA = (word: Code): Code => i64.mul(word, i64.const(unsigned(multiplierA)));
const timesB = (word: Code): Code => i64.mul(word, i64.const(unsigned(multiplierB)));

/** A number strictly inside 0–1 of two words. */
function uniform(high: Code, low: Code): Code {
  const bits = i64.or(i64.shl(high, i64.const(20)), i64.shiftRightUnsigned(low, i64.const(12)));
  return f64.mul(f64.add(f64.fromLong(bits), f64.const(0.5)), f64.const(2.220446049250313e-16));
}

/** One pair of draws: rounds two to nine, after what the first two owe to the pair's number. */
function pairOf(steps: Steps, roundsA: readonly Code[], roundsB: readonly Code[]): readonly Code[] {
  const [b, c, d, e, pair] = [get(2), get(3), get(4), get(5), i64.fromUnsignedInt(get(1))];
  const word = (code: Code): Code => i64.fromUnsignedInt(code);
  const first = steps.let(timesA(pair), 'i64');
  const x = i64.xor(upper(first), word(e));
  const second = steps.let(timesB(x), 'i64');
  let s = steps.let(i64.xor(upper(second), word(b)), 'i64');
  let t = lower(second);
  let u = steps.let(i64.xor(word(c), lower(first)), 'i64');
  let v = word(d);
  roundsA.forEach((keyA, round) => {
    const fromS = steps.let(timesA(s), 'i64');
    const fromU = steps.let(timesB(u), 'i64');
    const nextS = steps.let(i64.xor(i64.xor(upper(fromU), t), keyA), 'i64');
    const nextU = steps.let(i64.xor(i64.xor(upper(fromS), v), roundsB[round] ?? []), 'i64');
    [s, t, u, v] = [nextS, lower(fromU), nextU, lower(fromS)];
  });
  return [uniform(s, t), uniform(u, v)];
}

function body(locals: Locals): Code {
  const [end, pair, keyA, keyB, address] = [0, 1, 6, 7, locals.take('i32')];
  const before = new Steps(locals);
  const rounds = Array.from({ length: 8 }, (_, i) => i + 1);
  const keys = (key: number, step: number): readonly Code[] =>
    rounds.map((round) => {
      const grown = i32.add(get(key), i32.const(Math.imul(step, round)));
      return before.let(i64.fromUnsignedInt(grown), 'i64');
    });
  const steps = new Steps(locals);
  const [roundsA, roundsB] = [keys(keyA, keyStepA), keys(keyB, keyStepB)];
  const [even = [], odd = []] = pairOf(steps, roundsA, roundsB);
  steps.do(f64.store(samplesAt, get(address), even));
  steps.do(f64.store(samplesAt + 8, get(address), odd));
  steps.do(set(address, i32.add(get(address), i32.const(16))));
  steps.do(set(pair, i32.add(get(pair), i32.const(1))));
  return [before.end(), repeat(steps.end(), i32.less(get(address), get(end)))];
}

/** (bytes, first pair, what the stream owes to b, c, d, e, key a, key b): fills the samplers' memory with uniform numbers. */
export const uniforms: Definition = {
  params: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
  exported: 'uniforms',
  body,
};
