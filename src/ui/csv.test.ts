import { describe, expect, it } from 'vitest';
import { formatCsv, formatPaste } from './csv.ts';

describe('CSV', () => {
  it('quotes commas, quotes and line breaks, and ends lines as RFC 4180 says', () => {
    const rows = [
      ['a,b', 'say "hi"', 'two\nlines', null],
      [1, -2.5, 1e12, Number.NaN],
    ];
    expect(formatCsv(rows)).toBe('"a,b","say ""hi""","two\nlines",\r\n1,-2.5,1000000000000,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('disarms %j as text', (text) => {
    expect(formatCsv([[text]])).toContain(`'${text}`);
    expect(formatPaste([[text]])).toMatch(/^'/);
  });

  it('pastes one cell where a cell had tabs and line breaks', () => {
    expect(formatPaste([['a\tb\nc', 2]])).toBe('a b c\t2');
  });
});
