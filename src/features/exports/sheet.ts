import type { Summary } from '../../../models/contract.ts';

/** A table as it goes into a file: headings with their units, numbers as numbers. */

/** A number with the decimals that its row is shown with, where they differ from its column's. */
export interface Figure {
  readonly value: number;
  readonly digits: number;
}

export type SheetCell = string | number | null | Figure;

export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** Decimals that a spreadsheet shows; the number itself is whole. */
  readonly digits?: number;
}

export interface Sheet {
  readonly id: string;
  /** The sheet's name: at most 31 characters, none of `[]:*?/\`. */
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What names a file and every table in it: the scenario in front, and what its figures can be made again from. */
export interface Origin extends Pick<Summary, 'model' | 'seed' | 'draws' | 'digest'> {
  readonly scenario: string;
}

/** Few decimals, fewer the larger the figure, none for whole numbers. */
export function digitsOf(value: number): number {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 1000) return 0;
  return size >= 10 ? 1 : 2;
}

/** A number that brings its own decimals, for columns whose rows have different units. */
export function figure(value: number | null): Figure | null {
  return value === null ? null : { value, digits: digitsOf(value) };
}
