import { openDB, type DBSchema, type IDBPDatabase, type StoreNames } from 'idb';
import { fail, succeed, toFailure, type Failure, type Outcome } from './outcome.ts';
import { abort, climbDatabase } from './rungs.ts';

/** Values are `unknown`: whatever a store holds is parsed on its way out. */
export interface Tables extends DBSchema {
  /** Saved scenarios in their latest version, by id. */
  scenarios: { key: string; value: unknown };
  /** Their earlier versions, by id and number. */
  versions: { key: [string, number]; value: unknown };
  trash: { key: string; value: unknown };
  /** Counter of changes, last backup, author. */
  meta: { key: string; value: unknown };
  drafts: { key: string; value: unknown };
}
export type TableName = StoreNames<Tables>;
export type Database = IDBPDatabase<Tables>;

/** `newer`: a later version of the program wants the database; `lost`: it was deleted or closed under the page; `opened`: it gives again. */
export type ConnectionEvent = 'newer' | 'lost' | 'opened';

const databaseVersion = 2;

/** A database that doesn't answer must not keep the page from opening. */
const patienceMs = 8000;

/** The database, opened when it is first asked for and again when the browser or another tab has closed it. */
export class Connection {
  readonly name: string;
  readonly #listeners = new Set<(event: ConnectionEvent) => void>();
  #database: Database | null = null;
  #opening: Promise<Outcome<Database>> | null = null;
  #closed = false;

  constructor(name: string) {
    this.name = name;
  }

  /** Calls back when the database comes or goes; returns the way to stop. */
  watch(listener: (event: ConnectionEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  close(): void {
    this.#closed = true;
    this.#listeners.clear();
    this.#database?.close();
    this.#database = null;
  }

  /** Runs work on the open database; what the database reports comes back as a failure. */
  async run<T>(work: (database: Database) => Promise<T>): Promise<Outcome<T>> {
    const first = await this.#attempt(work);
    // a connection can be gone before anybody has told us: one more try on a fresh one
    const stale =
      !first.ok && first.failure.code === 'failed' && first.failure.name === 'InvalidStateError';
    if (!stale) return first;
    this.#database = null;
    return this.#attempt(work);
  }

  async #attempt<T>(work: (database: Database) => Promise<T>): Promise<Outcome<T>> {
    const opened = await this.#open();
    if (!opened.ok) return opened;
    try {
      return succeed(await work(opened.value));
    } catch (error) {
      return fail(toFailure(error));
    }
  }

  async #open(): Promise<Outcome<Database>> {
    if (this.#closed) return fail({ code: 'closed' });
    if (this.#database !== null) return succeed(this.#database);
    if (!('indexedDB' in globalThis)) return fail({ code: 'unavailable' });
    this.#opening ??= this.#start();
    return this.#opening;
  }

  #start(): Promise<Outcome<Database>> {
    return new Promise((resolve) => {
      let isLate = false;
      // the request stays alive: later calls get the same answer until the database gives after all
      const giveUp = (failure: Failure): void => {
        isLate = true;
        resolve(fail(failure));
      };
      const silence = setTimeout(() => {
        giveUp({ code: 'failed', name: 'TimeoutError' });
      }, patienceMs);
      const settle = (outcome: Outcome<Database>): void => {
        clearTimeout(silence);
        this.#opening = null;
        resolve(outcome);
        if (isLate && outcome.ok) this.#tell('opened');
      };
      const block = (): void => {
        giveUp({ code: 'blocked' });
      };
      this.#request(block).then(
        (database) => {
          this.#adopt(database);
          settle(succeed(database));
        },
        (error: unknown) => {
          settle(fail(openingFailure(error)));
        },
      );
    });
  }

  async #request(blocked: () => void): Promise<Database> {
    return openDB<Tables>(this.name, databaseVersion, {
      upgrade: (database, from, _to, transaction) => {
        // a rung that fails leaves the database as it was
        climbDatabase(database, from, transaction).catch(() => {
          abort(transaction);
        });
      },
      blocked,
      blocking: (_current, wanted, event) => {
        this.#database = null;
        (event.target as IDBDatabase).close();
        this.#tell(wanted === null ? 'lost' : 'newer');
      },
      terminated: () => {
        this.#database = null;
        this.#tell('lost');
      },
    });
  }

  #adopt(database: Database): void {
    if (this.#closed) database.close();
    else this.#database = database;
  }

  #tell(event: ConnectionEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/** Private modes answer the opening itself with various errors; a later version's database with `VersionError`. */
function openingFailure(error: unknown): Failure {
  const failure = toFailure(error);
  const hidden =
    failure.code === 'failed' && ['InvalidStateError', 'UnknownError'].includes(failure.name);
  return hidden ? { code: 'unavailable' } : failure;
}
