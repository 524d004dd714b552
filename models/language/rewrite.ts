import type { EquationError, Scope, TracedProgram } from './contract.ts';
import { compile } from './compile.ts';
import { nameLines, type NamedLine } from './equation-lines.ts';
import { ErrorList } from './errors.ts';
import { parseExpression } from './expression.ts';

/** An error in a text that replaces a right side: line and column count in that text. */
export interface RewriteError extends EquationError {
  /** The line whose right side was replaced. */
  readonly id: string;
}

export type Rewritten =
  | { readonly ok: true; readonly program: TracedProgram; readonly source: string }
  | { readonly ok: false; readonly errors: readonly RewriteError[] };

/** Where a replaced right side stands in the new source. */
interface Placed {
  readonly id: string;
  readonly line: number;
  /** Characters before it. */
  readonly before: number;
}

/** What is wrong with a text that should be one expression, before it gets near the others. */
function checkAlone(id: string, text: string): readonly RewriteError[] {
  const errors = new ErrorList();
  const outcome = parseExpression(text, 0);
  if (!outcome.ok) {
    errors.add({ text, pieces: [{ line: 1, offset: 0 }] }, outcome.fault);
  }
  return errors.sorted().map((error) => ({ ...error, id }));
}

function replaceLine(lines: string[], { id, statement, end }: NamedLine, text: string): Placed {
  const [first, ...others] = statement.pieces.map((piece) => piece.line);
  const header = `${statement.text.slice(0, end).replaceAll('\n', ' ')} `;
  const line = first ?? 1;
  lines[line - 1] = header + text;
  // what continued the line goes, so that every other line keeps its number
  for (const other of others) lines[other - 1] = '';
  return { id, line, before: header.length };
}

function placeError(error: EquationError, placed: readonly Placed[]): RewriteError {
  const own = placed.find(({ line }) => line === error.line);
  if (own !== undefined) {
    return { ...error, id: own.id, line: 1, column: Math.max(1, error.column - own.before) };
  }
  // a circle may be noted at a line that nobody edited
  return { ...error, id: placed[0]?.id ?? '', line: 1, column: 1 };
}

/**
 * Compiles a text with other right sides on some of its lines (by the line's name). Names, units, ports and everything
 * else left of the `=` stay: what doesn't read as a single expression is refused before it is put in. An unknown id throws.
 */
export function compileRewritten(
  source: string,
  texts: ReadonlyMap<string, string>,
  scope: Scope,
): Rewritten {
  // a break would begin another equation; a space in its place keeps the columns
  const flat = [...texts].map(([id, text]) => [id, text.replaceAll(/[\r\n]/g, ' ')] as const);
  const alone = flat.flatMap(([id, text]) => checkAlone(id, text));
  if (alone.length > 0) return { ok: false, errors: alone };
  const named = nameLines(source);
  const lines = source.split(/\r\n|\r|\n/);
  const placed = flat.map(([id, text]) => {
    const line = named.find((each) => each.id === id);
    if (line === undefined) throw new Error(`the text has no line "${id}"`);
    return replaceLine(lines, line, text);
  });
  const rewritten = lines.join('\n');
  const kept = nameLines(rewritten);
  if (kept.length !== named.length || kept.some(({ id }, i) => id !== named[i]?.id)) {
    throw new Error('an expression has become more than its line');
  }
  const outcome = compile(rewritten, scope);
  if (outcome.ok) return { ok: true, program: outcome.program, source: rewritten };
  return { ok: false, errors: outcome.errors.map((error) => placeError(error, placed)) };
}
