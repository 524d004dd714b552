export type Cell = string | number | null;

// a spreadsheet takes what begins so for a formula; a number may begin with its sign
const formula = /^[=+\-@\t\r]/;

function write(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return formula.test(cell) ? `'${cell}` : cell;
}

/** Rows as CSV (RFC 4180: comma, CRLF, quotes doubled), text that a spreadsheet would run disarmed by an apostrophe. */
export function formatCsv(rows: readonly (readonly Cell[])[]): string {
  const quote = (text: string): string =>
    /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map((cell) => quote(write(cell))).join(',')}\r\n`).join('');
}

/** Rows for pasting into a spreadsheet: tabs between cells, line breaks and tabs inside a cell become blanks. */
export function formatPaste(rows: readonly (readonly Cell[])[]): string {
  const flatten = (text: string): string => text.replaceAll(/[\t\r\n]+/g, ' ');
  return rows.map((row) => row.map((cell) => flatten(write(cell))).join('\t')).join('\n');
}
