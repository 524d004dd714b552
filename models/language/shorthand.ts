import type { Program, Scope } from './contract.ts';
import type { Expression, Operator } from './expression.ts';
import { shapeOf } from './graph.ts';
import { Lowering } from './lower.ts';
import { createProgram } from './program.ts';

/**
 * Checked equations without their words, as `shorthand-writer.ts` writes them: what is computed, in the order of the needs.
 *
 * An expression stands behind its arguments, so that a stack reads it. `$` the next name from outside, `%i` the one i before
 * the latest, `(i` name i, `&i` the line i before the last, `)i` the line i after this one, `#i` a number of the dictionary, `!`
 * the next text; any other sign calls an entry of the dictionary. A space ends a line, an apostrophe an effect.
 */
export interface Shorthand {
  readonly lines: string;
  /** Keys of events and names of declared assumptions. */
  readonly texts: readonly string[];
  /** Ports of the effects in the order of the text, each with its group and category behind it where it has them. */
  readonly outputs: readonly string[];
}

/** What many programs have in common. */
export interface Dictionary {
  /** Operators and functions with the number of their arguments. */
  readonly calls: readonly (readonly [name: string, count: number])[];
  readonly numbers: readonly number[];
}

/** Signs that stand for the numbers from 0; a text in quotes holds them as they are. */
export const digits =
  '*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';

interface Line {
  readonly kind: 'variable' | 'effect';
  readonly name: string;
  readonly expression: Expression;
}

const at = 0;

function call(name: string, given: readonly Expression[]): Expression {
  const [left, right] = given;
  if (left === undefined || /\w/.test(name)) return { kind: 'call', at, name, given };
  if (right === undefined) return { kind: 'negative', at, of: left };
  return { kind: 'operation', at, operator: name as Operator, left, right };
}

function found<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`The shorthand has no ${String(index)}`);
  return item;
}

class Reader {
  readonly #source: Pick<Shorthand, 'lines' | 'texts'>;
  readonly #dictionary: Dictionary;
  readonly #inputs: readonly string[];
  readonly #stack: Expression[] = [];
  readonly #lines: Line[] = [];
  #at = 0;
  #texts = 0;
  /** Names from outside that have been used. */
  #used = 0;

  constructor(
    source: Pick<Shorthand, 'lines' | 'texts'>,
    dictionary: Dictionary,
    inputs: readonly string[],
  ) {
    this.#source = source;
    this.#dictionary = dictionary;
    this.#inputs = inputs;
  }

  read(): readonly Line[] {
    while (this.#at < this.#source.lines.length) {
      const sign = this.#sign();
      if (sign === ' ' || sign === "'") this.#endLine(sign === ' ' ? 'variable' : 'effect');
      else this.#stack.push(this.#readOne(sign));
    }
    return this.#lines;
  }

  #sign(): string {
    this.#at += 1;
    return this.#source.lines.charAt(this.#at - 1);
  }

  #index(): number {
    return digits.indexOf(this.#sign());
  }

  #name(index: number): Expression {
    this.#used = Math.max(this.#used, index + 1);
    return { kind: 'name', at, name: found(this.#inputs, index) };
  }

  #readOne(sign: string): Expression {
    switch (sign) {
      case '$':
        return this.#name(this.#used);
      case '%':
        return this.#name(this.#used - 1 - this.#index());
      case '(':
        return this.#name(this.#index());
      case '&': {
        const { name } = found(this.#lines, this.#lines.length - 1 - this.#index());
        return { kind: 'name', at, name };
      }
      case ')':
        return { kind: 'name', at, name: String(this.#lines.length + this.#index()) };
      case '#':
        return { kind: 'number', at, value: found(this.#dictionary.numbers, this.#index()) };
      case '!':
        this.#texts += 1;
        return { kind: 'text', at, value: found(this.#source.texts, this.#texts - 1) };
      default: {
        const [name, count] = found(this.#dictionary.calls, digits.indexOf(sign));
        return call(name, this.#stack.splice(this.#stack.length - count));
      }
    }
  }

  #endLine(kind: Line['kind']): void {
    const expression = found(this.#stack.splice(0), 0);
    const name = String(this.#lines.length);
    const [first, ...others] = expression.kind === 'call' ? expression.given : [];
    // a declared assumption is drawn by its name, which stands before its arguments
    if (expression.kind === 'call' && first?.kind === 'text')
      this.#lines.push({ kind, name: first.value, expression: { ...expression, given: others } });
    else this.#lines.push({ kind, name, expression });
  }
}

/** The program of equations in shorthand; `inputs`: the names from outside, in the order of the text. */
export function readProgram(
  shorthand: Shorthand,
  dictionary: Dictionary,
  inputs: readonly string[],
  scope: Scope,
): Program {
  const lines = new Reader(shorthand, dictionary, inputs).read();
  const lowering = new Lowering(scope.prefix);
  const nodes = lowering.lowerLines(lines);
  const { graph } = lowering;
  graph.findShapes((name) => scope.given(name)?.shape ?? 'constant');
  const effects = lines.filter(({ kind }) => kind === 'effect');
  const outputs = effects.map((line, i) => {
    const [name = '', group = null, category = null] = found(shorthand.outputs, i).split(' ');
    const node = nodes.get(line) ?? Number.NaN;
    return [{ name, shape: shapeOf(graph.node(node)), group, category }, node] as const;
  });
  return createProgram(graph, inputs, outputs);
}
