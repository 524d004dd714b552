import { months } from '../version.ts';
import { createCell, lay, type Cells, type Moving } from './cells.ts';
import type { Block } from './contract.ts';
import { isDeclared, type Graph, type Node } from './graph.ts';
import { at } from '../ensemble/words.ts';
import type { Instruction, Kernel, Past } from './instruction.ts';
import { copy, kernels } from './kernels.ts';
import type { Streams } from './random.ts';
import type { Schedule, Stage } from './schedule.ts';
import type { Storage } from './storage.ts';

/** The value of a `previous` that is read where the value itself stood last month, or from `start` in the first. */
interface Alias {
  readonly cell: Moving;
  readonly value: Moving;
  readonly start: Moving;
}

/** The instructions of a stage: `once`, then in every month `monthly` and `after`. */
export interface Steps {
  readonly once: readonly Instruction[];
  readonly monthly: readonly Instruction[];
  readonly after: readonly Instruction[];
  /** Cells that `after` sums into, to be cleared before the first month. */
  readonly sums: readonly Moving[];
  readonly moving: readonly Moving[];
  readonly aliases: readonly Alias[];
}

const inFirstMonth: Kernel = (instruction, n, m) => {
  if (m === 0) copy(instruction, n, m);
};
const untilLastMonth: Kernel = (instruction, n, m) => {
  if (m < months - 1) copy(instruction, n, m);
};

/** Turns the drawn nodes of a schedule into instructions over cells. */
export class Assembly {
  readonly #graph: Graph;
  readonly #storage: Storage;
  readonly #cells: Cells;
  readonly #streams: Streams;
  readonly #settings: ((block: Block) => void)[] = [];

  constructor(graph: Graph, storage: Storage, cells: Cells, streams: Streams) {
    this.#graph = graph;
    this.#storage = storage;
    this.#cells = cells;
    this.#streams = streams;
  }

  /** The instructions of every stage. */
  assemble({ stages }: Schedule): readonly Steps[] {
    const drawn = (node: number): boolean => this.#graph.node(node).byDraw;
    return stages.map(({ once, monthly }, index) =>
      this.#assembleStage({
        once: once.filter(drawn),
        monthly: monthly.filter(drawn),
        sums: (stages[index + 1]?.once ?? []).filter(
          (node) => drawn(node) && this.#graph.node(node).op === 'total',
        ),
      }),
    );
  }

  /** Points what the instructions read to a block's own numbers; cells and scalars must stand. */
  prepare(block: Block): void {
    for (const set of this.#settings) set(block);
  }

  #assembleStage({ once, monthly, sums }: Stage & { readonly sums: readonly number[] }): Steps {
    const placed =
      (kind: string) =>
      (node: number): boolean =>
        this.#storage.places.get(node)?.kind === kind;
    const lasts = monthly.filter((node) => this.#graph.node(node).op === 'previous');
    const latched = lasts.filter((node) => !placed('alias')(node) && !this.#replaced(node));
    const aliases = lasts.filter(placed('alias')).map((node) => this.#alias(node));
    const read = [...once, ...monthly, ...sums].flatMap((node) => [
      node,
      ...this.#graph.node(node).args,
    ]);
    for (const node of once) if (isDeclared(this.#graph.node(node).op)) this.#declare(node);
    return {
      once: once.flatMap((node) => this.#instructions(node)),
      monthly: monthly.flatMap((node) => this.#instructions(node)),
      after: [
        ...sums.map((node) => this.#gather(node)),
        ...latched.map((node) => this.#latch(node)),
      ],
      sums: sums.map((node) => this.#cells.of(node)),
      moving: [...new Set(read)].map((node) => this.#cells.of(node)).concat(this.#added.splice(0)),
      aliases,
    };
  }

  readonly #added: Moving[] = [];

  #instruction(index: number, kernel: Kernel): Instruction {
    const { op, args } = this.#graph.node(index);
    const out = this.#cells.of(index);
    const cells = args.map((arg) => this.#cells.of(arg));
    // a sum or a product of a number and a row has the same bits either way round
    const [first, second] = args.map((arg) => this.#graph.node(arg).byDraw);
    if ((op === 'add' || op === 'multiply') && first === false && second === true) cells.reverse();
    const [a = out, b = a, c = b] = cells;
    return { kernel, out, a, b, c, past: [] };
  }

  #instructions(index: number): readonly Instruction[] {
    const { op } = this.#graph.node(index);
    switch (op) {
      case 'constant':
      case 'input':
      case 'month':
      case 'total':
      case 'normal':
      case 'lognormal':
      case 'beta':
      case 'triangular':
        return [];
      case 'previous':
        return this.#storage.places.get(index)?.kind === 'alias' ? [] : [this.#open(index)];
      case 'event':
        return [this.#event(index)];
      case 'delay':
      case 'spread':
        return [this.#lookBack(index, kernels[op])];
      default:
        return [this.#instruction(index, kernels[op])];
    }
  }

  /** Whether a last month's value stands in the place of the value itself. */
  #replaced(index: number): boolean {
    const [value = index] = this.#graph.node(index).args;
    const { places } = this.#storage;
    return value !== index && places.get(value) === places.get(index);
  }

  /** Adds a month to a sum. */
  #gather(index: number): Instruction {
    const instruction = this.#instruction(index, kernels.add);
    return { ...instruction, a: instruction.out, b: instruction.a };
  }

  /** Begins a last month's value at its start. */
  #open(index: number): Instruction {
    const instruction = this.#instruction(index, inFirstMonth);
    return { ...instruction, a: instruction.b };
  }

  /** At a month's end, hands the value on to the next month. */
  #latch(index: number): Instruction {
    const cell = this.#cells.of(index);
    const next = createCell();
    this.#added.push(next);
    this.#settings.push(() => lay(next, cell.array, cell.base + cell.pace, cell.pace));
    return { ...this.#instruction(index, untilLastMonth), out: next };
  }

  #alias(index: number): Alias {
    const [value = 0, start = 0] = this.#graph.node(index).args;
    return {
      cell: this.#cells.of(index),
      value: this.#cells.of(value),
      start: this.#cells.of(start),
    };
  }

  #lookBack(index: number, kernel: Kernel): Instruction {
    const cells = this.#graph.node(index).args.map((arg) => this.#cells.of(arg));
    const past = cells.map((): Past => ({
      array: new Float64Array(0),
      offset: 0,
      step: 0,
      stride: 0,
    }));
    this.#settings.push(() => {
      past.forEach((months, i) => {
        const { array = months.array, base = 0, pace = 0, stride = 0 } = cells[i] ?? {};
        Object.assign(months, { array, offset: base, step: pace, stride });
      });
    });
    return { ...this.#instruction(index, kernel), past };
  }

  /** 1 where the stream's uniform number lies below the chance; in a central block the chance itself. */
  #event(index: number): Instruction {
    const { name, byMonth }: Node = this.#graph.node(index);
    const uniform = createCell();
    this.#added.push(uniform);
    const instruction = this.#instruction(index, kernels.less);
    const chance = instruction.a;
    const running: Instruction = { ...instruction, a: uniform, b: chance };
    this.#settings.push((block) => {
      running.kernel = block.central ? copy : kernels.less;
      running.a = block.central ? chance : uniform;
      if (block.central) return;
      const numbers = this.#streams.uniforms(name, byMonth ? months : 1, block);
      lay(uniform, numbers, 0, byMonth ? block.count : 0);
    });
    return running;
  }

  #declare(index: number): void {
    const { op, args, name } = this.#graph.node(index);
    if (!isDeclared(op)) return;
    const parameters = args.map((arg) => this.#cells.of(arg));
    this.#settings.push((block) => {
      const values = parameters.map(({ array, base }) => at(array, base));
      lay(
        this.#cells.of(index),
        this.#streams.draws({ kind: op, values, stream: name }, block),
        0,
        0,
      );
    });
  }
}
