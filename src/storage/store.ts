import type { Catalogue } from '../domain/catalogue.ts';
import { formatDocument, toDocument } from '../domain/document.ts';
import type { Scenario } from '../domain/scenario.ts';
import { formatBundle, parseBundle } from './bundle.ts';
import { Connection } from './connection.ts';
import { Notices } from './notices.ts';
import { succeed, type Outcome } from './outcome.ts';
import type {
  Draft,
  Entry,
  ImportResult,
  Notice,
  Saved,
  SaveRequest,
  SaveResult,
  ScenarioStore,
  Trashed,
} from './port.ts';
import { parseDrafts, toEntry, toTrashed, type SavedRecord } from './records.ts';
import {
  addRecords,
  moveToTrash,
  readAll,
  restoreFromTrash,
  writeDraft,
  writeRecord,
} from './tables.ts';

export interface StoreOptions {
  readonly catalogue: Catalogue;
  /** Name of the database and of the channel between tabs. */
  readonly name?: string;
  /** ISO 8601. */
  readonly now: () => string;
  readonly newId: () => string;
}

/** The store in IndexedDB: the one implementation that ships. */
export class IndexedDbStore implements ScenarioStore {
  readonly #options: StoreOptions;
  readonly #notices: Notices;
  readonly #connection: Connection;

  constructor(options: StoreOptions) {
    const name = options.name ?? 'tuiyan';
    this.#options = options;
    this.#notices = new Notices(name);
    this.#connection = new Connection(name, () => {
      this.#notices.tellHere({ kind: 'newer_database' });
    });
  }

  list = async (): Promise<Outcome<readonly Entry[]>> => {
    return this.#connection.run(async (database) => {
      const records = await readAll(database, 'scenarios');
      const entries = records.map(({ key, value }) => this.#entry(key, value));
      return entries.sort((a, b) => ((a.savedAt ?? '') < (b.savedAt ?? '') ? 1 : -1));
    });
  };

  find = async (id: string): Promise<Outcome<Entry | null>> => {
    return this.#connection.run(async (database) => {
      const value: unknown = await database.get('scenarios', id);
      return value === undefined ? null : this.#entry(id, value);
    });
  };

  save = async ({ scenario, basis, titleOfCopy }: SaveRequest): Promise<Outcome<SaveResult>> => {
    const copy = { ...scenario, title: titleOfCopy };
    const { newId } = this.#options;
    const saved = await this.#connection.run((database) =>
      writeRecord(database, {
        basis,
        own: () => this.#write(scenario, basis?.id ?? newId()),
        copy: () => this.#write(copy, newId()),
      }),
    );
    if (!saved.ok) return saved;
    const { kind, record } = saved.value;
    const entry = this.#saved(record, kind === 'saved' ? scenario : copy);
    this.#notices.tell({ kind: 'saved', id: entry.id, version: entry.version });
    return succeed({ kind, entry });
  };

  remove = async (id: string): Promise<Outcome<boolean>> => {
    const { now } = this.#options;
    const removed = await this.#connection.run((database) => moveToTrash(database, id, now()));
    if (removed.ok && removed.value) this.#notices.tell({ kind: 'removed', id });
    return removed;
  };

  restore = async (id: string): Promise<Outcome<string | null>> => {
    const { newId } = this.#options;
    const restored = await this.#connection.run((db) => restoreFromTrash(db, id, newId));
    if (restored.ok && restored.value !== null)
      this.#notices.tell({ kind: 'restored', id: restored.value });
    return restored;
  };

  listTrash = async (): Promise<Outcome<readonly Trashed[]>> => {
    return this.#connection.run(async (database) => {
      const records = await readAll(database, 'trash');
      const trashed = records.map((r) => toTrashed(r.key, r.value, this.#options.catalogue));
      return trashed.sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1));
    });
  };

  purge = async (id: string): Promise<Outcome<void>> => {
    return this.#connection.run((database) => database.delete('trash', id));
  };

  listDrafts = async (): Promise<Outcome<readonly Draft[]>> => {
    return this.#connection.run(async (database) => {
      const drafts = parseDrafts(await database.getAll('drafts'));
      return [...drafts].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    });
  };

  writeDraft = async (draft: Draft): Promise<Outcome<void>> => {
    return this.#connection.run((database) => writeDraft(database, draft));
  };

  deleteDraft = async (key: string): Promise<Outcome<void>> => {
    return this.#connection.run((database) => database.delete('drafts', key));
  };

  exportAll = async (): Promise<Outcome<string>> => {
    return this.#connection.run(async (database) =>
      formatBundle(await readAll(database, 'scenarios'), this.#options.now()),
    );
  };

  importAll = async (text: string): Promise<Outcome<ImportResult>> => {
    const { catalogue, newId, now } = this.#options;
    const bundle = parseBundle(text, catalogue, { id: newId(), savedAt: now() });
    if (!bundle.ok) return succeed({ kind: 'refused', refusal: bundle.refusal });
    const added = await this.#connection.run((db) => addRecords(db, bundle.scenarios, newId));
    if (!added.ok) return added;
    this.#notices.tell({ kind: 'imported' });
    return succeed({ kind: 'imported', ...added.value });
  };

  watch = (listener: (notice: Notice) => void): (() => void) => this.#notices.watch(listener);

  close = (): void => {
    this.#notices.close();
    this.#connection.close();
  };

  #entry(key: string, value: unknown): Entry {
    return toEntry(key, value, this.#options.catalogue);
  }

  #write(scenario: Scenario, id: string): { id: string; savedAt: string; text: string } {
    const savedAt = this.#options.now();
    const text = formatDocument(toDocument(scenario, this.#options.catalogue, savedAt));
    return { id, savedAt, text };
  }

  #saved({ id, version, savedAt }: SavedRecord, scenario: Scenario): Saved {
    const document = toDocument(scenario, this.#options.catalogue, savedAt);
    return { kind: 'saved', id, version, savedAt, document, scenario, adjusted: [] };
  }
}
