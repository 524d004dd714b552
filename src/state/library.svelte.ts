import type { Member } from '../domain/working-set.ts';
import { isSameScenario } from '../domain/scenario.ts';
import type { Failure, Outcome } from '../storage/outcome.ts';
import type {
  Entry,
  ImportResult,
  Notice,
  Saved,
  SaveResult,
  ScenarioStore,
  Trashed,
} from '../storage/port.ts';

export type LibraryStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The saved scenarios (我的情景), as they stand in this browser, whichever tab changed them. */
export class Library {
  readonly #store: ScenarioStore;
  #status = $state.raw<LibraryStatus>({ kind: 'loading' });
  #entries = $state.raw<readonly Entry[]>([]);
  #trash = $state.raw<readonly Trashed[]>([]);
  #removed = $state<string | null>(null);
  #notice = $state.raw<Notice | null>(null);

  constructor(store: ScenarioStore) {
    this.#store = store;
  }

  get status(): LibraryStatus {
    return this.#status;
  }

  /** Newest first; what can't be read is among them. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  get trash(): readonly Trashed[] {
    return this.#trash;
  }

  /** What was deleted last and can be taken back; null: nothing. */
  get removed(): string | null {
    return this.#removed;
  }

  /** What another tab did last; null: nothing, or it was dismissed. */
  get notice(): Notice | null {
    return this.#notice;
  }

  dismissNotice(): void {
    this.#notice = null;
  }

  /** Begins to listen to other tabs; returns how to stop. */
  watch(): () => void {
    return this.#store.watch((notice) => {
      this.#notice = notice;
      if (notice.kind !== 'newer_database') void this.refresh();
    });
  }

  /** Reads the lists again. */
  async refresh(): Promise<void> {
    const [entries, trash] = await Promise.all([this.#store.list(), this.#store.listTrash()]);
    if (entries.ok) this.#entries = entries.value;
    if (trash.ok) this.#trash = trash.value;
    const failed = [entries, trash].find((outcome) => !outcome.ok);
    this.#status =
      failed === undefined ? { kind: 'ready' } : { kind: 'failed', failure: failed.failure };
  }

  /** The saved scenario of an id, where it can be read. */
  find(id: string): Saved | null {
    const entry = this.#entries.find((one) => one.id === id);
    return entry?.kind === 'saved' ? entry : null;
  }

  /** Whether a member stands in the library exactly as it is on screen. */
  isSaved({ basis, scenario }: Member): boolean {
    const entry = basis === null ? null : this.find(basis.id);
    return entry?.version === basis?.version && entry !== null
      ? isSameScenario(entry.scenario, scenario)
      : false;
  }

  /** Saves a member over what it goes on from, or anew; give the result's id and version to `Session.setBasis`. */
  async save({ scenario, basis }: Member, titleOfCopy: string): Promise<Outcome<SaveResult>> {
    return this.#then(await this.#store.save({ scenario, basis, titleOfCopy }));
  }

  /** Saves a copy of a saved scenario under another title. */
  async duplicate({ scenario }: Saved, title: string): Promise<Outcome<SaveResult>> {
    const copy = { ...scenario, title };
    return this.#then(await this.#store.save({ scenario: copy, basis: null, titleOfCopy: title }));
  }

  /** Gives a saved scenario another title: a save like any other. */
  async rename(entry: Saved, title: string): Promise<Outcome<SaveResult>> {
    const scenario = { ...entry.scenario, title };
    return this.#then(await this.#store.save({ scenario, basis: entry, titleOfCopy: title }));
  }

  /** Moves to the trash; `undoRemove` takes it back. */
  async remove(id: string): Promise<Outcome<boolean>> {
    const removed = await this.#then(await this.#store.remove(id));
    if (removed.ok && removed.value) this.#removed = id;
    return removed;
  }

  /** Takes the last deletion back; null: there was none, or it has left the trash. */
  async undoRemove(): Promise<Outcome<string | null>> {
    if (this.#removed === null) return { ok: true, value: null };
    return this.restore(this.#removed);
  }

  /** Takes one out of the trash and gives the id it has again. */
  async restore(id: string): Promise<Outcome<string | null>> {
    const restored = await this.#then(await this.#store.restore(id));
    if (restored.ok && this.#removed === id) this.#removed = null;
    return restored;
  }

  /** Deletes for good. */
  async purge(id: string): Promise<Outcome<void>> {
    const purged = await this.#then(await this.#store.purge(id));
    if (purged.ok && this.#removed === id) this.#removed = null;
    return purged;
  }

  /** Every saved scenario as the text of one file. */
  exportAll(): Promise<Outcome<string>> {
    return this.#store.exportAll();
  }

  /** Takes in a file of many scenarios or of one. */
  async importText(text: string): Promise<Outcome<ImportResult>> {
    return this.#then(await this.#store.importAll(text));
  }

  async #then<T>(outcome: Outcome<T>): Promise<Outcome<T>> {
    if (outcome.ok) await this.refresh();
    return outcome;
  }
}
