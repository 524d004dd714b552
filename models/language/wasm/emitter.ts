import { months } from '../../version.ts';
import type { Code } from '../../wasm/bytes.ts';
import { call, f64x2, get, i32, repeat, select, set, take, v128, when } from '../../wasm/code.ts';
import { ModuleWriter, type Locals } from '../../wasm/module.ts';
import { isDeclared, type Graph, type Node } from '../graph.ts';
import type { Schedule, Stage } from '../schedule.ts';
import { comparison, element, flag, importHelpers, isZero, type Helpers } from './elements.ts';
import { pairSize } from './history.ts';
import { found, inputStride, type Layout, type Pairs } from './layout.ts';
import { findInlined } from './reads.ts';

/** The function's parameters: eight times the draws (at least two), and the bytes from month to month of an output. */
const [size, outputStride] = [0, 1];

/** Where in the program a value is read. */
interface Position {
  readonly stage: number;
  /** Inside the loop over the months. */
  readonly inMonths: boolean;
}

/**
 * Writes a scheduled graph as one function: two draws at a time, for each pair a stage after the other, in each first
 * what has no months and then its months in a loop. Values live in locals; last month's and sums too.
 */
class Emitter {
  readonly #graph: Graph;
  readonly #order: Schedule;
  readonly #layout: Layout;
  readonly #helpers: Helpers;
  readonly #inlined: ReadonlySet<number>;
  readonly #take: Locals['take'];
  readonly #locals = new Map<number, number>();
  /** Byte of the draw in a row, of the draw and month among an input's and an output's rows; sixteen times the month. */
  readonly #draw: number;
  readonly #from: number;
  readonly #to: number;
  readonly #month: number;
  #at: Position = { stage: 0, inMonths: false };

  constructor(
    program: { readonly graph: Graph; readonly order: Schedule; readonly layout: Layout },
    helpers: Helpers,
    { take }: Locals,
  ) {
    this.#graph = program.graph;
    this.#order = program.order;
    this.#layout = program.layout;
    this.#helpers = helpers;
    this.#inlined = findInlined(program);
    this.#take = take;
    [this.#draw, this.#from, this.#to, this.#month] = [
      take('i32'),
      take('i32'),
      take('i32'),
      take('i32'),
    ];
  }

  /** The loop over the draws. An odd last draw is computed together with the one before it, once more. */
  emit(): Code {
    const pairs = this.#order.stages.map((stage, index) => this.#stage(stage, index));
    const last = i32.sub(get(size), i32.const(pairSize));
    const next = i32.add(get(this.#draw), i32.const(pairSize));
    const body = [
      ...pairs.flat(),
      ...set(this.#to, i32.notEqual(get(this.#draw), last)),
      ...set(this.#draw, select(next, last, i32.less(next, last))),
    ];
    return repeat(body, get(this.#to));
  }

  #stage({ once, monthly }: Stage, stage: number): Code {
    const drawn = (node: number): boolean => this.#graph.node(node).byDraw;
    const following = this.#order.stages[stage + 1]?.once ?? [];
    const sums = following.filter((node) => drawn(node) && this.#graph.node(node).op === 'total');
    const inMonths = monthly.filter(drawn);
    const lasts = inMonths.filter((node) => this.#graph.node(node).op === 'previous');
    this.#at = { stage, inMonths: false };
    const before = [
      ...once.filter(drawn).flatMap((node) => this.#compute(node)),
      ...sums.flatMap((node) => set(this.#local(node), f64x2.const(0))),
      ...lasts.flatMap((node) => this.#begin(node)),
    ];
    if (inMonths.length + sums.length === 0) return before;
    this.#at = { stage, inMonths: true };
    const body = [
      ...inMonths.flatMap((node) => this.#compute(node)),
      ...sums.flatMap((node) => this.#gather(node)),
      ...this.#handOn(lasts),
    ];
    return [...before, ...this.#monthLoop(body)];
  }

  #monthLoop(body: Code): Code {
    const step = (local: number, by: Code): Code => set(local, i32.add(get(local), by));
    return [
      ...set(this.#month, i32.const(0)),
      ...set(this.#from, get(this.#draw)),
      ...set(this.#to, get(this.#draw)),
      ...repeat(
        [
          ...body,
          ...step(this.#month, i32.const(pairSize)),
          ...step(this.#from, i32.const(inputStride)),
          ...step(this.#to, get(outputStride)),
        ],
        i32.less(get(this.#month), i32.const(months * pairSize)),
      ),
    ];
  }

  #local(node: number): number {
    const known = this.#locals.get(node);
    if (known !== undefined) return known;
    const local = this.#take('v128');
    this.#locals.set(node, local);
    return local;
  }

  /** Computes a node into its local and wherever else it is wanted; nothing for one that its only reader computes. */
  #compute(node: number): Code {
    if (this.#inlined.has(node)) return [];
    const { op, byMonth } = this.#graph.node(node);
    const kept = this.#layout.kept.get(node);
    const output = this.#layout.outputs.get(node);
    const value = get(this.#local(node));
    const month = byMonth ? get(this.#month) : i32.const(0);
    const row = get(byMonth ? this.#to : this.#draw);
    return [
      ...(op === 'previous' ? this.#beginLate(node) : []),
      ...(op === 'previous' || op === 'total' ? [] : set(this.#local(node), this.#code(node))),
      ...(kept === undefined ? [] : v128.store(kept.address, month, value)),
      ...(output === undefined ? [] : v128.store(output.address, row, value)),
    ];
  }

  /** The code that reads a value here; inside the months, of this month. */
  #read(node: number): Code {
    const { byDraw, byMonth, op } = this.#graph.node(node);
    if (!byDraw) {
      const { address, step } = found(this.#layout.scalars, node);
      return v128.load(address, step > 0 && this.#at.inMonths ? get(this.#month) : i32.const(0));
    }
    if (this.#inlined.has(node)) return this.#code(node);
    if (byMonth && this.#order.stageOf[node] !== this.#at.stage) {
      if (op === 'input') return this.#code(node);
      return v128.load(found(this.#layout.kept, node).address, get(this.#month));
    }
    return get(this.#local(node));
  }

  #area(node: number): Code {
    const { address } = found(this.#layout.inputs, node);
    return v128.load(address, get(this.#graph.node(node).byMonth ? this.#from : this.#draw));
  }

  #code(index: number): Code {
    const node = this.#graph.node(index);
    const { op, args } = node;
    const [first = 0, second = 0] = args;
    if (op === 'input' || isDeclared(op)) return this.#area(index);
    if (op === 'event') return flag(f64x2.less(this.#area(index), this.#read(first)));
    if (op === 'select') return this.#select(node);
    if (op === 'delay') {
      const { address, step } = this.#pairs(first);
      const places = [i32.const(address), i32.const(step), get(this.#month)];
      return call(this.#helpers.delay, ...places, this.#read(second));
    }
    if (op === 'spread') {
      const places = [this.#pairs(first), this.#pairs(second)].flatMap(({ address, step }) => [
        i32.const(address),
        i32.const(step),
      ]);
      return call(this.#helpers.spread, ...places, get(this.#month));
    }
    if (op === 'constant' || op === 'month' || op === 'previous' || op === 'total') {
      throw new Error(`${op} is not computed`);
    }
    return element(
      op,
      args.map((arg) => this.#read(arg)),
      this.#helpers,
    );
  }

  /** Where the condition is not 0 the second operand, elsewhere the third. */
  #select({ args: [condition = 0, then = 0, otherwise = 0] }: Node): Code {
    const [yes, no] = [this.#read(then), this.#read(otherwise)];
    const { op, args } = this.#graph.node(condition);
    if (this.#inlined.has(condition)) {
      const [a = [], b = []] = args.map((arg) => this.#read(arg));
      const mask = comparison(op, a, b);
      if (mask !== undefined) return v128.bitselect(yes, no, mask);
    }
    return v128.bitselect(no, yes, isZero(this.#read(condition)));
  }

  #pairs(node: number): Pairs {
    return found(this.#graph.node(node).byDraw ? this.#layout.kept : this.#layout.scalars, node);
  }

  #startsLate(start: number): boolean {
    const { byDraw, byMonth } = this.#graph.node(start);
    return byDraw && byMonth;
  }

  /** Sets a last month's value to its start, where that is known before the months. */
  #begin(node: number): Code {
    const [, start = 0] = this.#graph.node(node).args;
    return this.#startsLate(start) ? [] : set(this.#local(node), this.#read(start));
  }

  /** The same in January, where the start itself varies by month. */
  #beginLate(node: number): Code {
    const [, start = 0] = this.#graph.node(node).args;
    if (!this.#startsLate(start)) return [];
    return when(i32.isZero(get(this.#month)), set(this.#local(node), this.#read(start)));
  }

  #gather(node: number): Code {
    const [value = 0] = this.#graph.node(node).args;
    const local = this.#local(node);
    return set(local, f64x2.add(get(local), this.#read(value)));
  }

  /** Hands this month's values on to the next, all at once: one may be another's last month. */
  #handOn(lasts: readonly number[]): Code {
    const values = lasts.map((node) => this.#read(this.#graph.node(node).args[0] ?? 0));
    const takes = lasts.map((node) => take(this.#local(node))).reverse();
    return [...values.flat(), ...takes.flat()];
  }
}

/** The module of a program: one function, `run`, over the memory that `layout` describes. */
export function emitProgram(
  graph: Graph,
  order: Schedule,
  layout: Layout,
): Uint8Array<ArrayBuffer> {
  const writer = new ModuleWriter();
  const helpers = importHelpers(writer);
  const program = { graph, order, layout };
  writer.add({
    params: ['i32', 'i32'],
    exported: 'run',
    body: (locals) => new Emitter(program, helpers, locals).emit(),
  });
  return writer.encode();
}
