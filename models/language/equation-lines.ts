import { parseHeader } from './header.ts';
import { splitStatements, type Statement } from './statements.ts';

/** A line of a text by the name that a scenario gives it. */
export interface NamedLine {
  /** Name or port, with group and category where it has them (`demand.trade.shopping.goods`); a repeated one has its count behind (`.2`). */
  readonly id: string;
  readonly statement: Statement;
  /** Offset in the statement's text of the first character after the `=`. */
  readonly end: number;
  /** The right side, on one line. */
  readonly text: string;
}

/** A right side as it is kept and compared: on one line, single spaces. */
export function tidyExpression(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The lines of a text that compiles, in its order, each with a name of its own. */
export function nameLines(source: string): readonly NamedLine[] {
  const counts = new Map<string, number>();
  return splitStatements(source).flatMap((statement) => {
    const outcome = parseHeader(statement);
    if (!outcome.ok) return [];
    const { name, group, category, end } = outcome.header;
    const plain = [name, group, category].filter((part) => part !== null).join('.');
    const count = (counts.get(plain) ?? 0) + 1;
    counts.set(plain, count);
    const id = count === 1 ? plain : `${plain}.${String(count)}`;
    return [{ id, statement, end, text: tidyExpression(statement.text.slice(end)) }];
  });
}
