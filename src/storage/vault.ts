import type { Connection, TableName } from './connection.ts';
import { MemoryTables } from './memory-tables.ts';
import { readChanges } from './operations.ts';
import type { Failure } from './outcome.ts';
import type { Notice, Place } from './port.ts';
import { everything, reconcile, Unkept } from './reconcile.ts';
import { readTables, writeTables, type Open, type Row } from './tables.ts';

export interface VaultOptions {
  readonly connection: Connection;
  readonly newId: () => string;
  /** Hears what becomes of the database. */
  readonly tell: (notice: Notice) => void;
}

/** Failures that may pass: the next write tries the disk again. */
const passing: ReadonlySet<Failure['code']> = new Set(['quota', 'blocked', 'failed']);

/**
 * The library's tables on disk with a picture of them in memory. Where the disk fails, work goes on in the picture,
 * and what only that has is put on disk as soon as it takes it; a database that was deleted is written again.
 */
export class Vault {
  readonly #options: VaultOptions;
  readonly #memory = new MemoryTables();
  readonly #unkept = new Unkept();
  #failure: Failure | null = null;
  #isLoaded = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: VaultOptions) {
    this.#options = options;
    options.connection.watch((event) => {
      if (event === 'newer') options.tell({ kind: 'newer_database' });
      else if (this.#isLoaded || this.#failure !== null) void this.retry();
    });
  }

  get place(): Place {
    if (this.#failure === null) return { kind: 'disk' };
    return { kind: 'memory', failure: this.#failure, unkept: this.#unkept.size };
  }

  list(table: TableName, under?: string): readonly Row[] {
    return this.#memory.list(table, under);
  }

  get(table: TableName, key: string): unknown {
    return this.#memory.get(table, key);
  }

  /** Reads the disk again. */
  load(): Promise<void> {
    return this.#enqueue(() => this.#load());
  }

  /** Puts on disk what only the page has. */
  retry(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#onDisk(() => Promise.resolve());
      await this.#load();
    });
  }

  /** One transaction, on disk or in memory. `frees`: it makes room, so a full disk takes it all the same. */
  write<T>(work: (open: Open) => Promise<T>, frees = false): Promise<T> {
    return this.#enqueue(async () => {
      if (!this.#isLoaded) await this.#load();
      const mayPass = this.#failure === null || passing.has(this.#failure.code);
      const kept = mayPass ? await this.#onDisk(work) : null;
      if (kept !== null) return kept.value;
      if (frees && this.#failure?.code === 'quota') {
        const freed = await this.#options.connection.run((database) => writeTables(database, work));
        if (freed.ok) {
          this.#memory.apply(freed.value.log);
          await this.#onDisk(() => Promise.resolve());
          return freed.value.value;
        }
      }
      const { value, log } = await this.#memory.write(work);
      this.#unkept.note(log);
      this.#options.tell({ kind: 'place' });
      return value;
    });
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(work);
    this.#queue = next.catch(() => undefined);
    return next;
  }

  async #load(): Promise<void> {
    // reading would wipe what only the page has
    if (!this.#unkept.isEmpty && (await this.#onDisk(() => Promise.resolve())) === null) return;
    const read = await this.#options.connection.run(readTables);
    if (!read.ok) {
      this.#fail(read.failure);
      return;
    }
    const changes = read.value.get('meta')?.find(({ key }) => key === 'changes')?.value;
    const isBehind = this.#isLoaded && Number(changes ?? 0) < this.#changes;
    if (isBehind && (await this.#onDisk(() => Promise.resolve())) !== null) return;
    if (!isBehind) this.#memory.fill(read.value);
    this.#isLoaded = true;
    this.#succeed();
  }

  async #fill(): Promise<void> {
    const read = await this.#options.connection.run(readTables);
    if (read.ok) this.#memory.fill(read.value);
  }

  get #changes(): number {
    const changes = this.#memory.get('meta', 'changes');
    return typeof changes === 'number' ? changes : 0;
  }

  /** Work on disk after what only the page has was put there; null: the disk does not take it. */
  async #onDisk<T>(work: (open: Open) => Promise<T>): Promise<{ readonly value: T } | null> {
    let rewritten = 0;
    const outcome = await this.#options.connection.run((database) =>
      writeTables(database, async (open) => {
        rewritten = await this.#settle(open);
        return work(open);
      }),
    );
    if (!outcome.ok) {
      this.#fail(outcome.failure);
      return null;
    }
    const wasUnkept = !this.#unkept.isEmpty;
    this.#unkept.clear();
    this.#memory.apply(outcome.value.log);
    // what was put beside something is known to the disk alone
    if (wasUnkept || rewritten > 0) await this.#fill();
    this.#succeed();
    if (wasUnkept) this.#options.tell({ kind: 'back_on_disk' });
    else if (rewritten > 0) this.#options.tell({ kind: 'rewritten', scenarios: rewritten });
    return { value: outcome.value.value };
  }

  async #settle(open: Open): Promise<number> {
    const parts = { memory: this.#memory, newId: this.#options.newId };
    if (!this.#unkept.isEmpty) return reconcile(open, { ...parts, unkept: this.#unkept });
    // a database that has seen fewer changes than the page is another one: it was deleted meanwhile
    if (!this.#isLoaded || (await readChanges(open)) >= this.#changes) return 0;
    return reconcile(open, { ...parts, unkept: everything(this.#memory) });
  }

  #fail(failure: Failure): void {
    const isNews = this.#failure?.code !== failure.code;
    this.#failure = failure;
    if (isNews) this.#options.tell({ kind: 'place' });
  }

  #succeed(): void {
    const isNews = this.#failure !== null;
    this.#failure = null;
    if (isNews) this.#options.tell({ kind: 'place' });
  }
}
