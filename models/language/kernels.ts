import { exp, log, pow } from '../ensemble/exponential.ts';
import { at } from '../ensemble/words.ts';
import type { Op } from './graph.ts';
import { add, divide, multiply, subtract } from './arithmetic.ts';
import { delayed, spreadOver } from './history.ts';
import type { Kernel } from './instruction.ts';

const less: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const y = b.array;
  const end = out.offset + n;
  for (let i = out.offset, j = a.offset, k = b.offset; i < end; i += 1) {
    o[i] = at(x, j) < at(y, k) ? 1 : 0;
    j += a.stride;
    k += b.stride;
  }
};

const lessEqual: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const y = b.array;
  const end = out.offset + n;
  for (let i = out.offset, j = a.offset, k = b.offset; i < end; i += 1) {
    o[i] = at(x, j) <= at(y, k) ? 1 : 0;
    j += a.stride;
    k += b.stride;
  }
};

const equal: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const y = b.array;
  const end = out.offset + n;
  for (let i = out.offset, j = a.offset, k = b.offset; i < end; i += 1) {
    o[i] = at(x, j) === at(y, k) ? 1 : 0;
    j += a.stride;
    k += b.stride;
  }
};

const min: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const y = b.array;
  const end = out.offset + n;
  for (let i = out.offset, j = a.offset, k = b.offset; i < end; i += 1) {
    o[i] = Math.min(at(x, j), at(y, k));
    j += a.stride;
    k += b.stride;
  }
};

const max: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const y = b.array;
  const end = out.offset + n;
  for (let i = out.offset, j = a.offset, k = b.offset; i < end; i += 1) {
    o[i] = Math.max(at(x, j), at(y, k));
    j += a.stride;
    k += b.stride;
  }
};

const power: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const y = b.array;
  const end = out.offset + n;
  for (let i = out.offset, j = a.offset, k = b.offset; i < end; i += 1) {
    o[i] = pow(at(x, j), at(y, k));
    j += a.stride;
    k += b.stride;
  }
};

const negate: Kernel = ({ out, a }, n) => {
  const o = out.array;
  const x = a.array;
  const end = out.offset + n;
  for (let i = out.offset, j = a.offset; i < end; i += 1, j += a.stride) o[i] = -at(x, j);
};

const abs: Kernel = ({ out, a }, n) => {
  const o = out.array;
  const x = a.array;
  const end = out.offset + n;
  for (let i = out.offset, j = a.offset; i < end; i += 1, j += a.stride) o[i] = Math.abs(at(x, j));
};

const exponential: Kernel = ({ out, a }, n) => {
  const o = out.array;
  const x = a.array;
  const end = out.offset + n;
  for (let i = out.offset, j = a.offset; i < end; i += 1, j += a.stride) o[i] = exp(at(x, j));
};

const logarithm: Kernel = ({ out, a }, n) => {
  const o = out.array;
  const x = a.array;
  const end = out.offset + n;
  for (let i = out.offset, j = a.offset; i < end; i += 1, j += a.stride) o[i] = log(at(x, j));
};

const root: Kernel = ({ out, a }, n) => {
  const o = out.array;
  const x = a.array;
  const end = out.offset + n;
  for (let i = out.offset, j = a.offset; i < end; i += 1, j += a.stride) o[i] = Math.sqrt(at(x, j));
};

export const copy: Kernel = ({ out, a }, n) => {
  const o = out.array;
  const x = a.array;
  const end = out.offset + n;
  for (let i = out.offset, j = a.offset; i < end; i += 1, j += a.stride) o[i] = at(x, j);
};

const select: Kernel = ({ out, a, b, c }, n) => {
  const o = out.array;
  for (let d = 0; d < n; d += 1) {
    const chosen = at(a.array, a.offset + d * a.stride) === 0 ? c : b;
    o[out.offset + d] = at(chosen.array, chosen.offset + d * chosen.stride);
  }
};

const delay: Kernel = ({ out, past: [value], b }, n, m) => {
  if (value === undefined) throw new Error('delay needs the months of its operand');
  const start = value.offset;
  for (let d = 0; d < n; d += 1) {
    out.array[out.offset + d] = delayed(value, m, at(b.array, b.offset + d * b.stride));
    value.offset += value.stride;
  }
  value.offset = start;
};

const spread: Kernel = ({ out, past: [value, window] }, n, m) => {
  if (value === undefined || window === undefined) throw new Error('spread needs all months');
  const starts = [value.offset, window.offset] as const;
  for (let d = 0; d < n; d += 1) {
    out.array[out.offset + d] = spreadOver(value, window, m);
    value.offset += value.stride;
    window.offset += window.stride;
  }
  [value.offset, window.offset] = starts;
};

export const kernels: Readonly<Record<KernelName, Kernel>> = {
  add,
  subtract,
  multiply,
  divide,
  negate,
  less,
  less_equal: lessEqual,
  equal,
  min,
  max,
  abs,
  exp: exponential,
  log: logarithm,
  sqrt: root,
  pow: power,
  select,
  delay,
  spread,
};

/** Operations that work draw by draw with one of these kernels. */
export type KernelName = Exclude<
  Op,
  | 'constant'
  | 'input'
  | 'month'
  | 'previous'
  | 'total'
  | 'event'
  | 'normal'
  | 'lognormal'
  | 'beta'
  | 'triangular'
>;
