import { months } from '../../version.ts';
import type { Code } from '../../wasm/bytes.ts';
import { call, f64x2, get, i32, set, v128 } from '../../wasm/code.ts';
import type { Locals } from '../../wasm/module.ts';
import { isDeclared, type Graph, type Node } from '../graph.ts';
import type { Schedule } from '../schedule.ts';
import { comparison, divide, element, flag, isZero, type Helpers } from './elements.ts';
import { pairSize } from './history.ts';
import { found, keptSize, type Layout, type Pairs } from './layout.ts';
import { findInlined } from './reads.ts';

/** What the code of a program is written from. */
export interface Scheduled {
  readonly graph: Graph;
  readonly order: Schedule;
  readonly layout: Layout;
}

/** Locals that say where the loops stand. */
export interface Counters {
  /** Byte of the draw in a row; of draw and month among an input's and an output's rows; sixteen times the month. */
  readonly draw: number;
  readonly from: number;
  readonly to: number;
  readonly month: number;
}

/** Where in the program a value is read, and for which of the pairs of draws that are computed side by side. */
export interface Position {
  readonly stage: number;
  /** Inside the loop over the months. */
  readonly inMonths: boolean;
  readonly pair: number;
}

/** Whether a value is one number for all draws and months. */
const isShared = ({ byDraw, byMonth }: Node): boolean => !byDraw && !byMonth;

/** The code of values: how each node is computed and read at a position. */
export class Values {
  at: Position = { stage: 0, inMonths: false, pair: 0 };
  /** Code before the first draw, for what all draws share. */
  readonly shared: Code[] = [];

  readonly #program: Scheduled;
  readonly #helpers: Helpers;
  readonly #counters: Counters;
  readonly #take: Locals['take'];
  readonly #inlined: ReadonlySet<number>;
  readonly #locals = new Map<string, number>();
  /** How many months before January hold zeros, by the address of January. */
  readonly #cleared = new Map<number, number>();

  constructor(program: Scheduled, helpers: Helpers, counters: Counters, { take }: Locals) {
    this.#program = program;
    this.#helpers = helpers;
    this.#counters = counters;
    this.#take = take;
    this.#inlined = findInlined(program);
  }

  node(index: number): Node {
    return this.#program.graph.node(index);
  }

  /** Whether a node's only reader computes it. */
  isInlined(node: number): boolean {
    return this.#inlined.has(node);
  }

  /** The local of a node, for the pair at work. */
  local(node: number): number {
    return this.#localOf(`${String(node)} ${String(this.at.pair)}`);
  }

  #localOf(key: string): number {
    const known = this.#locals.get(key);
    if (known !== undefined) return known;
    const local = this.#take('v128');
    this.#locals.set(key, local);
    return local;
  }

  /** Where the kept months of a node stand, for the pair at work. */
  kept(node: number): Pairs | undefined {
    const kept = this.#program.layout.kept.get(node);
    if (kept === undefined) return undefined;
    return { ...kept, address: kept.address + this.at.pair * keptSize };
  }

  /** The code that reads a value here; inside the months, of this month. */
  read(index: number): Code {
    const { byDraw, byMonth, op } = this.node(index);
    const month = get(this.#counters.month);
    if (!byDraw) {
      const { address, step } = found(this.#program.layout.scalars, index);
      return v128.load(address, step > 0 && this.at.inMonths ? month : i32.const(0));
    }
    if (this.#inlined.has(index)) return this.code(index);
    if (byMonth && this.#program.order.stageOf[index] !== this.at.stage) {
      if (op === 'input') return this.code(index);
      return v128.load(this.#pairs(index).address, month);
    }
    return get(this.local(index));
  }

  #area(index: number): Code {
    const { address } = found(this.#program.layout.inputs, index);
    const { from, draw } = this.#counters;
    const offset = address + this.at.pair * pairSize;
    return v128.load(offset, get(this.node(index).byMonth ? from : draw));
  }

  /** The code that computes a value. */
  code(index: number): Code {
    const node = this.node(index);
    const { op, args } = node;
    const [first = 0, second = 0] = args;
    if (op === 'input' || isDeclared(op)) return this.#area(index);
    if (op === 'event') return flag(f64x2.less(this.#area(index), this.read(first)));
    if (op === 'select') return this.#select(node);
    if (op === 'delay') return this.#delay(first, second);
    if (op === 'spread') return this.#lookBack('spread', [first, second], []);
    if (op === 'constant' || op === 'month' || op === 'previous' || op === 'total') {
      throw new Error(`${op} is not computed`);
    }
    const operands = args.map((arg) => this.read(arg));
    if (op === 'pow' && isShared(this.node(first))) return this.#powOfShared(first, operands);
    if (op === 'divide') return divide(operands, this.node(second));
    return element(op, operands, this.#helpers);
  }

  /** By whole months that all draws share it is a look at what stands there: before January, zeros. */
  #delay(source: number, back: number): Code {
    const { op, value } = this.node(back);
    const { address, step } = this.#pairs(source);
    const isFixed = op === 'constant' && Number.isInteger(value) && value > 0 && value < months;
    if (!isFixed || step === 0) return this.#lookBack('delay', [source], [this.read(back)]);
    for (let month = (this.#cleared.get(address) ?? 0) + 1; month <= value; month += 1) {
      this.#cleared.set(address, month);
      const at = i32.const(address - month * pairSize);
      this.shared.push(v128.store(0, at, f64x2.const(0)));
    }
    return v128.load(address - value * pairSize, get(this.#counters.month));
  }

  /** A call with the places of operands, the month, and what else it takes. */
  #lookBack(name: 'delay' | 'spread', of: readonly number[], more: readonly Code[]): Code {
    const places = of.map((node) => {
      const { address, step } = this.#pairs(node);
      return [i32.const(address), i32.const(step)];
    });
    return call(this.#helpers[name], ...places, get(this.#counters.month), ...more);
  }

  #pairs(node: number): Pairs {
    const { scalars } = this.#program.layout;
    const pairs = this.node(node).byDraw ? this.kept(node) : scalars.get(node);
    if (pairs === undefined) throw new Error(`the months of node ${String(node)} are not kept`);
    return pairs;
  }

  /** x^y where all draws share x: its logarithm is taken once. */
  #powOfShared(base: number, [x = [], y = []]: readonly Code[]): Code {
    const logarithm = (['ln', 'lnRest'] as const).map((part) => {
      const key = `${part} ${String(base)}`;
      const known = this.#locals.has(key);
      const local = this.#localOf(key);
      if (!known) this.shared.push(set(local, call(this.#helpers[part], x)));
      return get(local);
    });
    return call(this.#helpers.powOfLog, x, y, ...logarithm);
  }

  /** Where the condition is not 0 the second operand, elsewhere the third. */
  #select({ args: [condition = 0, then = 0, otherwise = 0] }: Node): Code {
    const [yes, no] = [this.read(then), this.read(otherwise)];
    const { op, args } = this.node(condition);
    if (this.#inlined.has(condition)) {
      const [a = [], b = []] = args.map((arg) => this.read(arg));
      const mask = comparison(op, a, b);
      if (mask !== undefined) return v128.bitselect(yes, no, mask);
    }
    return v128.bitselect(no, yes, isZero(this.read(condition)));
  }
}
