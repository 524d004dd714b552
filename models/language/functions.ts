/** What an argument must be: `x` any unit (the same wherever `x` stands), `profile` and `key` no values. */
export type Wanted = 'x' | 'none' | 'month' | 'per_month' | 'profile' | 'key';

/** The unit of the result; `line`: that of the line it stands on. */
export type Given = 'x' | 'none' | 'per_month' | 'x_month' | 'root' | 'line';

export interface Signature {
  readonly wants: readonly Wanted[];
  readonly gives: Given;
  /** The last argument may be repeated. */
  readonly more?: true;
  /** Declares an assumption: constant arguments, alone on its line. */
  readonly declares?: true;
}

/** The functions of the language; `models/language/README.md` says what they compute. `pow` is written and checked as `^`. */
export const functions: ReadonlyMap<string, Signature> = new Map<string, Signature>([
  ['min', { wants: ['x', 'x'], gives: 'x', more: true }],
  ['max', { wants: ['x', 'x'], gives: 'x', more: true }],
  ['abs', { wants: ['x'], gives: 'x' }],
  ['exp', { wants: ['none'], gives: 'none' }],
  ['log', { wants: ['none'], gives: 'none' }],
  ['sqrt', { wants: ['x'], gives: 'root' }],
  ['pow', { wants: ['x', 'none'], gives: 'x' }],
  ['if', { wants: ['none', 'x', 'x'], gives: 'x' }],
  ['cumulate', { wants: ['x'], gives: 'x_month' }],
  ['total', { wants: ['x'], gives: 'x_month' }],
  ['previous', { wants: ['x', 'x'], gives: 'x' }],
  ['delay', { wants: ['x', 'month'], gives: 'x' }],
  ['spread', { wants: ['x', 'month'], gives: 'x' }],
  ['ramp', { wants: ['month', 'month'], gives: 'none' }],
  ['s_curve', { wants: ['month', 'per_month'], gives: 'none' }],
  ['season', { wants: ['profile'], gives: 'per_month' }],
  ['event', { wants: ['none', 'key'], gives: 'none' }],
  ['normal', { wants: ['x', 'x'], gives: 'x', declares: true }],
  ['lognormal', { wants: ['none', 'none'], gives: 'line', declares: true }],
  ['beta', { wants: ['none', 'none'], gives: 'none', declares: true }],
  ['triangular', { wants: ['x', 'x', 'x'], gives: 'x', declares: true }],
]);

/** `two arguments`, `two arguments or more`. */
export function wordArity({ wants, more }: Signature): string {
  const counts = ['no arguments', 'one argument', 'two arguments', 'three arguments'];
  return `${counts[wants.length] ?? ''}${more === true ? ' or more' : ''}`;
}

/** Whether a call with so many arguments fits. */
export function fitsArity({ wants, more }: Signature, count: number): boolean {
  return count === wants.length || (more === true && count > wants.length);
}
