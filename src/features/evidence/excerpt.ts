const before = 24;
const after = 24;

/** The part of a text around a column (from 1), on one line, with the offset at which a caret points at it. */
export function excerptAround(
  text: string,
  column: number,
): { readonly text: string; readonly at: number } {
  const line = text.replaceAll(/\s/g, ' ');
  const index = Math.min(Math.max(column - 1, 0), line.length);
  const from = Math.max(0, index - before);
  const head = from > 0 ? '…' : '';
  const tail = index + after < line.length ? '…' : '';
  return {
    text: `${head}${line.slice(from, index + after)}${tail}`,
    at: head.length + index - from,
  };
}
