import { exp, log, pow } from '../ensemble/exponential.ts';
import { at } from '../ensemble/words.ts';
import { months } from '../version.ts';
import type { Value } from './contract.ts';
import type { ElementOp, Graph, Node } from './graph.ts';
import { delayed, spreadOver, type History } from './history.ts';
import type { Schedule } from './schedule.ts';

/** From 0. */
export const allMonths: readonly number[] = Array.from({ length: months }, (_, m) => m);

const flag = (holds: boolean): number => (holds ? 1 : 0);

/** Computes the nodes that don't vary by draw, once for a set of inputs; each has twelve slots, equal where it is constant. */
export class Scalars {
  /** Node i, month m: index i · 12 + m. */
  readonly values: Float64Array;
  readonly #graph: Graph;
  readonly #schedule: Schedule;
  /** Nodes that are inputs, and their places among those given. */
  readonly #given: readonly (readonly [node: number, place: number])[];
  /** How often everything was computed. */
  #turn = 0;

  constructor(graph: Graph, schedule: Schedule, inputs: readonly string[]) {
    this.values = new Float64Array(graph.nodes.length * months);
    this.#graph = graph;
    this.#schedule = schedule;
    this.#given = graph.nodes.flatMap(({ op, name, byDraw }, node) =>
      op === 'input' && !byDraw ? [[node, inputs.indexOf(name)] as const] : [],
    );
  }

  /** Computes everything, unless the inputs that matter here are those of the last time. */
  run(inputs: readonly Value[]): void {
    if (!this.#takeInputs(inputs)) return;
    this.#turn += 1;
    for (const stage of this.#schedule.stages) {
      for (const index of stage.once) {
        const node = this.#graph.node(index);
        if (node.byDraw || node.op === 'input') continue;
        this.values.fill(this.#compute(node, 0), index * months, (index + 1) * months);
      }
      for (let m = 0; m < months; m += 1) {
        for (const index of stage.monthly) {
          const node = this.#graph.node(index);
          if (node.byDraw || node.op === 'input') continue;
          this.values[index * months + m] = this.#compute(node, m);
        }
      }
    }
  }

  /** The months of which something holds, looked for again once the values have changed. */
  monthsOf(holds: (month: number) => boolean): () => readonly number[] {
    let [turn, found] = [0, allMonths];
    return () => {
      if (turn !== this.#turn) found = allMonths.filter(holds);
      turn = this.#turn;
      return found;
    };
  }

  /** Whether one of them has changed. */
  #takeInputs(inputs: readonly Value[]): boolean {
    let changed = this.#turn === 0;
    for (const [node, place] of this.#given) {
      const value = inputs[place];
      for (let m = 0; m < months; m += 1) {
        const given = typeof value === 'number' ? value : (value?.[m] ?? Number.NaN);
        if (Object.is(given, at(this.values, node * months + m))) continue;
        this.values[node * months + m] = given;
        changed = true;
      }
    }
    return changed;
  }

  #history(index: number): History {
    return { array: this.values, offset: index * months, step: 1 };
  }

  #compute({ op, args, value }: Node, m: number): number {
    const [a = 0, b = 0, c = 0] = args;
    const { values } = this;
    const x = at(values, a * months + m);
    const y = at(values, b * months + m);
    switch (op) {
      case 'constant':
        return value;
      case 'month':
        return m + 1;
      case 'select':
        return x === 0 ? at(values, c * months + m) : y;
      case 'previous':
        return m === 0 ? y : at(values, a * months + m - 1);
      case 'total': {
        let sum = 0;
        for (let s = 0; s < months; s += 1) sum += at(values, a * months + s);
        return sum;
      }
      case 'delay':
        return delayed(this.#history(a), m, y);
      case 'spread':
        return spreadOver(this.#history(a), this.#history(b), m);
      case 'input':
      case 'event':
      case 'normal':
      case 'lognormal':
      case 'beta':
      case 'triangular':
        throw new Error(`${op} has no value without draws`);
      default:
        return computeElement(op, x, y);
    }
  }
}

function computeElement(op: ElementOp, x: number, y: number): number {
  switch (op) {
    case 'add':
      return x + y;
    case 'subtract':
      return x - y;
    case 'multiply':
      return x * y;
    case 'divide':
      return x / y;
    case 'negate':
      return -x;
    case 'less':
      return flag(x < y);
    case 'less_equal':
      return flag(x <= y);
    case 'equal':
      return flag(x === y);
    case 'min':
      return Math.min(x, y);
    case 'max':
      return Math.max(x, y);
    case 'abs':
      return Math.abs(x);
    case 'exp':
      return exp(x);
    case 'log':
      return log(x);
    case 'sqrt':
      return Math.sqrt(x);
    case 'pow':
      return pow(x, y);
  }
}
