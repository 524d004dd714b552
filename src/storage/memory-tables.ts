import type { TableName } from './connection.ts';
import type { Key, Mutation, Open, Row, Table, Written } from './tables.ts';

const nameOf = (key: Key): string => JSON.stringify(key);

/** The library's tables in memory: a picture of those on disk, and their stand-in where there is no disk. */
export class MemoryTables {
  readonly #tables = new Map<TableName, Map<string, Row>>();

  /** Puts what was read from disk in the place of what is here. */
  fill(tables: ReadonlyMap<TableName, readonly Row[]>): void {
    for (const [name, rows] of tables)
      this.#tables.set(name, new Map(rows.map((row) => [nameOf(row.key), row])));
  }

  /** Repeats what a transaction on disk has changed. */
  apply(log: readonly Mutation[]): void {
    for (const { table, key, row } of log) {
      const rows = this.#rows(table);
      if (row === null) rows.delete(nameOf(key));
      else rows.set(nameOf(key), row);
    }
  }

  get(name: TableName, key: Key): unknown {
    return this.#rows(name).get(nameOf(key))?.value;
  }

  has(name: TableName, key: Key): boolean {
    return this.#rows(name).has(nameOf(key));
  }

  list(name: TableName, under?: string): readonly Row[] {
    const rows = [...this.#rows(name).values()];
    return under === undefined ? rows : rows.filter(({ key }) => key[0] === under);
  }

  /** Runs the work of a transaction here, and tells what it changed. */
  async write<T>(work: (open: Open) => Promise<T>): Promise<Written<T>> {
    const log: Mutation[] = [];
    const value = await work((name) => this.#open(name, log));
    return { value, log };
  }

  #rows(name: TableName): Map<string, Row> {
    const rows = this.#tables.get(name) ?? new Map<string, Row>();
    this.#tables.set(name, rows);
    return rows;
  }

  #open(table: TableName, log: Mutation[]): Table {
    const change = (key: Key, row: Row | null): Promise<void> => {
      const mutation = { table, key, row };
      this.apply([mutation]);
      log.push(mutation);
      return Promise.resolve();
    };
    return {
      get: (key) => Promise.resolve(this.get(table, key)),
      has: (key) => Promise.resolve(this.has(table, key)),
      list: (under) => Promise.resolve(this.list(table, under)),
      put: (key, value) => change(key, { key, value }),
      delete: (key) => change(key, null),
    };
  }
}
