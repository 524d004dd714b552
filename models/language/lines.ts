import type { Scope } from './contract.ts';
import type { ErrorCode, ErrorList } from './errors.ts';
import { parseExpression, type Expression } from './expression.ts';
import { functions } from './functions.ts';
import { parseHeader, type Header } from './header.ts';
import { placeOf, splitStatements, type Statement } from './statements.ts';
import { parseUnit, sameUnit, formatUnit, type Unit } from './units.ts';

/** One line of the text, read; `unit` is null where the port takes any or the stated one is wrong. */
export interface Line {
  readonly kind: 'variable' | 'effect';
  readonly name: string;
  readonly header: Header;
  readonly unit: Unit | null;
  readonly statement: Statement;
  /** null: it could not be read, which is an error already noted. */
  readonly expression: Expression | null;
}

/** A measure has fewer than a hundred lines; the search for circles takes the square of their number. */
const maxLines = 500;

/** Port unit that stands for any unit. */
const anyUnit = '*';

/** Reads a source into lines, noting what is wrong with headers, units, ports and syntax. */
export class LineReader {
  readonly #scope: Scope;
  readonly #errors: ErrorList;
  readonly #defined = new Map<string, Line>();

  constructor(scope: Scope, errors: ErrorList) {
    this.#scope = scope;
    this.#errors = errors;
  }

  /** Every line of the text whose header could be read. */
  read(source: string): readonly Line[] {
    const statements = splitStatements(source);
    const surplus = statements[maxLines];
    if (surplus !== undefined) {
      this.#errors.add(surplus, {
        at: 0,
        code: 'too_many',
        parameters: { limit: String(maxLines) },
      });
    }
    return statements.slice(0, maxLines).flatMap((statement) => {
      const outcome = parseHeader(statement);
      if (!outcome.ok) {
        this.#errors.add(statement, outcome.fault);
        return [];
      }
      return [this.#readLine(statement, outcome.header)];
    });
  }

  #readLine(statement: Statement, header: Header): Line {
    const kind = header.name.includes('.') ? 'effect' : 'variable';
    const { name } = header;
    if (kind === 'variable') this.#checkName(statement, header);
    const unit =
      kind === 'effect' ? this.#portUnit(statement, header) : this.#statedUnit(statement, header);
    const outcome = parseExpression(statement.text, header.end);
    if (!outcome.ok) this.#errors.add(statement, outcome.fault);
    const expression = outcome.ok ? outcome.expression : null;
    const line: Line = { kind, name, header, unit, statement, expression };
    if (kind === 'variable' && !this.#defined.has(name)) this.#defined.set(name, line);
    return line;
  }

  #checkName(statement: Statement, { name, nameAt, group, groupAt }: Header): void {
    const note = (at: number, code: ErrorCode, where = ''): void =>
      this.#errors.add(statement, { at, code, parameters: { name, where } });
    const before = this.#defined.get(name);
    if (before !== undefined) {
      const { line } = placeOf(before.statement, before.header.nameAt);
      note(nameAt, 'defined_twice', `in line ${String(line)}`);
    } else if (functions.has(name)) note(nameAt, 'reserved');
    else if (this.#scope.given(name) !== undefined) {
      note(nameAt, 'defined_twice', 'outside the equations');
    }
    if (group !== null) note(groupAt, 'group_without_port');
  }

  #statedUnit(statement: Statement, { name, nameAt, unit, unitAt }: Header): Unit | null {
    if (unit === null) {
      const at = nameAt + name.length;
      this.#errors.add(statement, { at, code: 'missing_unit', parameters: { name } });
      return null;
    }
    const parsed = parseUnit(unit);
    if (parsed === undefined) {
      this.#errors.add(statement, { at: unitAt + 1, code: 'bad_unit', parameters: { unit } });
    }
    return parsed ?? null;
  }

  #portUnit(statement: Statement, header: Header): Unit | null {
    const { name, nameAt, unitAt } = header;
    const port = this.#scope.port(name);
    if (port === undefined) {
      this.#errors.add(statement, { at: nameAt, code: 'unknown_port', parameters: { name } });
    }
    const stated = header.unit === null ? null : this.#statedUnit(statement, header);
    if (port === undefined || port.unit === anyUnit) return stated;
    const unit = parseUnit(port.unit);
    if (unit === undefined) throw new Error(`The port ${name} has no sound unit: ${port.unit}`);
    if (stated !== null && !sameUnit(stated, unit)) {
      const parameters = { found: formatUnit(stated), wanted: formatUnit(unit) };
      this.#errors.add(statement, { at: unitAt + 1, code: 'unit_mismatch', parameters });
    }
    return unit;
  }
}
