import type { History } from './history.ts';

/** Where the draws of one value stand this month: draw d at `offset + d · stride`; a stride of 0 is one number for all. */
export interface Cell {
  array: Float64Array;
  offset: number;
  stride: number;
}

/** A value with all its months: month m of draw d at `offset + m · step + d · stride`. */
export interface Past extends History {
  stride: number;
}

/** One step of a program; `out` has stride 1. Operands that a kernel does not read repeat another. */
export interface Instruction {
  kernel: Kernel;
  readonly out: Cell;
  a: Cell;
  readonly b: Cell;
  readonly c: Cell;
  /** The months of the operands, for kernels that look back. */
  readonly past: readonly Past[];
}

/** Computes `n` draws of month `m`. Every kernel has a loop of its own, so that each is compiled for its one operation. */
export type Kernel = (instruction: Instruction, n: number, m: number) => void;
