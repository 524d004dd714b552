import type { Keep } from '../ensemble/shelf.ts';

/** What the language needs from, and gives to, the rest of the models. */

/** constant: one number; month: 12; draw: one per draw; both: one per month and draw. */
export type Shape = 'constant' | 'month' | 'draw' | 'both';

/** A name that an equation may use without defining it. `lever` values change between runs of one ensemble, `ensemble` ones don't. */
export interface Given {
  readonly unit: string;
  readonly shape: Shape;
  readonly varies: 'lever' | 'ensemble';
}

export interface Scope {
  /** Names from outside; undefined: unknown. */
  readonly given: (name: string) => Given | undefined;
  /** Ports an equation may write to; undefined: no such port. The unit `*` takes any, which the line may state. */
  readonly port: (name: string) => { readonly unit: string } | undefined;
  /** Names that `given` knows, for suggestions. */
  readonly names?: readonly string[];
  /** Prefix of the keys of events and of assumptions declared in the text, e.g. `measure-01`. */
  readonly prefix: string;
}

export interface EquationError {
  readonly line: number;
  readonly column: number;
  /** A code with its parameters; the dictionary words it. `sentence` is the English one, for logs and the command line. */
  readonly code: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly sentence: string;
}

export type Compiled =
  | { readonly ok: true; readonly program: TracedProgram }
  | { readonly ok: false; readonly errors: readonly EquationError[] };

export interface Variable {
  readonly name: string;
  readonly unit: string;
  readonly shape: Shape;
  readonly line: number;
}

export interface Output extends Pick<Variable, 'name' | 'shape'> {
  /** What follows `in`: pool or kind of count, and category. */
  readonly group: string | null;
  readonly category: string | null;
}

/** One slot a value: a number (constant), 12 numbers (month), `count` (draw) or 12 × `count`, month by month: index m · count + d (both). */
export type Value = number | Float64Array;

/** A run of neighbouring draws of one ensemble. */
export interface Block {
  /** Index of the first draw in the ensemble. */
  readonly first: number;
  readonly count: number;
  readonly seed: number;
  /** One draw with every event at its chance and every declared assumption at its centre. */
  readonly central: boolean;
  /** Values in the order of `program.inputs`. */
  readonly inputs: readonly Value[];
  /** Keeps the block's random numbers, by their streams; without it they are drawn in every run. */
  readonly keep?: Keep;
}

/** What computes values over blocks of draws. */
export interface Runnable {
  /** Names from outside that are used; seasons appear as `season.<profile>` (shape both, unit 1/month). */
  readonly inputs: readonly string[];
  /**
   * Computes one block. The values may lie in memory that all programs share: copy what is to outlive the next run of any
   * program.
   */
  readonly run: (block: Block) => readonly Value[];
  /** The same bits by the block interpreter, one pass an operation: what `run` is tested against, and does where it must. */
  readonly interpret: (block: Block) => readonly Value[];
}

/** A value of a program that is being built. */
export type Term = number;

/** Makes values, from the effects of a program or from inputs alone, to be computed in one pass; the operations are those of the language. */
export interface Builder {
  /** The value of an output, by its place. */
  readonly output: (place: number) => Term;
  /** A number a draw from outside, by a name that no equation can use. */
  readonly input: (name: string) => Term;
  readonly constant: (value: number) => Term;
  readonly add: (a: Term, b: Term) => Term;
  readonly subtract: (a: Term, b: Term) => Term;
  readonly multiply: (a: Term, b: Term) => Term;
  readonly divide: (a: Term, b: Term) => Term;
  readonly min: (a: Term, b: Term) => Term;
  readonly max: (a: Term, b: Term) => Term;
  /** 1 where a < b, else 0. */
  readonly less: (a: Term, b: Term) => Term;
  /** 1 where a ≤ b, else 0. */
  readonly lessEqual: (a: Term, b: Term) => Term;
  /** The first value where the condition is not 0, else the second. */
  readonly choose: (condition: Term, then: Term, otherwise: Term) => Term;
  /** Sum over the months, January first. */
  readonly total: (a: Term) => Term;
  /** Runs for these values; the inputs are the program's, then those that were named. */
  readonly finish: (terms: readonly Term[]) => Extension;
}

/** What a program's values are made into. */
export interface Extension extends Runnable {
  readonly shapes: readonly Shape[];
}

/** Runs with its effects, in the order of the text. */
export interface Program extends Runnable {
  /** Effects, in the order of the text. */
  readonly outputs: readonly Output[];
  readonly extend: () => Builder;
}

/** A program that knows the text it was compiled from, for the screens that explain. */
export interface TracedProgram extends Program {
  readonly outputs: readonly (Output & Variable)[];
  /** Every line that is not an effect. */
  readonly variables: readonly Variable[];
  /** The same for every line: values of `variables`, then of `outputs`, valid until the next trace. */
  readonly trace: (block: Block) => readonly Value[];
}
