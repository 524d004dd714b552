import type { Catalogue } from '../domain/catalogue.ts';
import { formatDocument, toDocument } from '../domain/document.ts';
import type { Scenario } from '../domain/scenario.ts';
import { parseBundle } from './bundle.ts';
import type { Connection } from './connection.ts';
import { Notices } from './notices.ts';
import {
  moveToTrash,
  restoreFromTrash,
  tagRecord,
  writeRecord,
  type Written,
} from './operations.ts';
import type {
  Exported,
  ExportRequest,
  Holdings,
  ImportResult,
  Notice,
  Remark,
  Saved,
  SaveRequest,
  SaveResult,
  ScenarioStore,
  TagChange,
  Version,
} from './port.ts';
import { limits, Reader, type SavedRecord } from './records.ts';
import type { Open } from './tables.ts';
import { exportLibrary, importLibrary } from './transfer.ts';
import { Vault } from './vault.ts';

export interface StoreOptions {
  readonly connection: Connection;
  readonly catalogue: Catalogue;
  /** ISO 8601. */
  readonly now: () => string;
  readonly newId: () => string;
}

/** The library in IndexedDB, and in memory where that fails: the one implementation that ships. */
export class LibraryStore implements ScenarioStore {
  readonly #options: StoreOptions;
  readonly #notices: Notices;
  readonly #vault: Vault;
  readonly #reader: Reader;

  constructor(options: StoreOptions) {
    const { connection, catalogue, newId } = options;
    this.#options = options;
    this.#reader = new Reader(catalogue);
    this.#notices = new Notices(connection.name);
    this.#vault = new Vault({ connection, newId, tell: (notice) => this.#hear(notice) });
  }

  read = async (): Promise<Holdings> => {
    await this.#vault.load();
    return this.holdings();
  };

  holdings = (): Holdings => {
    const vault = this.#vault;
    const changes = this.#number(vault.get('meta', 'changes'));
    const author = vault.get('meta', 'author');
    const entries = vault.list('scenarios').map((row) => this.#reader.toEntry(row));
    const trash = vault.list('trash').map((row) => this.#reader.toTrashed(row));
    return {
      entries: entries.sort((a, b) => b.order - a.order),
      trash: trash.sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1)),
      place: vault.place,
      backup: this.#backup(changes),
      changes,
      author: typeof author === 'string' ? author : '',
    };
  };

  versions = (id: string): readonly Version[] => {
    const rows = this.#vault.list('versions', id);
    const latest = this.#vault.get('scenarios', id);
    return [latest, ...rows.map(({ value }) => value)]
      .flatMap((value) => this.#reader.toVersion(value) ?? [])
      .sort((a, b) => b.version - a.version);
  };

  save = async (request: SaveRequest): Promise<SaveResult> => {
    const { scenario, basis, titleOfCopy, tags = [] } = request;
    const copy = { ...scenario, title: titleOfCopy };
    const { kind, record } = await this.#vault.write((open) =>
      writeRecord(open, {
        basis,
        tags: tags.slice(0, limits.tags),
        newId: this.#options.newId,
        own: () => this.#write(scenario, request),
        copy: () => this.#write(copy, request),
      }),
    );
    this.#notices.tell({ kind: 'saved', id: record.id, version: record.version });
    return { kind, entry: this.#saved(record, kind === 'saved' ? scenario : copy) };
  };

  tag = (ids: readonly string[], tags: TagChange): Promise<number> =>
    this.#change(async (open) => {
      let changed = 0;
      for (const id of ids) if (await tagRecord(open, id, tags)) changed += 1;
      return changed;
    });

  remove = (ids: readonly string[]): Promise<readonly string[]> => {
    const parts = { deletedAt: this.#options.now(), newId: this.#options.newId };
    return this.#change((open) => collect(ids, (id) => moveToTrash(open, id, parts)));
  };

  restore = (keys: readonly string[]): Promise<readonly string[]> =>
    this.#change((open) =>
      collect(keys, (key) => restoreFromTrash(open, key, this.#options.newId)),
    );

  purge = async (keys: readonly string[]): Promise<void> => {
    await this.#vault.write(async (open) => {
      for (const key of keys) await open('trash').delete(key);
    }, true);
    this.#notices.tell({ kind: 'changed' });
  };

  setAuthor = (author: string): Promise<void> =>
    this.#change((open) => open('meta').put('author', author.slice(0, limits.author)));

  markBackup = (changes: number): Promise<void> =>
    this.#change((open) => open('meta').put('backup', { at: this.#options.now(), changes }));

  exportAll = async ({ ids, unsaved }: ExportRequest): Promise<Exported> => {
    await this.#vault.load();
    const { now, newId } = this.#options;
    const loose = unsaved.map((scenario) => {
      const written = this.#write(scenario, { note: '', author: '' });
      return {
        id: newId(),
        createdAt: written.savedAt,
        tags: [],
        version: 1,
        ...written,
        earlier: [],
      };
    });
    const text = exportLibrary(this.#vault, { ids, loose, now: now() });
    return { text, changes: this.#number(this.#vault.get('meta', 'changes')) };
  };

  importAll = async (text: string): Promise<ImportResult> => {
    const { catalogue, newId, now } = this.#options;
    const bundle = parseBundle(text, catalogue, { id: newId(), savedAt: now() });
    if (!bundle.ok) return { kind: 'refused', refusal: bundle.refusal };
    const counts = await this.#change((open) => importLibrary(open, bundle, newId));
    return { kind: 'imported', ...counts, isAltered: bundle.isAltered };
  };

  retry = (): Promise<void> => this.#vault.retry();

  watch = (listener: (notice: Notice) => void): (() => void) => this.#notices.watch(listener);

  close = (): void => this.#notices.close();

  async #change<T>(work: (open: Open) => Promise<T>): Promise<T> {
    const value = await this.#vault.write(work);
    this.#notices.tell({ kind: 'changed' });
    return value;
  }

  #hear(notice: Notice): void {
    this.#notices.tellHere(notice);
    if (notice.kind === 'rewritten' || notice.kind === 'back_on_disk')
      this.#notices.tell({ kind: 'changed' });
  }

  #number(value: unknown): number {
    return typeof value === 'number' && Number.isFinite(value) ? value : 0;
  }

  #backup(changes: number): Holdings['backup'] {
    const value = this.#vault.get('meta', 'backup');
    if (typeof value !== 'object' || value === null || !('at' in value) || !('changes' in value))
      return null;
    const changesSince = Math.max(0, changes - this.#number(value.changes));
    return { at: String(value.at), changesSince };
  }

  #write(scenario: Scenario, { note, author }: Remark): Written {
    const savedAt = this.#options.now();
    const text = formatDocument(toDocument(scenario, this.#options.catalogue, savedAt));
    return {
      savedAt,
      text,
      note: note.slice(0, limits.note),
      author: author.slice(0, limits.author),
    };
  }

  #saved(record: SavedRecord, scenario: Scenario): Saved {
    const { text: _, ...facts } = record;
    const document = toDocument(scenario, this.#options.catalogue, record.savedAt);
    return { kind: 'saved', ...facts, document, scenario, adjusted: [] };
  }
}

async function collect(
  names: readonly string[],
  work: (name: string) => Promise<string | null>,
): Promise<readonly string[]> {
  const done: string[] = [];
  for (const name of names) {
    const result = await work(name);
    if (result !== null) done.push(result);
  }
  return done;
}
