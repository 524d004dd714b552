import type { Code } from '../../wasm/bytes.ts';
import { f64x2, get, i32, i32x4, i64x2, repeat, set, v128 } from '../../wasm/code.ts';
import type { Definition, Locals } from '../../wasm/module.ts';
import { Steps } from '../../wasm/steps.ts';
import { keyStepA, keyStepB, multiplierA, multiplierB } from '../philox.ts';
import { samplesAt } from './tables.ts';

/*
 * Uniform numbers, as `fillUniform` of ../generator.ts makes them, of four pairs of draws at a time: a word of each pair
 * stands in a vector, and a product of 64 bits serves for its two words.
 */

/** Numbers that one turn of the loop makes. */
export const uniformsAtOnce = 8;

const two52 = 4503599627370496;

interface Words {
  readonly upper: Code;
  readonly lower: Code;
}

/** Both words of the products of four words with a multiplier. */
function productOf(steps: Steps, words: Code, multiplier: number): Words {
  const by = i32x4.splat(i32.const(multiplier));
  const first = steps.let(i64x2.productsOfFirst(words, by));
  const last = steps.let(i64x2.productsOfLast(words, by));
  return {
    upper: steps.let(v128.pickInts([1, 3, 5, 7], first, last)),
    lower: steps.let(v128.pickInts([0, 2, 4, 6], first, last)),
  };
}

/** The words of four pairs of draws: s and t give the first number of each, u and v the second. */
function wordsOf(
  steps: Steps,
  pairs: Code,
  by: readonly Code[],
  keys: readonly Keys[],
): readonly Code[] {
  const { xor } = v128;
  const [b = [], c = [], d = [], e = []] = by;
  const first = productOf(steps, pairs, multiplierA);
  const second = productOf(steps, steps.let(xor(first.upper, e)), multiplierB);
  let s = steps.let(xor(second.upper, b));
  let t = second.lower;
  let u = steps.let(xor(c, first.lower));
  let v = d;
  for (const { a, b } of keys) {
    const fromS = productOf(steps, s, multiplierA);
    const fromU = productOf(steps, u, multiplierB);
    s = steps.let(xor(xor(fromU.upper, t), a));
    u = steps.let(xor(xor(fromS.upper, v), b));
    [t, v] = [fromU.lower, fromS.lower];
  }
  return [s, t, u, v];
}

/**
 * Two numbers strictly inside 0–1 of their words: the upper 52 bits behind the exponent of 2^52 are a number from which
 * 2^52 − ½ can be taken exactly.
 */
function uniform(words: Code): Code {
  const bits = v128.or(i64x2.shiftRightUnsigned(words, i32.const(12)), f64x2.const(two52));
  return f64x2.mul(f64x2.sub(bits, f64x2.const(two52 - 0.5)), f64x2.const(2.220446049250313e-16));
}

/** Stores the eight numbers in the order of their draws. */
function store(
  steps: Steps,
  [s = [], t = [], u = [], v = []]: readonly Code[],
  address: Code,
): void {
  (
    [
      [0, 4, 1, 5],
      [2, 6, 3, 7],
    ] as const
  ).forEach((lanes, half) => {
    const even = steps.let(v128.pickInts(lanes, t, s));
    const odd = steps.let(v128.pickInts(lanes, v, u));
    (
      [
        [0, 2],
        [1, 3],
      ] as const
    ).forEach((pair, quarter) => {
      const at = samplesAt + 32 * half + 16 * quarter;
      steps.do(v128.store(at, address, uniform(v128.pick(pair, even, odd))));
    });
  });
}

/** The keys of a round, four times each. */
interface Keys {
  readonly a: Code;
  readonly b: Code;
}

/** The keys of rounds two to nine. */
function keysOf(before: Steps, keyA: Code, keyB: Code): readonly Keys[] {
  const grown = (key: Code, step: number, round: number): Code =>
    before.let(i32x4.splat(i32.add(key, i32.const(Math.imul(step, round)))));
  return Array.from({ length: 8 }, (_, i) => ({
    a: grown(keyA, keyStepA, i + 1),
    b: grown(keyB, keyStepB, i + 1),
  }));
}

function body(locals: Locals): Code {
  const [end, pair, address] = [0, 1, locals.take('i32')];
  const before = new Steps(locals);
  const by = [2, 3, 4, 5].map((word) => before.let(i32x4.splat(get(word))));
  const keys = keysOf(before, get(6), get(7));
  const pairs = before.name(i32x4.add(i32x4.splat(get(pair)), i32x4.const([0, 1, 2, 3])));
  const steps = new Steps(locals);
  store(steps, wordsOf(steps, get(pairs), by, keys), get(address));
  steps.do(set(pairs, i32x4.add(get(pairs), i32x4.splat(i32.const(4)))));
  steps.do(set(address, i32.add(get(address), i32.const(8 * uniformsAtOnce))));
  return [before.end(), repeat(steps.end(), i32.less(get(address), get(end)))];
}

/**
 * (bytes, first pair, what the stream owes to b, c, d, e, key a, key b): fills the samplers' memory with uniform numbers, eight
 * at a time.
 */
export const uniforms: Definition = {
  params: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
  exported: 'uniforms',
  body,
};
