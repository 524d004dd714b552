import { checkText } from './compile.ts';
import type { Scope } from './contract.ts';
import { orderLines } from './dependencies.ts';
import { ErrorList } from './errors.ts';
import type { Expression } from './expression.ts';
import { functions } from './functions.ts';
import type { Line } from './lines.ts';
import { digits, type Dictionary, type Shorthand } from './shorthand.ts';

/** Finds an item's place in a list, at its end if it is not there yet. */
function placeIn<T>(list: T[], isSame: (item: T) => boolean, item: T): number {
  const at = list.findIndex(isSame);
  return at < 0 ? list.push(item) - 1 : at;
}

function digit(index: number): string {
  if (index < 0 || index >= digits.length) throw new Error(`${String(index)} has no sign`);
  return digits.charAt(index);
}

/** Whether an expression is an assumption of the text's own, which is drawn by its line's name. */
const declares = (expression: Expression | null | undefined): expression is Call =>
  expression?.kind === 'call' && functions.get(expression.name)?.declares === true;

/** The signs of one text. */
class Signs {
  readonly texts: string[] = [];
  readonly #dictionary: Tables;
  readonly #inputs: readonly string[];
  readonly #lines: readonly Line[];
  #count = 0;
  #used = 0;

  constructor(dictionary: Tables, inputs: readonly string[], lines: readonly Line[]) {
    this.#dictionary = dictionary;
    this.#inputs = inputs;
    this.#lines = lines;
  }

  /** All lines, one behind the other. */
  write(): string {
    return this.#lines.map((line) => this.#line(line)).join('');
  }

  #line({ kind, name, expression }: Line): string {
    if (expression === null) throw new Error(`line ${name} was not read`);
    const text: Expression = { kind: 'text', at: 0, value: name };
    const signs = declares(expression)
      ? this.#call(expression.name, [text, ...expression.given])
      : this.#write(expression);
    this.#count += 1;
    return signs + (kind === 'variable' ? ' ' : "'");
  }

  #write(expression: Expression): string {
    switch (expression.kind) {
      case 'number': {
        const { value } = expression;
        return `#${digit(placeIn(this.#dictionary.numbers, (each) => Object.is(each, value), value))}`;
      }
      case 'text':
        this.texts.push(expression.value);
        return '!';
      case 'name':
        return this.#name(expression.name);
      case 'negative':
        return this.#call('-', [expression.of]);
      case 'operation':
        return this.#call(expression.operator, [expression.left, expression.right]);
      case 'call': {
        const [profile] = expression.given;
        if (expression.name !== 'season' || profile?.kind !== 'name')
          return this.#call(expression.name, expression.given);
        return this.#name(`season.${profile.name}`);
      }
    }
  }

  #call(name: string, given: readonly Expression[]): string {
    const signs = given.map((each) => this.#write(each)).join('');
    const isSame = (each: readonly [string, number]) =>
      each[0] === name && each[1] === given.length;
    return signs + digit(placeIn(this.#dictionary.calls, isSame, [name, given.length]));
  }

  #name(name: string): string {
    const line = this.#lines.findIndex((each) => each.kind === 'variable' && each.name === name);
    if (line >= 0) return this.#back(line);
    const index = this.#inputs.indexOf(name);
    const used = this.#used;
    this.#used = Math.max(used, index + 1);
    if (index === used) return '$';
    return index < used ? `%${digit(used - 1 - index)}` : `(${digit(index)}`;
  }

  /** A line that stands before, or (through `previous`) this one or a later one. */
  #back(line: number): string {
    if (line < this.#count) return `&${digit(this.#count - 1 - line)}`;
    if (declares(this.#lines[line]?.expression)) throw new Error('an assumption is used too early');
    return `)${digit(line - this.#count)}`;
  }
}

type Call = Extract<Expression, { kind: 'call' }>;
type Tables = { readonly [K in keyof Dictionary]: Dictionary[K][number][] };

/** Writes texts that compile in shorthand, with one dictionary for all of them. */
export class ShorthandWriter {
  readonly dictionary: Tables = { calls: [], numbers: [] };

  /** The shorthand of a text and the names that it takes from outside, in the order of the program's inputs. */
  write(source: string, scope: Scope): Shorthand & { readonly inputs: readonly string[] } {
    const errors = new ErrorList();
    const { lines, names } = checkText(source, scope, errors);
    const [error] = errors.sorted();
    if (error !== undefined) throw new Error(error.sentence);
    const inputs = [...names.keys()];
    const ordered = orderLines(lines);
    const signs = new Signs(this.dictionary, inputs, ordered);
    const effects = ordered.filter(({ kind }) => kind === 'effect');
    const outputs = effects.map(({ name, header: { group, category } }) =>
      [name, group, category].filter((part) => part !== null).join(' '),
    );
    return { lines: signs.write(), texts: signs.texts, outputs, inputs };
  }
}
