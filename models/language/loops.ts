import { at } from '../ensemble/words.ts';
import type { Kernel } from './instruction.ts';

/*
 * The loops of arithmetic for two rows of draws, and for a row and a number, four draws a turn: a third faster than one
 * loop for operands of any stride.
 */

/** The last multiple of four draws; the rest is done one by one. */
const wholeTurns = (n: number): number => n - (n % 4);

export const addRows: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const y = b.array;
  const k = a.offset - out.offset;
  const l = b.offset - out.offset;
  const turns = out.offset + wholeTurns(n);
  let i = out.offset;
  for (; i < turns; i += 4) {
    o[i] = at(x, k + i) + at(y, l + i);
    o[i + 1] = at(x, k + i + 1) + at(y, l + i + 1);
    o[i + 2] = at(x, k + i + 2) + at(y, l + i + 2);
    o[i + 3] = at(x, k + i + 3) + at(y, l + i + 3);
  }
  for (; i < out.offset + n; i += 1) o[i] = at(x, k + i) + at(y, l + i);
};

export const subtractRows: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const y = b.array;
  const k = a.offset - out.offset;
  const l = b.offset - out.offset;
  const turns = out.offset + wholeTurns(n);
  let i = out.offset;
  for (; i < turns; i += 4) {
    o[i] = at(x, k + i) - at(y, l + i);
    o[i + 1] = at(x, k + i + 1) - at(y, l + i + 1);
    o[i + 2] = at(x, k + i + 2) - at(y, l + i + 2);
    o[i + 3] = at(x, k + i + 3) - at(y, l + i + 3);
  }
  for (; i < out.offset + n; i += 1) o[i] = at(x, k + i) - at(y, l + i);
};

export const multiplyRows: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const y = b.array;
  const k = a.offset - out.offset;
  const l = b.offset - out.offset;
  const turns = out.offset + wholeTurns(n);
  let i = out.offset;
  for (; i < turns; i += 4) {
    o[i] = at(x, k + i) * at(y, l + i);
    o[i + 1] = at(x, k + i + 1) * at(y, l + i + 1);
    o[i + 2] = at(x, k + i + 2) * at(y, l + i + 2);
    o[i + 3] = at(x, k + i + 3) * at(y, l + i + 3);
  }
  for (; i < out.offset + n; i += 1) o[i] = at(x, k + i) * at(y, l + i);
};

export const divideRows: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const y = b.array;
  const k = a.offset - out.offset;
  const l = b.offset - out.offset;
  const turns = out.offset + wholeTurns(n);
  let i = out.offset;
  for (; i < turns; i += 4) {
    o[i] = at(x, k + i) / at(y, l + i);
    o[i + 1] = at(x, k + i + 1) / at(y, l + i + 1);
    o[i + 2] = at(x, k + i + 2) / at(y, l + i + 2);
    o[i + 3] = at(x, k + i + 3) / at(y, l + i + 3);
  }
  for (; i < out.offset + n; i += 1) o[i] = at(x, k + i) / at(y, l + i);
};

export const addNumber: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const k = a.offset - out.offset;
  const y = at(b.array, b.offset);
  const turns = out.offset + wholeTurns(n);
  let i = out.offset;
  for (; i < turns; i += 4) {
    o[i] = at(x, k + i) + y;
    o[i + 1] = at(x, k + i + 1) + y;
    o[i + 2] = at(x, k + i + 2) + y;
    o[i + 3] = at(x, k + i + 3) + y;
  }
  for (; i < out.offset + n; i += 1) o[i] = at(x, k + i) + y;
};

export const subtractNumber: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const k = a.offset - out.offset;
  const y = at(b.array, b.offset);
  const turns = out.offset + wholeTurns(n);
  let i = out.offset;
  for (; i < turns; i += 4) {
    o[i] = at(x, k + i) - y;
    o[i + 1] = at(x, k + i + 1) - y;
    o[i + 2] = at(x, k + i + 2) - y;
    o[i + 3] = at(x, k + i + 3) - y;
  }
  for (; i < out.offset + n; i += 1) o[i] = at(x, k + i) - y;
};

export const subtractFromNumber: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = b.array;
  const k = b.offset - out.offset;
  const y = at(a.array, a.offset);
  const turns = out.offset + wholeTurns(n);
  let i = out.offset;
  for (; i < turns; i += 4) {
    o[i] = y - at(x, k + i);
    o[i + 1] = y - at(x, k + i + 1);
    o[i + 2] = y - at(x, k + i + 2);
    o[i + 3] = y - at(x, k + i + 3);
  }
  for (; i < out.offset + n; i += 1) o[i] = y - at(x, k + i);
};

export const multiplyByNumber: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const k = a.offset - out.offset;
  const y = at(b.array, b.offset);
  const turns = out.offset + wholeTurns(n);
  let i = out.offset;
  for (; i < turns; i += 4) {
    o[i] = at(x, k + i) * y;
    o[i + 1] = at(x, k + i + 1) * y;
    o[i + 2] = at(x, k + i + 2) * y;
    o[i + 3] = at(x, k + i + 3) * y;
  }
  for (; i < out.offset + n; i += 1) o[i] = at(x, k + i) * y;
};

export const divideByNumber: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const k = a.offset - out.offset;
  const y = at(b.array, b.offset);
  const turns = out.offset + wholeTurns(n);
  let i = out.offset;
  for (; i < turns; i += 4) {
    o[i] = at(x, k + i) / y;
    o[i + 1] = at(x, k + i + 1) / y;
    o[i + 2] = at(x, k + i + 2) / y;
    o[i + 3] = at(x, k + i + 3) / y;
  }
  for (; i < out.offset + n; i += 1) o[i] = at(x, k + i) / y;
};

export const divideNumber: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = b.array;
  const k = b.offset - out.offset;
  const y = at(a.array, a.offset);
  const turns = out.offset + wholeTurns(n);
  let i = out.offset;
  for (; i < turns; i += 4) {
    o[i] = y / at(x, k + i);
    o[i + 1] = y / at(x, k + i + 1);
    o[i + 2] = y / at(x, k + i + 2);
    o[i + 3] = y / at(x, k + i + 3);
  }
  for (; i < out.offset + n; i += 1) o[i] = y / at(x, k + i);
};
