import { at } from '../ensemble/words.ts';
import type { Kernel } from './instruction.ts';
import {
  addNumber,
  addRows,
  divideByNumber,
  divideNumber,
  divideRows,
  multiplyByNumber,
  multiplyRows,
  subtractFromNumber,
  subtractNumber,
  subtractRows,
} from './loops.ts';

/* The four operations of arithmetic, which are most of what equations do. */

const addAny: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const y = b.array;
  const end = out.offset + n;
  for (let i = out.offset, j = a.offset, k = b.offset; i < end; i += 1) {
    o[i] = at(x, j) + at(y, k);
    j += a.stride;
    k += b.stride;
  }
};

const subtractAny: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const y = b.array;
  const end = out.offset + n;
  for (let i = out.offset, j = a.offset, k = b.offset; i < end; i += 1) {
    o[i] = at(x, j) - at(y, k);
    j += a.stride;
    k += b.stride;
  }
};

const multiplyAny: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const y = b.array;
  const end = out.offset + n;
  for (let i = out.offset, j = a.offset, k = b.offset; i < end; i += 1) {
    o[i] = at(x, j) * at(y, k);
    j += a.stride;
    k += b.stride;
  }
};

const divideAny: Kernel = ({ out, a, b }, n) => {
  const o = out.array;
  const x = a.array;
  const y = b.array;
  const end = out.offset + n;
  for (let i = out.offset, j = a.offset, k = b.offset; i < end; i += 1) {
    o[i] = at(x, j) / at(y, k);
    j += a.stride;
    k += b.stride;
  }
};

interface Loops {
  /** For operands of any stride. */
  readonly any: Kernel;
  readonly rows: Kernel;
  readonly rowAndNumber: Kernel;
  readonly numberAndRow: Kernel;
}

/** Takes the loop that fits the operands: a last month's value may be a number in the first month and a row later. */
function fit({ any, rows, rowAndNumber, numberAndRow }: Loops): Kernel {
  return (instruction, n, m) => {
    const { a, b } = instruction;
    if (a.stride === 1 && b.stride === 1) rows(instruction, n, m);
    else if (a.stride === 1) rowAndNumber(instruction, n, m);
    else if (b.stride === 1) numberAndRow(instruction, n, m);
    else any(instruction, n, m);
  };
}

export const add = fit({
  any: addAny,
  rows: addRows,
  rowAndNumber: addNumber,
  numberAndRow: addAny,
});
export const subtract = fit({
  any: subtractAny,
  rows: subtractRows,
  rowAndNumber: subtractNumber,
  numberAndRow: subtractFromNumber,
});
export const multiply = fit({
  any: multiplyAny,
  rows: multiplyRows,
  rowAndNumber: multiplyByNumber,
  numberAndRow: multiplyAny,
});
export const divide = fit({
  any: divideAny,
  rows: divideRows,
  rowAndNumber: divideByNumber,
  numberAndRow: divideNumber,
});
