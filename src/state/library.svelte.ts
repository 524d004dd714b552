import type { Member } from '../domain/working-set.ts';
import { isSameScenario, type Scenario } from '../domain/scenario.ts';
import { tidyNotes, tidyTitle } from '../domain/text.ts';
import { askToKeep, readKeeping, type Keeping } from '../storage/keeping.ts';
import type {
  Exported,
  Holdings,
  ImportResult,
  Notice,
  Remark,
  Saved,
  SaveResult,
  ScenarioStore,
  TagChange,
  Version,
} from '../storage/port.ts';

const nothing: Holdings = {
  entries: [],
  trash: [],
  place: { kind: 'disk' },
  backup: null,
  changes: 0,
  author: '',
};

/** How long a save waits for what the browser says about keeping. */
const patienceMs = 500;

/** The saved scenarios (我的情景), as they stand in this browser, whichever tab changed them. */
export class Library {
  readonly #store: ScenarioStore;
  #holdings = $state.raw<Holdings>(nothing);
  #isRead = $state(false);
  #notice = $state.raw<Notice | null>(null);
  #keeping = $state.raw<Keeping | null>(null);
  #wasAsked = false;
  #reading: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(store: ScenarioStore) {
    this.#store = store;
  }

  /** The database has answered, or has failed for good. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** The latest change first; what can't be read is among them. */
  get entries(): Holdings['entries'] {
    return this.#holdings.entries;
  }

  get trash(): Holdings['trash'] {
    return this.#holdings.trash;
  }

  get place(): Holdings['place'] {
    return this.#holdings.place;
  }

  get backup(): Holdings['backup'] {
    return this.#holdings.backup;
  }

  /** Changes since the library began. */
  get changes(): number {
    return this.#holdings.changes;
  }

  /** The name that saves carry; empty: none. */
  get author(): string {
    return this.#holdings.author;
  }

  /** What the browser has promised about keeping; null: not asked yet. */
  get keeping(): Keeping | null {
    return this.#keeping;
  }

  /** What another tab did last or became of the database; null: nothing, or it was dismissed. */
  get notice(): Notice | null {
    return this.#notice;
  }

  dismissNotice(): void {
    this.#notice = null;
  }

  /** Begins to listen to other tabs and the database; returns how to stop. */
  watch(): () => void {
    return this.#store.watch((notice) => {
      if (notice.kind !== 'place') this.#notice = notice;
      if (notice.kind === 'saved' || notice.kind === 'changed') void this.refresh();
      else this.#look();
    });
  }

  /** Reads the database again; calls meanwhile ride along with one more reading. */
  refresh(): Promise<void> {
    if (this.#reading === null) {
      this.#reading = this.#read();
      return this.#reading;
    }
    this.#next ??= this.#reading.then(() => {
      this.#next = null;
      return this.refresh();
    });
    return this.#next;
  }

  /** The saved scenario of an id, where it can be read. */
  find(id: string): Saved | null {
    const entry = this.entries.find((one) => one.id === id);
    return entry?.kind === 'saved' ? entry : null;
  }

  /** Whether a member stands in the library exactly as it is on screen. */
  isSaved({ basis, scenario }: Member): boolean {
    const entry = basis === null ? null : this.find(basis.id);
    return entry !== null && entry.version === basis?.version
      ? isSameScenario(entry.scenario, scenario)
      : false;
  }

  /** Every save of a scenario, the latest first. */
  versions(id: string): readonly Version[] {
    return this.#store.versions(id);
  }

  /** Saves a member over what it goes on from, or anew; give the result's id and version to `Session.setBasis`. */
  async save(
    { scenario, basis }: Member,
    { titleOfCopy, note }: { readonly titleOfCopy: string; readonly note: string },
  ): Promise<SaveResult> {
    const result = await this.#save({ scenario, basis, titleOfCopy }, note);
    await this.#askOnce();
    return result;
  }

  /** Saves a copy of a saved scenario under another title, with its tags. */
  async duplicate({ scenario, tags }: Saved, title: string): Promise<SaveResult> {
    const copy = { ...scenario, title: tidyTitle(title) };
    return this.#save({ scenario: copy, basis: null, titleOfCopy: copy.title, tags }, '');
  }

  /** Gives a saved scenario another title or other notes, or what it held in an earlier version: a save like any other. */
  async revise(
    entry: Saved,
    to: Partial<Scenario>,
    { titleOfCopy, note }: { readonly titleOfCopy: string; readonly note: string },
  ): Promise<SaveResult> {
    const { title, notes, ...rest } = { ...entry.scenario, ...to };
    const scenario = { ...rest, title: tidyTitle(title), notes: tidyNotes(notes) };
    return this.#save({ scenario, basis: entry, titleOfCopy }, note);
  }

  tag(ids: readonly string[], tags: TagChange): Promise<number> {
    return this.#then(this.#store.tag(ids, tags));
  }

  /** Moves to the trash; gives the keys that `restore` takes them back by. */
  remove(ids: readonly string[]): Promise<readonly string[]> {
    return this.#then(this.#store.remove(ids));
  }

  /** Takes some out of the trash and gives the ids they have again. */
  restore(keys: readonly string[]): Promise<readonly string[]> {
    return this.#then(this.#store.restore(keys));
  }

  /** Deletes for good. */
  purge(keys: readonly string[]): Promise<void> {
    return this.#then(this.#store.purge(keys));
  }

  setAuthor(author: string): Promise<void> {
    return this.#then(this.#store.setAuthor(author.trim()));
  }

  /** Every saved scenario and the trash as the text of one file; `unsaved`: what is on screen and goes along. */
  exportAll(unsaved: readonly Scenario[] = []): Promise<Exported> {
    return this.#store.exportAll({ unsaved });
  }

  /** Some scenarios with their versions as the text of one file. */
  exportSome(ids: readonly string[]): Promise<Exported> {
    return this.#store.exportAll({ ids, unsaved: [] });
  }

  /** A file with all of it was handed over. */
  markBackup({ changes }: Exported): Promise<void> {
    return this.#then(this.#store.markBackup(changes));
  }

  /** Takes in a file of many scenarios or of one. */
  importText(text: string): Promise<ImportResult> {
    return this.#then(this.#store.importAll(text));
  }

  /** Tries to put on disk what only the page has. */
  retry(): Promise<void> {
    return this.#then(this.#store.retry());
  }

  /** Asks the browser to keep this site's data. */
  async ask(): Promise<void> {
    this.#wasAsked = true;
    this.#keeping = await askToKeep();
  }

  async #save(
    request: Omit<Parameters<ScenarioStore['save']>[0], keyof Remark>,
    note: string,
  ): Promise<SaveResult> {
    return this.#then(this.#store.save({ ...request, note, author: this.author }));
  }

  /**
   * With the first save there is something to keep: then, and once, the browser is asked. Firefox asks the reader in turn, who
   * may never answer: what is saved does not wait for that.
   */
  async #askOnce(): Promise<void> {
    if (this.#wasAsked || this.place.kind !== 'disk') return;
    if (this.#keeping?.promise === 'kept') return;
    const soon = new Promise((resolve) => setTimeout(resolve, patienceMs));
    await Promise.race([this.ask(), soon]);
  }

  async #read(): Promise<void> {
    this.#holdings = await this.#store.read();
    this.#isRead = true;
    this.#keeping = await readKeeping();
    this.#reading = null;
  }

  async #then<T>(work: Promise<T>): Promise<T> {
    const value = await work;
    this.#look();
    return value;
  }

  #look(): void {
    this.#holdings = this.#store.holdings();
  }
}
