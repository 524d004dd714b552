import { addExponential } from '../../ensemble/vectors/exponential.ts';
import { addLogarithm } from '../../ensemble/vectors/logarithm.ts';
import { addPower } from '../../ensemble/vectors/power.ts';
import type { Code } from '../../wasm/bytes.ts';
import { call, f64x2, v128 } from '../../wasm/code.ts';
import { ModuleWriter, type Definition } from '../../wasm/module.ts';
import type { ElementOp, Node, Op } from '../graph.ts';
import { delay, spread } from './history.ts';

/** The functions that programs call, by name: in a module of their own, compiled once for all programs. */
const helpers = {
  exp: { params: ['v128'], result: 'v128' },
  log: { params: ['v128'], result: 'v128' },
  pow: { params: ['v128', 'v128'], result: 'v128' },
  powOfLog: { params: ['v128', 'v128', 'v128', 'v128'], result: 'v128' },
  ln: { params: ['v128'], result: 'v128' },
  lnRest: { params: ['v128'], result: 'v128' },
  delay: { params: ['i32', 'i32', 'i32', 'v128'], result: 'v128' },
  spread: { params: ['i32', 'i32', 'i32', 'i32', 'i32'], result: 'v128' },
} as const;

/** The index of each in a program. */
export type Helpers = Readonly<Record<keyof typeof helpers, number>>;

export function importHelpers(writer: ModuleWriter): Helpers {
  const take = (name: keyof typeof helpers): number => writer.import(name, helpers[name]);
  return {
    exp: take('exp'),
    log: take('log'),
    pow: take('pow'),
    powOfLog: take('powOfLog'),
    ln: take('ln'),
    lnRest: take('lnRest'),
    delay: take('delay'),
    spread: take('spread'),
  };
}

/** The module of the functions. */
export function emitHelpers(): Uint8Array<ArrayBuffer> {
  const writer = new ModuleWriter();
  const exponential = addExponential(writer);
  const bodies: Readonly<Record<keyof Helpers, Definition['body']>> = {
    exp: exponential.exp,
    log: addLogarithm(writer),
    ...addPower(writer, exponential),
    delay,
    spread,
  };
  for (const [name, signature] of Object.entries(helpers)) {
    const body = bodies[name as keyof Helpers];
    writer.add({ ...signature, exported: name, body });
  }
  return writer.encode();
}

const one = f64x2.const(1);
const zero = f64x2.const(0);

/** 1 where the mask has ones, 0 elsewhere. */
export const flag = (mask: Code): Code => v128.and(mask, one);

/** The mask of a comparison; undefined for what is none. */
export function comparison(op: Op, a: Code, b: Code): Code | undefined {
  switch (op) {
    case 'less':
      return f64x2.less(a, b);
    case 'less_equal':
      return f64x2.lessEqual(a, b);
    case 'equal':
      return f64x2.equal(a, b);
    default:
      return undefined;
  }
}

/** Where a number is 0, as a mask. */
export const isZero = (a: Code): Code => f64x2.equal(a, zero);

/** By these, equations are often divided. */
const powersOfTwo = [2, 4, 8, 16, 32, 64, 0.5, 0.25];

/** a / b; by a power of two as a product, which is exact as well, and faster. */
export function divide([a = [], b = []]: readonly Code[], { op, value }: Node): Code {
  const isPower = op === 'constant' && powersOfTwo.includes(value);
  return isPower ? f64x2.mul(a, f64x2.const(1 / value)) : f64x2.div(a, b);
}

/** The code of an operation on two draws at once; same bits as the kernel of that name. */
export function element(op: ElementOp, [a = [], b = []]: readonly Code[], helpers: Helpers): Code {
  switch (op) {
    case 'add':
      return f64x2.add(a, b);
    case 'subtract':
      return f64x2.sub(a, b);
    case 'multiply':
      return f64x2.mul(a, b);
    case 'divide':
      return f64x2.div(a, b);
    case 'negate':
      return f64x2.negate(a);
    case 'less':
    case 'less_equal':
    case 'equal':
      return flag(comparison(op, a, b) ?? []);
    // like those of JavaScript: NaN if one is, −0 below 0
    case 'min':
      return f64x2.min(a, b);
    case 'max':
      return f64x2.max(a, b);
    case 'abs':
      return f64x2.abs(a);
    case 'sqrt':
      return f64x2.sqrt(a);
    case 'exp':
    case 'log':
      return call(helpers[op], a);
    case 'pow':
      return call(helpers.pow, a, b);
  }
}
