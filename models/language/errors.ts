import type { EquationError } from './contract.ts';
import { placeOf, type Statement } from './statements.ts';

/** What can be wrong with an equation, worded in English; {names} are filled from the error's parameters. */
const sentences = {
  header: 'A line reads "name [unit] = expression" or "port.part = expression".',
  syntax: 'This is not an expression: {detail}.',
  character: '"{found}" has no meaning in an expression. {hint}',
  too_many: 'A text holds at most {limit} equations.',
  too_long: 'This equation is longer than {limit} characters; give its parts names of their own.',
  too_deep:
    'Brackets and powers stand more than {limit} deep; give the inner parts names of their own.',
  not_allowed: '{what} has no place here. {hint}',
  missing_unit: '"{name}" has no unit; state one in square brackets, [1] if it has none.',
  bad_unit: '"{unit}" is not a unit; units read like CNY/month, km^2, 1/month or 1.',
  group_without_port: 'Only a line to a port may name a pool or a kind of count.',
  unknown_port: 'There is no port "{name}".',
  unknown_name: 'Nothing is called "{name}" here.{hint}',
  unknown_function: 'There is no function "{name}".{hint}',
  unknown_season: 'There is no seasonal profile "{name}".',
  defined_twice: '"{name}" is defined already, {where}.',
  reserved: '"{name}" is the name of a function.',
  circular: '"{name}" depends on itself: {circle}. A circle must go through previous.',
  argument_count: '{name} takes {wanted}, not {given}.',
  unit_mismatch: 'This is in [{found}], but [{wanted}] is needed here.',
  unit_of_line: 'The right side is in [{found}], but the line is in [{wanted}].',
  exponent: 'Only something without a unit can have the exponent {exponent}; this is in [{found}].',
  key: 'event wants a text in quotes as its key, written out: event(chance, "key").',
  key_taken: 'The key "{name}" is also the name of an assumption declared here.',
  not_alone: '{name} declares an assumption and stands alone on the line of a name.',
  not_constant: 'An assumption is declared with constants; this varies by month or by draw.',
} as const;

export type ErrorCode = keyof typeof sentences;

/** An error inside one statement, by offset in its text. */
export interface Fault {
  readonly at: number;
  readonly code: ErrorCode;
  readonly parameters: Readonly<Record<string, string>>;
}

function wordFault({ code, parameters }: Fault): string {
  return sentences[code].replace(/\{(\w+)\}/g, (_, key: string) => parameters[key] ?? '').trim();
}

/** Gathers the errors of a source and gives them back in the order of the text. */
export class ErrorList {
  readonly #errors: EquationError[] = [];

  any(): boolean {
    return this.#errors.length > 0;
  }

  add(statement: Statement, fault: Fault): void {
    const { code, parameters } = fault;
    const place = placeOf(statement, fault.at);
    this.#errors.push({ ...place, code, parameters, sentence: wordFault(fault) });
  }

  sorted(): readonly EquationError[] {
    return this.#errors.toSorted((a, b) => a.line - b.line || a.column - b.column);
  }
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** ` Did you mean "…"?` with the nearest of the known names (Levenshtein), or nothing where none is near. */
export function suggestName(name: string, known: Iterable<string>): string {
  let nearest = '';
  let best = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= best) continue;
    const away = distance(name, candidate);
    if (away < best) {
      best = away;
      nearest = candidate;
    }
  }
  return nearest === '' ? '' : ` Did you mean "${nearest}"?`;
}
