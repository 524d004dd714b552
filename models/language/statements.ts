/** A stretch of one source line inside a statement. */
interface Piece {
  readonly line: number;
  /** Offset of the piece's first character in the statement's text. */
  readonly offset: number;
}

/** One equation: a source line with the lines that continue it, comments cut off. */
export interface Statement {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Line and column, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const goesOn = /[-+*/^<>=,([]$/;

/** The line up to its comment. */
export function withoutComment(line: string): string {
  let quote = '';
  for (let i = 0; i < line.length; i += 1) {
    const char = line.charAt(i);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === "'" || char === '"') quote = char;
    else if (char === '#') return line.slice(0, i).trimEnd();
  }
  return line.trimEnd();
}

/** Cuts a source into statements; a line that ends in an operator, a comma or an open bracket goes on in the next. */
export function splitStatements(source: string): readonly Statement[] {
  const statements: Statement[] = [];
  let text = '';
  let pieces: Piece[] = [];
  const finish = (): void => {
    if (pieces.length > 0) statements.push({ text, pieces });
    text = '';
    pieces = [];
  };
  source.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = withoutComment(raw);
    if (line.trim() === '') return;
    if (pieces.length > 0) text += '\n';
    pieces.push({ line: index + 1, offset: text.length });
    text += line;
    if (!goesOn.test(line)) finish();
  });
  finish();
  return statements;
}

/** Where in the source an offset of the statement's text stands. */
export function placeOf(statement: Statement, offset: number): Place {
  let place: Place = { line: 1, column: 1 };
  for (const piece of statement.pieces) {
    if (piece.offset > offset) break;
    place = { line: piece.line, column: offset - piece.offset + 1 };
  }
  return place;
}
