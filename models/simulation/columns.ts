import { at } from '../ensemble/words.ts';
import type { Place, ShardBuffers } from './shard.ts';

/** The blocks of one run in the order of their draws. */
export interface Blocks {
  readonly buffers: readonly ShardBuffers[];
  readonly counts: readonly number[];
  readonly draws: number;
}

/** Equal bits, but that a NaN never equals itself; −0 is not 0. */
function isSame(a: number, b: number): boolean {
  return a === b && (a !== 0 || 1 / a === 1 / b);
}

/**
 * Numbers of a run, one after the other over its blocks, and what was found out about them. A finding holds as long as
 * the numbers keep their bits: that, and not where they come from, decides what is computed again.
 */
export class Column {
  readonly values: Float64Array;
  /** When the numbers last changed. */
  changedAt = 0;
  /** When they were last looked at. */
  seenAt = 0;
  /** What they were last computed from, apart from other columns. */
  key = '';
  readonly #findings = new Map<unknown, unknown>();

  constructor(length: number) {
    this.values = new Float64Array(length);
  }

  /** What `find` makes of the numbers: found once, as long as they are the same. */
  know<T>(name: unknown, find: (values: Float64Array) => T): T {
    // every name belongs to one `find`, which says what T is
    const known = this.#findings.get(name) as T | undefined;
    if (known !== undefined) return known;
    const found = find(this.values);
    this.#findings.set(name, found);
    return found;
  }

  /** The same of two columns' numbers together. */
  knowWith<T>(name: unknown, other: Column, find: () => T): T {
    const known = this.#findings.get(name) as { since: number; found: T } | undefined;
    if (known?.since === other.changedAt) return known.found;
    const found = find();
    this.#findings.set(name, { since: other.changedAt, found });
    return found;
  }

  /** Joins what `stretchOf` names of every block's part, from its start on; says whether a number changed. */
  join(blocks: Blocks, part: string, stretchOf: (count: number) => Place): boolean {
    let to = 0;
    let changed = false;
    blocks.buffers.forEach((buffers, i) => {
      const stretch = stretchOf(blocks.counts[i] ?? 0);
      const start = buffers.places.of(part).start + stretch.start;
      changed = this.#take(buffers.numbers, { ...stretch, start }, to) || changed;
      to += stretch.length;
    });
    return changed;
  }

  change(now: number): void {
    this.changedAt = now;
    this.#findings.clear();
  }

  /** Takes numbers over; says whether one differs from what stood there. */
  #take(numbers: Float64Array, { start, length }: Place, to: number): boolean {
    const { values } = this;
    let same = 0;
    while (same < length && isSame(at(values, to + same), at(numbers, start + same))) same += 1;
    if (same === length) return false;
    values.set(numbers.subarray(start + same, start + length), to + same);
    return true;
  }
}

/**
 * The columns of the runs of one length. Between two runs only what differs is joined, summed and ranked again; the
 * findings are those that a fresh set of columns would make.
 */
export class Columns {
  readonly #columns = new Map<string, Column>();
  #blocks: Blocks = { buffers: [], counts: [], draws: 0 };
  #now = 0;

  /** Turns to another run, and forgets what the last two did not look at. */
  turnTo(blocks: Blocks): void {
    const isAlike = blocks.counts.join() === this.#blocks.counts.join();
    for (const [name, column] of this.#columns) {
      if (!isAlike || column.seenAt < this.#now - 1) this.#columns.delete(name);
    }
    this.#blocks = blocks;
    this.#now += 1;
  }

  get blocks(): Blocks {
    return this.#blocks;
  }

  get draws(): number {
    return this.#blocks.draws;
  }

  /** A part with one number a draw. */
  of(part: string): Column {
    return this.#see(part, this.draws, (column) =>
      column.join(this.#blocks, part, (count) => ({ start: 0, length: count })),
    );
  }

  /** One month's row of a month-by-draw part. */
  ofMonth(part: string, month: number): Column {
    return this.#see(`${part}#${String(month)}`, this.draws, (column) =>
      column.join(this.#blocks, part, (count) => ({ start: month * count, length: count })),
    );
  }

  /** A part with `size` sums of each block. */
  ofSums(part: string, size: number): Column {
    return this.#see(part, size * this.#blocks.counts.length, (column) =>
      column.join(this.#blocks, part, () => ({ start: 0, length: size })),
    );
  }

  /** A column made from others: filled again when one of them or the key changed. */
  derive(
    name: string,
    sources: readonly Column[],
    fill: (values: Float64Array) => void,
    key = '',
  ): Column {
    return this.#see(name, this.draws, (column) => {
      const newest = sources.reduce((latest, source) => Math.max(latest, source.changedAt), 0);
      if (column.changedAt >= newest && column.key === key) return false;
      column.key = key;
      fill(column.values);
      return true;
    });
  }

  #see(name: string, length: number, update: (column: Column) => boolean): Column {
    const found = this.#columns.get(name);
    if (found?.seenAt === this.#now) return found;
    const column = found ?? new Column(length);
    this.#columns.set(name, column);
    if (update(column) || column.seenAt === 0) column.change(this.#now);
    column.seenAt = this.#now;
    return column;
  }
}
