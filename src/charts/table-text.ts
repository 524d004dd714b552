import type { TableSpec } from './spec.ts';

/** A table as tab-separated text for a spreadsheet, its caption first and its origin last. */
export function tableText({ caption, columns, rows }: TableSpec, origin: string): string {
  // a tab or a line break inside a cell would begin another cell
  const write = (cells: readonly string[]): string =>
    cells.map((cell) => cell.replaceAll(/\s+/g, ' ')).join('\t');
  return [caption, write(columns), ...rows.map(write), origin].join('\n');
}
