import { formatCsv, type Cell } from '../../ui/csv.ts';
import type { Origin, Sheet, SheetCell } from './sheet.ts';

/** Twelve significant digits: what dividing by 10^8 leaves behind is no figure. */
function plain(cell: SheetCell): Cell {
  if (typeof cell === 'string' || cell === null) return cell;
  const value = typeof cell === 'number' ? cell : cell.value;
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : null;
}

/** A sheet as the text of a CSV file, with its origin on every row: a CSV has no other place for it. */
export function sheetCsv(
  { columns, rows }: Sheet,
  { scenario, model, seed, draws, digest }: Origin,
  headings: Readonly<Record<keyof Origin, string>>,
): string {
  const named = [headings.scenario, headings.model, headings.seed, headings.draws, headings.digest];
  return formatCsv([
    [...columns.map(({ title }) => title), ...named],
    ...rows.map((row) => [...row.map(plain), scenario, model, seed, draws, digest]),
  ]);
}
