import type { Fault } from './errors.ts';
import type { Statement } from './statements.ts';

/** What stands left of the `=`. */
export interface Header {
  readonly name: string;
  readonly nameAt: number;
  /** Text between the square brackets; null: none stated. */
  readonly unit: string | null;
  readonly unitAt: number;
  readonly group: string | null;
  readonly category: string | null;
  readonly groupAt: number;
  /** Offset of the first character after the `=`. */
  readonly end: number;
}

export type HeaderOutcome =
  { readonly ok: true; readonly header: Header } | { readonly ok: false; readonly fault: Fault };

const patterns = {
  space: /\s*/y,
  name: /[A-Za-z_]\w*(?:\.\w+)*/y,
  unit: /\[([^\]=]*)\]/y,
  group: /in\s+([A-Za-z_]\w*)(?:\.([A-Za-z_]\w*))?/y,
  equals: /=(?!=)/y,
};

/** Reads a header piece by piece from left to right. */
class Scanner {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#skip();
  }

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found !== null) {
      this.at += found[0].length;
      this.#skip();
    }
    return found;
  }

  #skip(): void {
    patterns.space.lastIndex = this.at;
    patterns.space.exec(this.#text);
    this.at = patterns.space.lastIndex;
  }
}

/** Reads `name [unit] =` or `port.part [unit] in group.category =`. */
export function parseHeader(statement: Statement): HeaderOutcome {
  const scanner = new Scanner(statement.text);
  const nameAt = scanner.at;
  const name = scanner.take(patterns.name);
  const unitAt = scanner.at;
  const unit = name === null ? null : scanner.take(patterns.unit);
  const groupAt = scanner.at;
  const group = name === null ? null : scanner.take(patterns.group);
  const equalsAt = scanner.at;
  if (name === null || scanner.take(patterns.equals) === null) {
    return { ok: false, fault: { at: equalsAt, code: 'header', parameters: {} } };
  }
  return {
    ok: true,
    header: {
      name: name[0],
      nameAt,
      unit: unit?.[1] ?? null,
      unitAt,
      group: group?.[1] ?? null,
      category: group?.[2] ?? null,
      groupAt,
      end: equalsAt + 1,
    },
  };
}
