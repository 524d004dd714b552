import { differ, type Desk } from '../scorecard/vectors/desk.ts';
import type { Place, ShardBuffers } from './shard.ts';

/** The blocks of one run in the order of their draws. */
export interface Blocks {
  readonly buffers: readonly ShardBuffers[];
  readonly counts: readonly number[];
  readonly draws: number;
}

/** At most so many columns of one number a draw lie on a desk: some more than a run has. */
const deskRows = 320;

/** Rows of one length, on a desk where there is room. */
class Rows {
  readonly #length: number;
  readonly #desk: Desk | null;
  readonly #spare: Float64Array[] = [];

  constructor(length: number, desk: Desk | null) {
    this.#length = length;
    this.#desk = desk;
  }

  take(): Float64Array {
    return this.#spare.pop() ?? this.#desk?.take() ?? new Float64Array(this.#length);
  }

  give(row: Float64Array): void {
    this.#spare.push(row);
  }
}

/**
 * Numbers of a run, one after the other over its blocks, and what was found out about them. A finding holds as long as
 * the numbers keep their bits: that, and not where they come from, decides what is computed again.
 */
export class Column {
  /** When the numbers last changed. */
  changedAt = 0;
  /** When they were last looked at. */
  seenAt = 0;
  /** What they were last computed from, apart from other columns. */
  key = '';
  readonly #rows: Rows;
  #values: Float64Array;
  readonly #findings = new Map<unknown, unknown>();
  /** The shards that were joined last, and the turn of each. */
  #joined: readonly (readonly [ShardBuffers, number])[] = [];

  constructor(rows: Rows) {
    this.#rows = rows;
    this.#values = rows.take();
  }

  get values(): Float64Array {
    return this.#values;
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
    if (this.#knows(blocks, part)) return false;
    this.#joined = blocks.buffers.map((shard) => [shard, shard.turn] as const);
    const joined = this.#rows.take();
    let to = 0;
    blocks.buffers.forEach(({ places, numbers }, i) => {
      const { start, length } = stretchOf(blocks.counts[i] ?? 0);
      const from = places.of(part).start + start;
      joined.set(numbers.subarray(from, from + length), to);
      to += length;
    });
    const changed = differ(joined, this.#values);
    this.#rows.give(changed ? this.#values : joined);
    if (changed) this.#values = joined;
    return changed;
  }

  /** Whether the same shards were joined before, and none of them has written to the part since. */
  #knows({ buffers }: Blocks, part: string): boolean {
    return (
      buffers.length === this.#joined.length &&
      this.#joined.every(
        ([shard, turn], i) => shard === buffers[i] && shard.writtenAt(part) <= turn,
      )
    );
  }

  change(now: number): void {
    this.changedAt = now;
    this.#findings.clear();
  }

  /** Gives its numbers up. */
  close(): void {
    this.#rows.give(this.#values);
  }
}

/**
 * The columns of the runs of one length. Between two runs only what differs is joined, summed and ranked again; the
 * findings are those that a fresh set of columns would make.
 */
export class Columns {
  readonly #desk: Desk | null;
  readonly #columns = new Map<string, Column>();
  /** Rows by length. */
  readonly #rows = new Map<number, Rows>();
  #blocks: Blocks = { buffers: [], counts: [], draws: 0 };
  #now = 0;

  /** `desk`: for these columns alone. */
  constructor(desk: Desk | null = null) {
    this.#desk = desk;
  }

  /** Turns to another run, and forgets what the last two did not look at. */
  turnTo(blocks: Blocks): void {
    if (blocks.counts.join() !== this.#blocks.counts.join()) this.#begin(blocks.draws);
    for (const [name, column] of this.#columns) {
      if (column.seenAt >= this.#now - 1) continue;
      column.close();
      this.#columns.delete(name);
    }
    this.#blocks = blocks;
    this.#now += 1;
  }

  /** Begins anew, with another number of draws. */
  #begin(draws: number): void {
    this.#columns.clear();
    this.#rows.clear();
    this.#desk?.lay(draws, deskRows);
    this.#rows.set(draws, new Rows(draws, this.#desk));
  }

  #rowsOf(length: number): Rows {
    const rows = this.#rows.get(length) ?? new Rows(length, null);
    this.#rows.set(length, rows);
    return rows;
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
    const column = found ?? new Column(this.#rowsOf(length));
    this.#columns.set(name, column);
    if (update(column) || column.seenAt === 0) column.change(this.#now);
    column.seenAt = this.#now;
    return column;
  }
}
