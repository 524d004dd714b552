import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { fail, succeed, toFailure, type Failure, type Outcome } from './outcome.ts';

/** Values are `unknown`: whatever a store holds is parsed on its way out. */
export interface Tables extends DBSchema {
  scenarios: { key: string; value: unknown };
  trash: { key: string; value: unknown };
  drafts: { key: string; value: unknown };
}
export type Database = IDBPDatabase<Tables>;

const databaseVersion = 1;

/** A database that doesn't answer must not keep the page from opening. */
const patienceMs = 8000;

function build(database: Database, oldVersion: number): void {
  if (oldVersion < 1) {
    database.createObjectStore('scenarios');
    database.createObjectStore('trash');
    database.createObjectStore('drafts');
  }
}

/**
 * The database, opened when it is first asked for and again when the browser or another tab has closed it.
 * `onNewer`: a tab with a later version of the program wants the database, and this one let go of it.
 */
export class Connection {
  readonly #name: string;
  readonly #onNewer: () => void;
  #database: Database | null = null;
  #opening: Promise<Outcome<Database>> | null = null;
  #closed = false;

  constructor(name: string, onNewer: () => void) {
    this.#name = name;
    this.#onNewer = onNewer;
  }

  close(): void {
    this.#closed = true;
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
      const silence = setTimeout(() => {
        resolve(fail({ code: 'failed', name: 'TimeoutError' }));
      }, patienceMs);
      const settle = (outcome: Outcome<Database>): void => {
        clearTimeout(silence);
        this.#opening = null;
        resolve(outcome);
      };
      // the request stays alive: later calls answer `blocked` until the older tab has closed
      const block = (): void => {
        resolve(fail({ code: 'blocked' }));
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
    return openDB<Tables>(this.#name, databaseVersion, {
      upgrade: build,
      blocked,
      blocking: (_current, wanted, event) => {
        this.#database = null;
        (event.target as IDBDatabase).close();
        if (wanted !== null) this.#onNewer();
      },
      terminated: () => {
        this.#database = null;
      },
    });
  }

  #adopt(database: Database): void {
    if (this.#closed) database.close();
    else this.#database = database;
  }
}

/** Private modes answer the opening itself with various errors; a later version's database with `VersionError`. */
function openingFailure(error: unknown): Failure {
  const failure = toFailure(error);
  const hidden =
    failure.code === 'failed' && ['InvalidStateError', 'UnknownError'].includes(failure.name);
  return hidden ? { code: 'unavailable' } : failure;
}
