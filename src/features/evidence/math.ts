import type { Expression, Operator } from '../../../models/language/outline.ts';
import { lengthOf } from './expressions.ts';

/** An element of MathML as data; `name` is the name of the equations that it stands for. */
export interface MathNode {
  readonly tag: string;
  readonly text?: string;
  readonly name?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children: readonly MathNode[];
}

/** What of a formula is words, and how numbers are written. */
export interface MathWords {
  readonly if: string;
  readonly otherwise: string;
  readonly number: (value: number) => string;
  /** A name as a reader wants it. */
  readonly name: (name: string) => string;
  /** Name of a function that has no sign of its own. */
  readonly functions: Readonly<Record<string, string>>;
}

/** A node and how tightly it holds together: 1 comparison, 2 sum, 3 product, 4 power, 5 a single thing. */
interface Drawn {
  readonly node: MathNode;
  readonly strength: number;
}

const leaf = (
  tag: string,
  text: string,
  attributes?: Readonly<Record<string, string>>,
): MathNode => (attributes ? { tag, text, attributes, children: [] } : { tag, text, children: [] });
const sign = (text: string): MathNode => leaf('mo', text);
const bracket = (text: string): MathNode => leaf('mo', text, { stretchy: 'true' });
const word = (text: string): MathNode => leaf('mtext', text);
const parent = (tag: string, ...children: readonly MathNode[]): MathNode => ({ tag, children });
const row = (...children: readonly MathNode[]): MathNode => parent('mrow', ...children);
const inBrackets = (node: MathNode): MathNode => row(bracket('('), node, bracket(')'));
const time = (text: string): MathNode => leaf('mi', text);

const signs: Readonly<Record<Exclude<Operator, '/' | '^'>, string>> = {
  '+': '+',
  '-': '−',
  '*': '×',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  '==': '=',
};
const strengths: Readonly<Record<Operator, number>> = {
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '==': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 4,
};

/** Letters of a numerator above which a fraction is written in a line. */
const longest = 44;

/** Draws expressions of the language of equations as MathML. */
export class MathWriter {
  readonly #words: MathWords;

  constructor(words: MathWords) {
    this.#words = words;
  }

  /** The formula as one piece. */
  write(expression: Expression): MathNode {
    return this.#draw(expression).node;
  }

  /** The formula in pieces between which a line may break; each but the first begins with its sign. */
  writePieces(expression: Expression): readonly MathNode[] {
    if (expression.kind !== 'operation') return [this.write(expression)];
    const { operator, left, right } = expression;
    if (operator === '+' || operator === '-') {
      const last = this.#least(right, operator === '-' ? 3 : 2);
      return [...this.writePieces(left), row(sign(signs[operator]), last)];
    }
    // a long fraction bar would not fit a narrow screen, and nothing can break it
    if (operator === '/' && lengthOf(left) > longest) {
      return [...this.writePieces(left), row(sign('÷'), this.#least(right, 4))];
    }
    if (operator !== '*') return [this.write(expression)];
    const goesOn = left.kind === 'operation' && (left.operator === '*' || left.operator === '/');
    const first = goesOn ? this.writePieces(left) : [];
    const start = first.length > 0 ? first : [this.#least(left, 3)];
    return [...start, row(sign('×'), this.#least(right, 3))];
  }

  /** A name on its own. */
  writeName(name: string): MathNode {
    return { ...leaf('mi', this.#words.name(name), { mathvariant: 'normal' }), name };
  }

  /** In brackets where it holds together less than `strength`. */
  #least(expression: Expression, strength: number): MathNode {
    const drawn = this.#draw(expression);
    return drawn.strength < strength ? inBrackets(drawn.node) : drawn.node;
  }

  #draw(expression: Expression): Drawn {
    switch (expression.kind) {
      case 'number': {
        const node = leaf('mn', this.#words.number(expression.value));
        return { node, strength: expression.value < 0 ? 2 : 5 };
      }
      case 'text':
        return { node: word(expression.value), strength: 5 };
      case 'name':
        return { node: this.writeName(expression.name), strength: 5 };
      case 'negative':
        return { node: row(sign('−'), this.#least(expression.of, 3)), strength: 2 };
      case 'operation':
        return this.#drawOperation(expression.operator, expression.left, expression.right);
      case 'call':
        return this.#drawCall(expression.name, expression.given);
    }
  }

  #drawOperation(operator: Operator, left: Expression, right: Expression): Drawn {
    const strength = strengths[operator];
    if (operator === '/') {
      return { node: parent('mfrac', this.write(left), this.write(right)), strength: 3.5 };
    }
    if (operator === '^') {
      return { node: parent('msup', this.#least(left, 5), this.write(right)), strength };
    }
    const last = this.#least(right, operator === '-' ? 3 : strength);
    return { node: row(this.#least(left, strength), sign(signs[operator]), last), strength };
  }

  #drawCall(name: string, given: readonly Expression[]): Drawn {
    const [a, b, c] = given;
    if (a === undefined) return { node: word(name), strength: 5 };
    switch (name) {
      case 'exp':
        // a long exponent would be too small to read
        return a.kind === 'name' || a.kind === 'number'
          ? { node: parent('msup', time('e'), this.write(a)), strength: 4 }
          : this.#function(name, given);
      case 'pow':
        return b === undefined ? this.#function(name, given) : this.#drawOperation('^', a, b);
      case 'sqrt':
        return { node: parent('msqrt', this.write(a)), strength: 5 };
      case 'abs':
        return { node: row(bracket('|'), this.write(a), bracket('|')), strength: 5 };
      case 'cumulate':
        return this.#sum(row(time('s'), sign('='), leaf('mn', '1')), time('t'), a);
      case 'total':
        return this.#sum(row(time('t'), sign('='), leaf('mn', '1')), leaf('mn', '12'), a);
      case 'previous':
        return this.#at(a, row(time('t'), sign('−'), leaf('mn', '1')), b);
      case 'delay':
        return b === undefined
          ? this.#function(name, given)
          : this.#at(a, row(time('t'), sign('−'), this.#least(b, 3)), undefined);
      case 'if':
        return b === undefined || c === undefined
          ? this.#function(name, given)
          : this.#cases(a, b, c);
      case 'season':
        return a.kind === 'name'
          ? { node: this.writeName(`season.${a.name}`), strength: 5 }
          : this.#function(name, given);
      default:
        return this.#function(name, given);
    }
  }

  #functionName(name: string): MathNode {
    return leaf('mi', this.#words.functions[name] ?? name, { mathvariant: 'normal' });
  }

  #function(name: string, given: readonly Expression[]): Drawn {
    const parts = given.flatMap((each, i) =>
      i === 0 ? [this.write(each)] : [leaf('mo', ',', { separator: 'true' }), this.write(each)],
    );
    const node = row(this.#functionName(name), bracket('('), ...parts, bracket(')'));
    return { node, strength: 5 };
  }

  #sum(from: MathNode, to: MathNode, of: Expression): Drawn {
    const sum = parent('munderover', leaf('mo', '∑', { movablelimits: 'false' }), from, to);
    return { node: row(sum, this.#least(of, 3)), strength: 3 };
  }

  /** A value of another month; with what it starts from, where that is not 0. */
  #at(of: Expression, month: MathNode, start: Expression | undefined): Drawn {
    const node = parent('msub', this.#least(of, 5), month);
    if (start === undefined || (start.kind === 'number' && start.value === 0)) {
      return { node, strength: 5 };
    }
    const first = parent('msub', this.#least(of, 5), leaf('mn', '0'));
    const note = inBrackets(row(first, sign('='), this.write(start)));
    return { node: row(node, leaf('mspace', '', { width: '0.3em' }), note), strength: 3 };
  }

  #cases(condition: Expression, then: Expression, otherwise: Expression): Drawn {
    const cell = (node: MathNode): MathNode => parent('mtd', node);
    const when = row(word(`${this.#words.if}\u00A0`), this.write(condition));
    const table = parent(
      'mtable',
      parent('mtr', cell(this.write(then)), cell(when)),
      parent('mtr', cell(this.write(otherwise)), cell(word(this.#words.otherwise))),
    );
    return { node: table, strength: 5 };
  }
}
