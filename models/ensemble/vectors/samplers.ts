import type { Code } from '../../wasm/bytes.ts';
import { f64x2, get, i32, i64x2, repeat, set, v128 } from '../../wasm/code.ts';
import { ModuleWriter, type Locals, type Type } from '../../wasm/module.ts';
import { Steps } from '../../wasm/steps.ts';
import { addExponential, expInside, toInteger } from './exponential.ts';
import { normalCdfInside } from './normal.ts';
import { uniforms } from './philox.ts';
import { normalQuantileInside } from './quantile.ts';
import { samplesAt } from './tables.ts';

/*
 * The samplers' loops over the numbers at `samplesAt`, in place, two at a time: the operations of ../sampler.ts and
 * ../beta-table.ts in the same order.
 */

/** How many numbers are worked on at a time. */
export const samplesRoom = 512;
/** Where the table of a beta distribution lies while its numbers are drawn. */
export const betaAt = samplesAt + (samplesRoom + 2) * 8;

/** What the loops call where their own code does not reach. */
interface Called {
  /** e^x of two numbers. */
  readonly exp: number;
  /** The normal quantile of one chance. */
  readonly normalQuantile: number;
  /** The chance below one normal score. */
  readonly normalCdf: number;
}

/** Names of the loops, as `loops` describes them. */
export const loopNames = [
  'scores',
  'chances',
  'constant',
  'line',
  'exp',
  'triangle',
  'logit',
  'logistic',
  'stretch',
  'clip',
] as const;
export type LoopName = (typeof loopNames)[number];

/** A loop over the numbers: the bytes they take, then `parameters` for all of them. */
interface Loop {
  readonly parameters: number;
  readonly of: (x: Code, parameters: readonly Code[], steps: Steps) => Code;
}

/** median + (z × slope + |z| × skew) */
function twoPiece(z: Code, [median = [], slope = [], skew = []]: readonly Code[]): Code {
  const { add, mul, abs } = f64x2;
  return add(median, add(mul(z, slope), mul(abs(z), skew)));
}

/** The numbers of a triangle at chances p: one root serves whichever side they fall on. */
function triangle(p: Code, parameters: readonly Code[], steps: Steps): Code {
  const [min = [], max = [], peak = [], left = [], right = []] = parameters;
  const { add, sub, mul, sqrt, less, const: pair } = f64x2;
  const below = steps.let(less(p, peak));
  const under = v128.bitselect(mul(p, left), mul(sub(pair(1), p), right), below);
  const root = v128.xor(sqrt(under), v128.and(v128.not(below), pair(-0)));
  return add(v128.bitselect(min, max, below), root);
}

/** The logits of beta numbers at normal scores, from the quintics at `betaAt`. */
function logit(z: Code, parameters: readonly Code[], steps: Steps): Code {
  const [reach = [], scale = [], last = []] = parameters;
  const { add, sub, mul, min, max, negate, const: pair } = f64x2;
  const held = min(max(z, negate(reach)), reach);
  const position = steps.let(mul(add(held, reach), scale));
  const interval = steps.let(min(f64x2.floor(position), last));
  const t = steps.let(sub(position, interval));
  const offsets = steps.let(add(mul(interval, pair(48)), pair(toInteger)));
  const rows = ([0, 1] as const).map((lane) => {
    const offset = i32.fromLong(i64x2.lane(lane, offsets));
    // what is not a number must not lead out of the memory
    return steps.let(i32.and(offset, i32.const(0xffff)), 'i32');
  });
  const coefficients = [0, 2, 4].flatMap((k) => {
    const [a, b] = rows.map((row) => steps.let(v128.load(betaAt + 8 * k, row)));
    return [v128.pick([0, 2], a ?? [], b ?? []), v128.pick([1, 3], a ?? [], b ?? [])];
  });
  const c = (k: number): Code => coefficients[k] ?? [];
  const q = steps.let(mul(t, t));
  const high = add(add(c(3), mul(q, c(5))), mul(t, c(4)));
  return add(add(c(0), mul(t, c(1))), mul(q, add(c(2), mul(t, high))));
}

/**
 * Short loops, one after the other, rather than one long one: several turns of a short one are under way in the processor at
 * the same time.
 */
function loops({ exp, normalQuantile, normalCdf }: Called): Readonly<Record<LoopName, Loop>> {
  const one = f64x2.const(1);
  return {
    scores: {
      parameters: 0,
      of: (p, _by, steps) => normalQuantileInside(steps, p, normalQuantile),
    },
    chances: {
      parameters: 0,
      of: (z, _by, steps) => normalCdfInside(steps, z, normalCdf),
    },
    constant: { parameters: 1, of: (_x, [value = []]) => value },
    line: { parameters: 3, of: twoPiece },
    exp: {
      parameters: 3,
      of: (z, by, steps) => expInside(steps, steps.let(twoPiece(z, by)), exp),
    },
    triangle: { parameters: 5, of: triangle },
    logit: { parameters: 3, of: logit },
    logistic: {
      parameters: 0,
      of: (x, _by, steps) => {
        const power = expInside(steps, steps.let(f64x2.negate(x)), exp);
        return f64x2.div(one, f64x2.add(one, power));
      },
    },
    stretch: {
      parameters: 2,
      of: (x, [low = [], width = []]) => f64x2.add(low, f64x2.mul(width, x)),
    },
    clip: {
      parameters: 2,
      of: (x, [low = [], high = []]) => f64x2.lesser(f64x2.greater(x, low), high),
    },
  };
}

/** The loop as a function's body. */
const bodyOf =
  ({ parameters, of }: Loop) =>
  (locals: Locals): Code => {
    const address = locals.take('i32');
    const before = new Steps(locals);
    const splat = Array.from({ length: parameters }, (_, i) => before.let(f64x2.splat(get(1 + i))));
    const steps = new Steps(locals);
    const x = steps.let(v128.load(samplesAt, get(address)));
    const value = of(x, splat, steps);
    steps.do(v128.store(samplesAt, get(address), value));
    steps.do(set(address, i32.add(get(address), i32.const(16))));
    return [before.end(), repeat(steps.end(), i32.less(get(address), get(0)))];
  };

/**
 * The module of the samplers; it imports `normalQuantile` and `normalCdf` for what the polynomials leave out.
 */
export function emitSamplers(): Uint8Array<ArrayBuffer> {
  const writer = new ModuleWriter();
  const single = { params: ['f64'], result: 'f64' } as const;
  const normalQuantile = writer.import('normalQuantile', single);
  const normalCdf = writer.import('normalCdf', single);
  const both = { params: ['v128'], result: 'v128' } as const;
  const exp = writer.add({ ...both, body: addExponential(writer).exp });
  writer.add(uniforms);
  const all = loops({ exp, normalQuantile, normalCdf });
  for (const name of loopNames) {
    const loop = all[name];
    const params: readonly Type[] = ['i32', ...Array<Type>(loop.parameters).fill('f64')];
    writer.add({ params, exported: name, body: bodyOf(loop) });
  }
  return writer.encode();
}
