import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/browser';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';

const formatOf = (digits: number): string =>
  digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;

// what XML 1.0 can't hold at all
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** The longest text of a cell. */
const cellLimit = 32_767;

function toCell(cell: SheetCell | undefined, { digits, width }: SheetColumn): Cell {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'string') {
    const value = cell.replaceAll(unwritable, '').slice(0, cellLimit);
    return { type: String, value, wrap: value.length > width, alignVertical: 'top' };
  }
  const [value, own] =
    typeof cell === 'number' ? [cell, digits ?? null] : ([cell.value, cell.digits] as const);
  if (!Number.isFinite(value)) return null;
  const number = { type: Number, value, alignVertical: 'top' } as const;
  return own === null ? number : { ...number, format: formatOf(own) };
}

function heading({ title }: SheetColumn): Cell {
  return {
    type: String,
    value: title,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'center',
    backgroundColor: '#E7EFEF',
    bottomBorderStyle: 'thin',
    bottomBorderColor: '#0B6E75',
  };
}

/** Sheets as the writer takes them: a heading row that stays in sight, numbers with formats, widths. */
export function layOut({ title, columns, rows }: Sheet) {
  const data: Row[] = [
    columns.map(heading),
    ...rows.map((row): Row => columns.map((column, at) => toCell(row[at], column))),
  ];
  return {
    sheet: title,
    data,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    showGridLines: true,
  };
}

/** A workbook with a sheet for each table. */
export function writeWorkbook(sheets: readonly Sheet[]): Promise<Blob> {
  return writeXlsxFile(sheets.map(layOut), {
    fontFamily: 'Microsoft YaHei',
    fontSize: 10,
  }).toBlob();
}
