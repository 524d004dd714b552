/** Equations without the indent of the file they stand in. */
export function plainSource(equations: string): string {
  const lines = equations.split('\n').map((line) => line.trimEnd());
  const indents = lines.flatMap((line) => (line === '' ? [] : [line.search(/\S/)]));
  const indent = Math.min(...indents, Infinity);
  return lines
    .map((line) => line.slice(Math.min(indent, line.length)))
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
    .replaceAll(/\n{3,}/g, '\n\n');
}
