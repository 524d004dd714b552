import type { Fault } from './errors.ts';
import type { Expression } from './expression.ts';
import { fitsArity, functions, wordArity, type Given, type Wanted } from './functions.ts';
import type { Line } from './lines.ts';
import { combineUnits, formatUnit, none, raiseUnit, sameUnit, type Unit } from './units.ts';

type Operation = Extract<Expression, { kind: 'operation' }>;
type Call = Extract<Expression, { kind: 'call' }>;

/** A unit; `free` for literal numbers, which take the unit that is wanted; null: an error has been noted. */
export type Dimension = Unit | 'free' | null;

const month: Unit = [['month', 1]];
const perMonth: Unit = [['month', -1]];
const fixed: Partial<Record<Wanted, Unit>> = { none, month, per_month: perMonth };

/** What the check asks of its surroundings. */
export interface Names {
  /** Unit of a name; null: its own definition is wrong; undefined: nobody knows it. */
  readonly unitOf: (name: string) => Unit | null | undefined;
  readonly hasSeason: (profile: string) => boolean;
  /** Text to add to an error about an unknown name: the nearest one. */
  readonly suggest: (name: string) => string;
  readonly suggestFunction: (name: string) => string;
  /** Whether an assumption of this name is declared in the text. */
  readonly declares: (name: string) => boolean;
  readonly note: (fault: Fault) => void;
}

/** A literal number has no unit in a product. */
const settled = (dimension: Dimension): Unit | null => (dimension === 'free' ? none : dimension);

/** Finds the unit of expressions by the rules of the language and notes what does not fit. */
export class UnitCheck {
  readonly #names: Names;

  constructor(names: Names) {
    this.#names = names;
  }

  /** Checks a whole right side against the unit of its line (null: any) and gives back the unit found. */
  checkLine(expression: Expression, line: Pick<Line, 'unit' | 'kind'>): Dimension {
    const { unit: wanted, kind } = line;
    const found = this.#of(expression, kind === 'variable');
    if (found !== null && found !== 'free' && wanted !== null && !sameUnit(found, wanted)) {
      const parameters = { found: formatUnit(found), wanted: formatUnit(wanted) };
      this.#names.note({ at: expression.at, code: 'unit_of_line', parameters });
    }
    return found;
  }

  #of(expression: Expression, alone = false): Dimension {
    switch (expression.kind) {
      case 'number':
        return 'free';
      case 'text':
        this.#names.note({ at: expression.at, code: 'not_allowed', parameters: textRefusal });
        return null;
      case 'name':
        return this.#ofName(expression.name, expression.at);
      case 'negative':
        return this.#of(expression.of);
      case 'operation':
        return this.#ofOperation(expression);
      case 'call':
        return this.#ofCall(expression, alone);
    }
  }

  #ofName(name: string, at: number): Dimension {
    const unit = this.#names.unitOf(name);
    if (unit !== undefined) return unit;
    const hint = this.#names.suggest(name);
    this.#names.note({ at, code: 'unknown_name', parameters: { name, hint } });
    return null;
  }

  #ofOperation({ operator, left, right }: Operation): Dimension {
    switch (operator) {
      case '+':
      case '-':
        return this.#common([left, right]);
      case '*':
      case '/': {
        const a = settled(this.#of(left));
        const b = settled(this.#of(right));
        return a === null || b === null ? null : combineUnits(a, b, operator === '*' ? 1 : -1);
      }
      case '^':
        return this.#power(left, right);
      case '<':
      case '<=':
      case '>':
      case '>=':
      case '==':
        this.#common([left, right]);
        return none;
    }
  }

  /** The unit that all of the expressions have. */
  #common(expressions: readonly Expression[]): Dimension {
    const found = expressions.map((expression) => this.#of(expression));
    const unit = found.find((dimension): dimension is Unit => Array.isArray(dimension));
    if (unit === undefined) {
      return found.includes(null) ? null : 'free';
    }
    found.forEach((dimension, i) => {
      const at = expressions[i]?.at ?? 0;
      if (dimension !== 'free') this.#expect(dimension, unit, at);
    });
    return unit;
  }

  #expect(found: Dimension, wanted: Unit, at: number): void {
    if (found === null || found === 'free' || sameUnit(found, wanted)) return;
    const parameters = { found: formatUnit(found), wanted: formatUnit(wanted) };
    this.#names.note({ at, code: 'unit_mismatch', parameters });
  }

  #power(base: Expression, exponent: Expression): Dimension {
    const unit = settled(this.#of(base));
    this.#expect(this.#of(exponent), none, exponent.at);
    if (unit === null) return null;
    if (exponent.kind === 'number' && Number.isInteger(exponent.value)) {
      return raiseUnit(unit, exponent.value);
    }
    if (unit.length > 0) {
      const written = exponent.kind === 'number' ? String(exponent.value) : 'that varies';
      const parameters = { exponent: written, found: formatUnit(unit) };
      this.#names.note({ at: base.at, code: 'exponent', parameters });
      return null;
    }
    return none;
  }

  #ofCall(call: Call, alone: boolean): Dimension {
    const { name, at, given } = call;
    const signature = functions.get(name);
    if (signature === undefined) {
      const hint = this.#names.suggestFunction(name);
      this.#names.note({ at, code: 'unknown_function', parameters: { name, hint } });
      return null;
    }
    if (!fitsArity(signature, given.length)) {
      const parameters = { name, wanted: wordArity(signature), given: String(given.length) };
      this.#names.note({ at, code: 'argument_count', parameters });
      return null;
    }
    if (signature.declares === true && !alone) {
      this.#names.note({ at, code: 'not_alone', parameters: { name } });
    }
    const [base, exponent] = given;
    if (name === 'pow' && base && exponent) return this.#power(base, exponent);
    given.forEach((argument, i) => this.#checkArgument(argument, signature.wants[i] ?? 'x'));
    const same = given.filter((_, i) => (signature.wants[i] ?? 'x') === 'x');
    return result(signature.gives, this.#common(same));
  }

  #checkArgument(argument: Expression, wanted: Wanted): void {
    const unit = fixed[wanted];
    if (unit !== undefined) this.#expect(this.#of(argument), unit, argument.at);
    if (wanted === 'key') this.#checkKey(argument);
    if (wanted === 'profile') this.#checkProfile(argument);
  }

  #checkKey(argument: Expression): void {
    const { at } = argument;
    if (argument.kind !== 'text' || !/^[\w .-]+$/.test(argument.value)) {
      this.#names.note({ at, code: 'key', parameters: {} });
    } else if (this.#names.declares(argument.value)) {
      this.#names.note({ at, code: 'key_taken', parameters: { name: argument.value } });
    }
  }

  #checkProfile(argument: Expression): void {
    const name = argument.kind === 'name' ? argument.name : '…';
    if (argument.kind === 'name' && this.#names.hasSeason(name)) return;
    this.#names.note({ at: argument.at, code: 'unknown_season', parameters: { name } });
  }
}

const textRefusal = { what: 'A text', hint: 'Only the key of event is a text.' };

function result(gives: Given, x: Dimension): Dimension {
  switch (gives) {
    case 'x':
      return x;
    case 'none':
      return none;
    case 'per_month':
      return perMonth;
    case 'line':
      return 'free';
    case 'x_month': {
      const unit = settled(x);
      return unit === null ? null : combineUnits(unit, month, 1);
    }
    case 'root': {
      const unit = settled(x);
      return unit === null ? null : raiseUnit(unit, 0.5);
    }
  }
}
