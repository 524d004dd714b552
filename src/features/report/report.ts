import type { WhiskerBar } from '../../charts/spec.ts';

/** A column of a printed table; `number`: at the right, on one line. */
export interface PrintColumn {
  readonly title: string;
  readonly kind: 'text' | 'number';
  /** Share of the width, in per cent. */
  readonly width: number;
}

export interface PrintTable {
  readonly caption: string;
  readonly columns: readonly PrintColumn[];
  readonly rows: readonly (readonly string[])[];
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly table: PrintTable }
  | { readonly kind: 'bars'; readonly bars: readonly WhiskerBar[] };

export interface ReportSection {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A report in words, ready to be set. */
export interface Report {
  readonly title: string;
  /** Under the title. */
  readonly facts: readonly string[];
  readonly sections: readonly ReportSection[];
  /** At the foot of every page: scenario, model, seed, draws, digest. */
  readonly footer: string;
}
