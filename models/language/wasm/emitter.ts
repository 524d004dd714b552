import { months } from '../../version.ts';
import type { Code } from '../../wasm/bytes.ts';
import { f64x2, get, i32, repeat, select, set, take, v128, when } from '../../wasm/code.ts';
import { ModuleWriter, type Locals } from '../../wasm/module.ts';
import type { Stage } from '../schedule.ts';
import { importHelpers, type Helpers } from './elements.ts';
import { pairSize } from './history.ts';
import { inputStride, maxPairs } from './layout.ts';
import { Values, type Counters, type Scheduled } from './values.ts';

/** The function's parameters: eight times the draws, and the bytes from month to month of an output. */
const [size, outputStride] = [0, 1];

/** A program with so many values by month and draw gives a processor enough to do with one pair at a time. */
const enough = 60;

/**
 * How many pairs of draws are computed side by side. A stock waits for its value of last month: another pair fills the
 * time. Large programs don't wait, and would only grow.
 */
export function pairsOf({ graph, order }: Pick<Scheduled, 'graph' | 'order'>): number {
  const drawn = order.stages.flatMap(({ monthly }) => monthly.filter((n) => graph.node(n).byDraw));
  return drawn.length > enough ? 1 : maxPairs;
}

/**
 * Writes a scheduled graph as one function: a few draws at a time, for them a stage after the other, in each first what
 * has no months and then its months in a loop. Values live in locals; last month's and sums too.
 */
class Emitter {
  readonly #program: Scheduled;
  readonly #pairs: number;
  readonly #counters: Counters;
  readonly #values: Values;

  constructor(program: Scheduled, helpers: Helpers, locals: Locals) {
    this.#program = program;
    this.#pairs = pairsOf(program);
    const counter = (): number => locals.take('i32');
    this.#counters = { draw: counter(), from: counter(), to: counter(), month: counter() };
    this.#values = new Values(program, helpers, this.#counters, locals);
  }

  /** The loop over the draws. Where the last ones are too few for a turn, those before them are computed once more. */
  emit(): Code {
    const { draw, to } = this.#counters;
    const stages = this.#program.order.stages.map((stage, index) => this.#stage(stage, index));
    const step = i32.const(this.#pairs * pairSize);
    const last = i32.sub(get(size), step);
    const next = i32.add(get(draw), step);
    const body = [
      stages,
      set(to, i32.notEqual(get(draw), last)),
      set(draw, select(next, last, i32.less(next, last))),
    ];
    return [this.#values.shared, repeat(body, get(to))];
  }

  /** Code for each pair, one after the other. */
  #each(nodes: readonly number[], code: (node: number) => Code): Code {
    const { at } = this.#values;
    return nodes.flatMap((node) =>
      Array.from({ length: this.#pairs }, (_, pair) => {
        this.#values.at = { ...at, pair };
        return code(node);
      }),
    );
  }

  #stage({ once, monthly }: Stage, stage: number): Code {
    const { graph, order } = this.#program;
    const drawn = (node: number): boolean => graph.node(node).byDraw;
    const following = order.stages[stage + 1]?.once ?? [];
    const sums = following.filter((node) => drawn(node) && graph.node(node).op === 'total');
    const inMonths = monthly.filter(drawn);
    const lasts = inMonths.filter((node) => graph.node(node).op === 'previous');
    this.#values.at = { stage, inMonths: false, pair: 0 };
    const before = [
      this.#each(once.filter(drawn), (node) => this.#compute(node)),
      this.#each(sums, (node) => set(this.#values.local(node), f64x2.const(0))),
      this.#each(lasts, (node) => this.#begin(node)),
    ];
    if (inMonths.length + sums.length === 0) return before;
    this.#values.at = { stage, inMonths: true, pair: 0 };
    const body = [
      this.#each(inMonths, (node) => this.#compute(node)),
      this.#each(sums, (node) => this.#gather(node)),
      this.#handOn(lasts),
    ];
    return [before, this.#monthLoop(body)];
  }

  #monthLoop(body: Code): Code {
    const { draw, from, to, month } = this.#counters;
    const step = (local: number, by: Code): Code => set(local, i32.add(get(local), by));
    return [
      set(month, i32.const(0)),
      set(from, get(draw)),
      set(to, get(draw)),
      repeat(
        [
          body,
          step(month, i32.const(pairSize)),
          step(from, i32.const(inputStride)),
          step(to, get(outputStride)),
        ],
        i32.less(get(month), i32.const(months * pairSize)),
      ),
    ];
  }

  /** Computes a node into its local and wherever else it is wanted; nothing for one that its only reader computes. */
  #compute(node: number): Code {
    if (this.#values.isInlined(node)) return [];
    const { op, byMonth } = this.#values.node(node);
    const { draw, to, month } = this.#counters;
    const local = this.#values.local(node);
    const kept = this.#values.kept(node);
    const output = this.#program.layout.outputs.get(node);
    const offset = (output?.address ?? 0) + this.#values.at.pair * pairSize;
    const keptMonth = byMonth ? get(month) : i32.const(0);
    return [
      op === 'previous' ? this.#beginLate(node) : [],
      op === 'previous' || op === 'total' ? [] : set(local, this.#values.code(node)),
      kept === undefined ? [] : v128.store(kept.address, keptMonth, get(local)),
      output === undefined ? [] : v128.store(offset, get(byMonth ? to : draw), get(local)),
    ];
  }

  #startsLate(start: number): boolean {
    const { byDraw, byMonth } = this.#values.node(start);
    return byDraw && byMonth;
  }

  /** Sets a last month's value to its start, where that is known before the months. */
  #begin(node: number): Code {
    const [, start = 0] = this.#values.node(node).args;
    return this.#startsLate(start) ? [] : set(this.#values.local(node), this.#values.read(start));
  }

  /** The same in January, where the start itself varies by month. */
  #beginLate(node: number): Code {
    const [, start = 0] = this.#values.node(node).args;
    if (!this.#startsLate(start)) return [];
    const begin = set(this.#values.local(node), this.#values.read(start));
    return when(i32.isZero(get(this.#counters.month)), begin);
  }

  #gather(node: number): Code {
    const [value = 0] = this.#values.node(node).args;
    const local = this.#values.local(node);
    return set(local, f64x2.add(get(local), this.#values.read(value)));
  }

  /** Hands this month's values on to the next, all at once: one may be another's last month. */
  #handOn(lasts: readonly number[]): Code {
    const value = (node: number): Code => this.#values.read(this.#values.node(node).args[0] ?? 0);
    const locals: number[] = [];
    const values = this.#each(lasts, (node) => {
      locals.push(this.#values.local(node));
      return value(node);
    });
    return [values, locals.reverse().map(take)];
  }
}

/** The module of a program: one function, `run`, over the memory that its layout describes. */
export function emitProgram(program: Scheduled): Uint8Array<ArrayBuffer> {
  const writer = new ModuleWriter();
  const helpers = importHelpers(writer);
  writer.add({
    params: ['i32', 'i32'],
    exported: 'run',
    body: (locals) => new Emitter(program, helpers, locals).emit(),
  });
  return writer.encode();
}
