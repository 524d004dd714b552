import type { EquationProblem } from '../../../models/contract.ts';
import type { Traced } from '../../../models/simulation/explain.ts';
import type { Refusal } from '../../domain/refusal.ts';

/** What came of trying a text: its line's numbers, or what is wrong with it. */
export type Trial =
  | { readonly kind: 'fine'; readonly traced: Traced | null }
  | { readonly kind: 'wrong'; readonly problems: readonly EquationProblem[] }
  /** In some draws the line gives no number. */
  | { readonly kind: 'unsound' }
  /** The engine gave no answer. */
  | { readonly kind: 'untried' };

/** What editors of equations ask and report. Keys are `<measure>.<line>`. */
export interface EquationDesk {
  /** The scenario's own right sides, whether they compile or not. */
  readonly own: Readonly<Record<string, string>>;
  /** Compiles a text in its place and runs it over a few draws; nothing is changed. */
  readonly ontry: (key: string, text: string) => Promise<Trial>;
  /** Gives the equation another right side, or with null the model's own; what can't be is refused. */
  readonly onapply: (key: string, text: string | null) => Refusal | null;
}
