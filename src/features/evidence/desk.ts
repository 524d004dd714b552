import type { Histogram } from '../../../models/contract.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Override } from '../../domain/scenario.ts';
import type { EquationDesk } from './equation-desk.ts';
import type { Overrides, Texts } from './register.ts';

/** What rows of assumptions are shown with, and what they report. */
export interface RowDesk {
  readonly overrides: Overrides;
  /** null: not read yet. */
  readonly texts: Texts | null;
  readonly densities: Readonly<Record<string, Histogram | null>>;
  /** Name of an assumption in the equations of the measure shown; undefined: none. */
  readonly localName: (id: string) => string | undefined;
  readonly equations: EquationDesk;
  /** Sets an assumption, or with null takes it back to its evidence; what can't be is refused. */
  readonly onoverride: (id: string, to: Override | null) => Refusal | null;
}
