import type { Shape } from './contract.ts';

/** What is computed of one or two numbers, draw by draw. */
export type ElementOp =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'negate'
  | 'less'
  | 'less_equal'
  | 'equal'
  | 'min'
  | 'max'
  | 'abs'
  | 'exp'
  | 'log'
  | 'sqrt'
  | 'pow';

/** What a node computes; arguments in this order: */
export type Op =
  /** a literal number */
  | 'constant'
  /** a name from outside */
  | 'input'
  /** 1 … 12 */
  | 'month'
  | ElementOp
  /** condition, where it is not 0, where it is 0 */
  | 'select'
  /** value, start: last month's value */
  | 'previous'
  /** value: its sum over the horizon */
  | 'total'
  /** value, months */
  | 'delay'
  /** value, window in months */
  | 'spread'
  /** chance */
  | 'event'
  | 'normal'
  | 'lognormal'
  | 'beta'
  | 'triangular';

/** One value of a program. Arguments have lower indices than the node itself, save the first of `previous`. */
export interface Node {
  readonly op: Op;
  readonly args: readonly number[];
  /** Of a constant. */
  readonly value: number;
  /** Of an input: its name; of an event or a declared assumption: its stream. */
  readonly name: string;
  byMonth: boolean;
  byDraw: boolean;
}

export type Declared = Extract<Op, 'normal' | 'lognormal' | 'beta' | 'triangular'>;

/** Whether a node is an assumption declared in the text. */
export function isDeclared(op: Op): op is Declared {
  return op === 'normal' || op === 'lognormal' || op === 'beta' || op === 'triangular';
}

const monthly: ReadonlySet<Op> = new Set<Op>(['month', 'previous', 'delay', 'spread']);

/** Nodes of the equations, equal ones only once. */
export class Graph {
  readonly #nodes: Node[] = [];
  readonly #known = new Map<string, number>();
  readonly #shared = new Set<number>();

  get nodes(): readonly Node[] {
    return this.#nodes;
  }

  /** The same nodes, to which others may be added. */
  copy(): Graph {
    const copy = new Graph();
    for (const node of this.#nodes) copy.#nodes.push({ ...node });
    for (const [key, index] of this.#known) copy.#known.set(key, index);
    for (const index of this.#shared) copy.#shared.add(index);
    return copy;
  }

  /** The same for graphs of the same nodes. */
  get text(): string {
    return [...this.#known.keys()].join(';');
  }

  /** Marks a value as dear and alike in many programs: compiled ones compute it once for all of them. */
  share(index: number): number {
    this.#shared.add(index);
    return index;
  }

  isShared(index: number): boolean {
    return this.#shared.has(index);
  }

  /** Lets a value come from outside. */
  giveFromOutside(index: number, name: string): void {
    this.#nodes[index] = { ...this.node(index), op: 'input', args: [], value: 0, name };
  }

  /** Adds a node, or finds the one that computes the same, and gives its index. */
  add(op: Op, args: readonly number[], { value = 0, name = '' } = {}): number {
    const [first = 0, second = 0] = args;
    // x · 1 and x / 1 are x, bit for bit: equations divide by units, such as a month
    if ((op === 'multiply' || op === 'divide') && this.#isOne(second)) return first;
    if (op === 'multiply' && this.#isOne(first)) return second;
    const number = Object.is(value, -0) ? '-0' : String(value);
    const key = `${op} ${args.join(',')} ${number} ${name}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#nodes.push({ op, args, value, name, byMonth: false, byDraw: false });
    this.#known.set(key, this.#nodes.length - 1);
    return this.#nodes.length - 1;
  }

  #isOne(index: number): boolean {
    const { op, value } = this.node(index);
    return op === 'constant' && value === 1;
  }

  /** A node for last month's value of an expression that is only known later; `text` tells one from another. */
  addPrevious(text: string, start: number): { readonly node: number; readonly close: Close } {
    const before = this.#nodes.length;
    const node = this.add('previous', [start], { name: text });
    const close = (value: number): void => {
      const open = this.node(node);
      if (open.args.length === 1) this.#nodes[node] = { ...open, args: [value, start] };
    };
    return { node, close: node < before ? () => undefined : close };
  }

  node(index: number): Node {
    const node = this.#nodes[index];
    if (node === undefined) throw new RangeError(`no node ${String(index)}`);
    return node;
  }

  /** Finds what varies by month and by draw; `inputs` tells it of names from outside. */
  findShapes(inputs: (name: string) => Shape): void {
    // a recurrence is known only after its last member: repeat until nothing changes
    for (let changed = true; changed;) {
      changed = false;
      for (const node of this.#nodes) {
        const { byMonth, byDraw } = this.#shapeOf(node, inputs);
        if (byMonth === node.byMonth && byDraw === node.byDraw) continue;
        node.byMonth = byMonth;
        node.byDraw = byDraw;
        changed = true;
      }
    }
  }

  #shapeOf(node: Node, inputs: (name: string) => Shape): Pick<Node, 'byMonth' | 'byDraw'> {
    if (node.op === 'input') {
      const shape = inputs(node.name);
      return {
        byMonth: shape === 'month' || shape === 'both',
        byDraw: shape === 'draw' || shape === 'both',
      };
    }
    const of = node.args.map((arg) => this.node(arg));
    const byMonth = monthly.has(node.op) || of.some((arg) => arg.byMonth);
    const drawn = node.op === 'event' || isDeclared(node.op);
    return {
      byMonth: byMonth && node.op !== 'total' && !isDeclared(node.op),
      byDraw: drawn || of.some((arg) => arg.byDraw),
    };
  }
}

type Close = (value: number) => void;

export function shapeOf({ byMonth, byDraw }: Pick<Node, 'byMonth' | 'byDraw'>): Shape {
  if (byMonth) return byDraw ? 'both' : 'month';
  return byDraw ? 'draw' : 'constant';
}
