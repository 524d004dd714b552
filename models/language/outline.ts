import { parseExpression, type Expression } from './expression.ts';
import { parseHeader } from './header.ts';
import { splitStatements, withoutComment, type Statement } from './statements.ts';

export type { Expression, Operator } from './expression.ts';

/** One equation as plain data, for drawing. */
export interface OutlinedStatement {
  /** Line of the source on which it begins, from 1. */
  readonly line: number;
  readonly name: string;
  /** As stated; null: left to the port. */
  readonly unit: string | null;
  /** What follows `in`. */
  readonly group: string | null;
  readonly category: string | null;
  readonly expression: Expression;
  /** Its text without comments, continued lines joined by a break. */
  readonly source: string;
  /** What the comment lines before it say; null: none. */
  readonly heading: string | null;
  /** The comment at the end of its lines; null: none. */
  readonly note: string | null;
}

/** The comment of every line that has one, without its sign. */
function commentsOf(source: string): ReadonlyMap<number, { text: string; isAlone: boolean }> {
  const comments = new Map<number, { text: string; isAlone: boolean }>();
  source.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const kept = withoutComment(raw);
    const rest = raw.slice(kept.length).trimStart();
    if (!rest.startsWith('#')) return;
    comments.set(index + 1, { text: rest.slice(1).trim(), isAlone: kept.trim() === '' });
  });
  return comments;
}

function outlineStatement(
  statement: Statement,
): Omit<OutlinedStatement, 'heading' | 'note' | 'line'> {
  const outcome = parseHeader(statement);
  if (!outcome.ok) throw new Error(`not an equation: ${statement.text}`);
  const { name, unit, group, category, end } = outcome.header;
  const read = parseExpression(statement.text, end);
  if (!read.ok) throw new Error(`${name}: ${read.fault.code}`);
  const source = statement.text.trim();
  return { name, unit, group, category, expression: read.expression, source };
}

/** The equations of a text that compiles, in its order, each with the comments that stand with it; other text throws. */
export function outlineEquations(source: string): readonly OutlinedStatement[] {
  const comments = commentsOf(source);
  let from = 1;
  return splitStatements(source).map((statement) => {
    const lines = statement.pieces.map((piece) => piece.line);
    const line = lines[0] ?? from;
    const before: string[] = [];
    for (let at = from; at < line; at += 1) {
      const comment = comments.get(at);
      if (comment?.isAlone) before.push(comment.text);
    }
    const beside = lines.flatMap((at) => comments.get(at)?.text ?? []);
    from = (lines.at(-1) ?? line) + 1;
    return {
      ...outlineStatement(statement),
      line,
      heading: before.length > 0 ? before.join(' ') : null,
      note: beside.length > 0 ? beside.join(' ') : null,
    };
  });
}
