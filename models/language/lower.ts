import type { Expression, Operator } from './expression.ts';
import { months } from '../version.ts';
import { Graph, type Op } from './graph.ts';

/** The plan was issued on 11 March 2021: so far into the year, in months. */
const issue = 2.35;
const yearEnd = 12;

/** Exponents up to this size are multiplied out. */
const maxChain = 16;

const operations: Readonly<Record<Exclude<Operator, '^' | '>' | '>='>, Op>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '<': 'less',
  '<=': 'less_equal',
  '==': 'equal',
};

const direct: ReadonlyMap<string, Op> = new Map<string, Op>(
  (['abs', 'exp', 'log', 'sqrt', 'total', 'delay'] as const).map((op) => [op, op]),
);

/** The text of an expression, the same for the same expression wherever it stands. */
function spell(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) => (key === 'at' ? undefined : value));
}

/** A line as far as it is computed; null: it was not read. */
interface Line {
  readonly kind: 'variable' | 'effect';
  readonly name: string;
  readonly expression: Expression | null;
}

/** Turns checked lines into a graph of nodes; the lines must come in the order of their needs. */
export class Lowering {
  readonly graph = new Graph();
  readonly #prefix: string;
  readonly #named = new Map<string, number>();
  readonly #open: { readonly of: Expression; readonly close: (value: number) => void }[] = [];

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Node of each line. */
  lowerLines<L extends Line>(lines: readonly L[]): ReadonlyMap<L, number> {
    const nodes = new Map<L, number>();
    for (const line of lines) {
      if (line.expression === null) throw new Error(`line ${line.name} was not read`);
      const node = this.#lowerLine(line, line.expression);
      if (line.kind === 'variable') this.#named.set(line.name, node);
      nodes.set(line, node);
    }
    // closing one may open another: previous(previous(a, 0), 0)
    for (const { of, close } of this.#open) close(this.#lower(of));
    return nodes;
  }

  #lowerLine({ name }: Pick<Line, 'name'>, expression: Expression): number {
    if (expression.kind !== 'call') return this.#lower(expression);
    switch (expression.name) {
      case 'normal':
      case 'lognormal':
      case 'beta':
      case 'triangular': {
        const stream = `${this.#prefix}/${name}`;
        const args = expression.given.map((argument) => this.#lower(argument));
        return this.graph.add(expression.name, args, { name: stream });
      }
      default:
        return this.#lower(expression);
    }
  }

  #constant(value: number): number {
    return this.graph.add('constant', [], { value });
  }

  #lower(expression: Expression): number {
    switch (expression.kind) {
      case 'number':
        return this.#constant(expression.value);
      case 'text':
        throw new Error('a text is no value');
      case 'name': {
        const { name } = expression;
        return this.#named.get(name) ?? this.graph.add('input', [], { name });
      }
      case 'negative':
        return this.graph.add('negate', [this.#lower(expression.of)]);
      case 'operation':
        return this.#lowerOperation(expression.operator, expression.left, expression.right);
      case 'call':
        return this.#lowerCall(expression.name, expression.given);
    }
  }

  #lowerOperation(operator: Operator, left: Expression, right: Expression): number {
    if (operator === '^') return this.#power(this.#lower(left), right);
    const a = this.#lower(left);
    const b = this.#lower(right);
    if (operator === '>') return this.graph.add('less', [b, a]);
    if (operator === '>=') return this.graph.add('less_equal', [b, a]);
    return this.graph.add(operations[operator], [a, b]);
  }

  #lowerCall(name: string, given: readonly Expression[]): number {
    if (name === 'previous') return this.#previous(given);
    if (name === 'season') return this.#season(given);
    if (name === 'event') return this.#event(given);
    if (name === 'pow') return this.#power(this.#lower(argument(given, 0)), argument(given, 1));
    const args = given.map((each) => this.#lower(each));
    const [a = 0, b = 0] = args;
    switch (name) {
      case 'min':
      case 'max':
        return args.reduce((found, next) => this.graph.add(name, [found, next]));
      case 'if':
        return this.graph.add('select', args);
      case 'cumulate':
        return this.#cumulate(a);
      case 'ramp':
        return this.#ramp(a, b);
      case 's_curve':
        return this.#sCurve(a, b);
      case 'spread':
        return this.#spread(a, b);
    }
    const op = direct.get(name);
    if (op === undefined) throw new Error(`${name} can't be computed`);
    return this.graph.add(op, args);
  }

  #previous(given: readonly Expression[]): number {
    const of = argument(given, 0);
    const start = this.#lower(argument(given, 1));
    const { node, close } = this.graph.addPrevious(spell(of), start);
    this.#open.push({ of, close });
    return node;
  }

  /** Running total c(m) = c(m − 1) + x(m) from c = 0. */
  #cumulate(x: number): number {
    const zero = this.#constant(0);
    const { node, close } = this.graph.addPrevious(`running total of ${String(x)}`, zero);
    const sum = this.graph.add('add', [node, x]);
    close(sum);
    return sum;
  }

  #season(given: readonly Expression[]): number {
    const profile = argument(given, 0);
    if (profile.kind !== 'name') throw new Error('a season wants a profile');
    return this.graph.add('input', [], { name: `season.${profile.name}` });
  }

  #event(given: readonly Expression[]): number {
    const key = argument(given, 1);
    if (key.kind !== 'text') throw new Error('an event wants a key');
    const chance = this.#lower(argument(given, 0));
    return this.graph.add('event', [chance], { name: `${this.#prefix}/${key.value}` });
  }

  /** x^n of a small whole n by repeated squaring, (x^(n/2))², with one more factor x where n is odd; others by pow. */
  #power(base: number, exponent: Expression): number {
    const n = exponent.kind === 'number' ? exponent.value : Number.NaN;
    if (!Number.isInteger(n) || Math.abs(n) > maxChain) {
      return this.graph.add('pow', [base, this.#lower(exponent)]);
    }
    const chain = this.#chain(base, Math.abs(n));
    return n < 0 ? this.graph.add('divide', [this.#constant(1), chain]) : chain;
  }

  #chain(base: number, n: number): number {
    if (n === 0) return this.#constant(1);
    if (n === 1) return base;
    const half = this.#chain(base, Math.floor(n / 2));
    const square = this.graph.add('multiply', [half, half]);
    return n % 2 === 0 ? square : this.graph.add('multiply', [square, base]);
  }

  /** Over a window of whole months known beforehand: equal parts, delayed by one month, two, …, and added up, oldest first. */
  #spread(x: number, window: number): number {
    const { graph } = this;
    const { op, value } = graph.node(window);
    const outlasts = value >= months - 1;
    const isKnown = op === 'constant' && (outlasts || (Number.isInteger(value) && value > 0));
    if (!isKnown) return graph.add('spread', [x, window]);
    const part = graph.add('multiply', [x, this.#constant(1 / value)]);
    const late = (back: number): number => graph.add('delay', [part, this.#constant(back)]);
    // what no month's end cuts off is a running total
    if (outlasts) return this.#cumulate(late(1));
    let sum = late(value);
    for (let back = value - 1; back > 0; back -= 1) sum = graph.add('add', [sum, late(back)]);
    return sum;
  }

  /** min(max((t − start + 1) / months, 0), 1) at the end of month t; a step where months is not above 0. */
  #ramp(start: number, months: number): number {
    const zero = this.#constant(0);
    const one = this.#constant(1);
    const gone = this.graph.add('subtract', [this.graph.add('month', []), start]);
    const since = this.graph.add('add', [gone, one]);
    const share = this.graph.add('divide', [since, months]);
    const slope = this.graph.add('min', [this.graph.add('max', [share, zero]), one]);
    const step = this.graph.add('less', [zero, since]);
    return this.graph.add('select', [this.graph.add('less', [zero, months]), slope, step]);
  }

  /** (L(t) − L(issue)) / (L(year's end) − L(issue)) with L(t) = 1 / (1 + exp(−slope (t − midpoint))), 0 up to the issue. */
  #sCurve(midpoint: number, slope: number): number {
    const { graph } = this;
    const one = this.#constant(1);
    const zero = this.#constant(0);
    const steepness = graph.add('negate', [slope]);
    const logistic = (t: number): number => {
      const away = graph.add('multiply', [steepness, graph.add('subtract', [t, midpoint])]);
      return graph.add('divide', [one, graph.add('add', [one, graph.add('exp', [away])])]);
    };
    const month = graph.add('month', []);
    const start = this.#constant(issue);
    const first = logistic(start);
    const risen = graph.add('subtract', [logistic(month), first]);
    const range = graph.add('subtract', [logistic(this.#constant(yearEnd)), first]);
    // a curve too far off to rise in this year, or flat, delivers nothing
    const flat = graph.add('equal', [range, zero]);
    const share = graph.add('divide', [risen, graph.add('select', [flat, one, range])]);
    return graph.share(graph.add('select', [graph.add('less_equal', [month, start]), zero, share]));
  }
}

function argument(given: readonly Expression[], index: number): Expression {
  const found = given[index];
  if (found === undefined) throw new Error(`argument ${String(index + 1)} is missing`);
  return found;
}
