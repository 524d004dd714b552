import type { IDBPTransaction } from 'idb';
import type { Database, TableName, Tables } from './connection.ts';
import { abort } from './rungs.ts';

/** A version is found under its scenario and number, everything else under one name. */
export type Key = string | [string, number];

/** What one table can do inside a transaction, on disk as in memory. */
export interface Table {
  readonly get: (key: Key) => Promise<unknown>;
  /** Whether anything lies there: a damaged database can hold `undefined`. */
  readonly has: (key: Key) => Promise<boolean>;
  readonly put: (key: Key, value: unknown) => Promise<void>;
  readonly delete: (key: Key) => Promise<void>;
  /** Everything, or only what lies under one scenario. */
  readonly list: (under?: string) => Promise<readonly Row[]>;
}

export interface Row {
  readonly key: Key;
  readonly value: unknown;
}

/** Finds a table of the transaction. */
export type Open = (name: TableName) => Table;

/** What a transaction changed; `row` null: it was deleted. */
export interface Mutation {
  readonly table: TableName;
  readonly key: Key;
  readonly row: Row | null;
}

/** The result of a transaction, and what it changed. */
export interface Written<T> {
  readonly value: T;
  readonly log: readonly Mutation[];
}

/** The tables of the library: drafts belong to their tabs. */
export const libraryTables = ['scenarios', 'versions', 'trash', 'meta'] as const;

/** What listing needs of a table's store. */
interface Listed {
  readonly getAllKeys: (range?: IDBKeyRange) => Promise<readonly Key[]>;
  readonly getAll: (range?: IDBKeyRange) => Promise<readonly unknown[]>;
}

// a scenario's versions: [id] < [id, 1] < [id, 2] < … < [id, []]
const rangeUnder = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

async function listRows(store: Listed, under?: string): Promise<readonly Row[]> {
  const range = under === undefined ? undefined : rangeUnder(under);
  const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return keys.map((key, index) => ({ key, value: values[index] }));
}

function openTable(
  transaction: IDBPTransaction<Tables, TableName[], 'readwrite'>,
  table: TableName,
  log: Mutation[],
): Table {
  const store = transaction.objectStore(table);
  return {
    get: (key) => store.get(key),
    has: async (key) => (await store.getKey(key)) !== undefined,
    list: (under) => listRows(store, under),
    put: async (key, value) => {
      await store.put(value, key);
      log.push({ table, key, row: { key, value } });
    },
    delete: async (key) => {
      await store.delete(key);
      log.push({ table, key, row: null });
    },
  };
}

/** What ended a transaction: the disk's own word where it was full, else what the work ran into. */
async function reasonOf(done: Promise<void>, error: unknown): Promise<unknown> {
  const ended: unknown = await done.then(
    () => null,
    (reason: unknown) => reason,
  );
  return ended instanceof DOMException && ended.name === 'QuotaExceededError' ? ended : error;
}

/** Work in one transaction on disk: all of it is kept, or nothing. Gives what it changed beside its result. */
export async function writeTables<T>(
  database: Database,
  work: (open: Open) => Promise<T>,
): Promise<Written<T>> {
  const transaction = database.transaction<TableName[], 'readwrite'>(
    [...libraryTables],
    'readwrite',
  );
  const { done } = transaction;
  // it may end while the work still waits for an answer: nobody listens to it then
  done.catch(() => undefined);
  const log: Mutation[] = [];
  try {
    const value = await work((name) => openTable(transaction, name, log));
    await done;
    return { value, log };
  } catch (error) {
    abort(transaction);
    throw await reasonOf(done, error);
  }
}

/** Every row of the library, as it stands at one moment. */
export async function readTables(
  database: Database,
): Promise<ReadonlyMap<TableName, readonly Row[]>> {
  const transaction = database.transaction<TableName[]>([...libraryTables]);
  const [rows] = await Promise.all([
    Promise.all(
      libraryTables.map(
        async (name) => [name, await listRows(transaction.objectStore(name))] as const,
      ),
    ),
    transaction.done,
  ]);
  return new Map(rows);
}
