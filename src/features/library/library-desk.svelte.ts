import type { Member } from '../../domain/working-set.ts';
import type { Messages } from '../../i18n/zh.ts';
import type { Library } from '../../state/library.svelte.ts';
import type { Exported, Saved, SaveResult } from '../../storage/port.ts';
import { titleOf, withTitle } from './entries.ts';
import type { FileOutcome, Note } from './notes.ts';

/** A file as the browser hands it over. */
export interface Incoming {
  readonly name: string;
  readonly text: () => Promise<string>;
}

/** The library's actions, each with a note of what came of it. */
export class LibraryDesk {
  readonly #library: Library;
  readonly #words: () => Messages['library'];
  #note = $state.raw<Note | null>(null);

  constructor(library: Library, words: () => Messages['library']) {
    this.#library = library;
    this.#words = words;
  }

  /** What came of the latest action; null: nothing to say. */
  get note(): Note | null {
    return this.#note;
  }

  tell(note: Note | null): void {
    this.#note = note;
  }

  /** Saves what is on screen over its basis. */
  async save(member: Member, note: string): Promise<SaveResult> {
    const { promise } = this.#library.keeping ?? {};
    const titleOfCopy = this.#copyOf(member);
    const result = await this.#library.save(member, { titleOfCopy, note });
    this.#saved(result, 'saved');
    // the first save has asked the browser, and the reader hears what it said
    const answer = this.#library.keeping?.promise;
    if (promise === 'may_go' && answer === 'kept') this.#note = { kind: 'asked', promise: answer };
    return result;
  }

  /** Saves what is on screen as a scenario of its own. */
  async saveAs(member: Member, title: string, note: string): Promise<SaveResult> {
    const saving = this.#library.save(withTitle(member, title), { titleOfCopy: title, note });
    return this.#saved(await saving, 'saved');
  }

  async duplicate(entry: Saved): Promise<void> {
    this.#saved(await this.#library.duplicate(entry, this.#copyOf(entry)), 'saved');
  }

  async rename(entry: Saved, title: string): Promise<SaveResult> {
    const remark = { titleOfCopy: title, note: this.#words().renamedTo };
    return this.#saved(await this.#library.revise(entry, { title }, remark), 'renamed');
  }

  async setNotes(entry: Saved, notes: string): Promise<SaveResult> {
    const remark = { titleOfCopy: this.#copyOf(entry), note: this.#words().notesChanged };
    const result = await this.#library.revise(entry, { notes }, remark);
    this.#saved(result, 'saved');
    if (this.#note?.kind === 'saved') this.#note = { kind: 'notes_saved' };
    return result;
  }

  /** Makes an earlier version's content the latest save. */
  async restoreVersion(
    entry: Saved,
    { version, scenario }: Pick<Saved, 'version' | 'scenario'>,
  ): Promise<SaveResult> {
    const note = this.#words().restoredFrom({ n: version });
    const remark = { titleOfCopy: this.#copyOf(entry), note };
    const result = await this.#library.revise(entry, scenario, remark);
    this.#saved(result, 'saved');
    if (this.#note?.kind === 'saved')
      this.#note = { kind: 'version_restored', n: version, version: result.entry.version };
    return result;
  }

  async addTag(ids: readonly string[], tag: string): Promise<void> {
    const n = await this.#library.tag(ids, { add: [tag], remove: [] });
    if (ids.length > 1) this.#note = { kind: 'tagged', n, tag };
  }

  async removeTag(id: string, tag: string): Promise<void> {
    await this.#library.tag([id], { add: [], remove: [tag] });
  }

  /** Moves to the trash; the note takes it back. */
  async remove(items: readonly { readonly id: string; readonly title: string }[]): Promise<void> {
    const undo = await this.#library.remove(items.map(({ id }) => id));
    this.#note = { kind: 'removed', titles: items.map(({ title }) => title), undo };
  }

  async restore(keys: readonly string[]): Promise<void> {
    const ids = await this.#library.restore(keys);
    this.#note = { kind: 'restored', n: ids.length };
  }

  async purge(keys: readonly string[]): Promise<void> {
    await this.#library.purge(keys);
    this.#note = { kind: 'purged', n: keys.length };
  }

  /** The whole library for a download, which counts as the backup; `unsaved` goes along. */
  async exportAll(unsaved: readonly Member[]): Promise<Exported> {
    const exported = await this.#library.exportAll(unsaved.map(({ scenario }) => scenario));
    await this.#library.markBackup(exported);
    this.#note = { kind: 'exported' };
    return exported;
  }

  async exportSome(ids: readonly string[]): Promise<Exported> {
    const exported = await this.#library.exportSome(ids);
    this.#note = { kind: 'exported' };
    return exported;
  }

  /** Asks the browser to keep this site's data. */
  async ask(): Promise<void> {
    await this.#library.ask();
    const promise = this.#library.keeping?.promise ?? 'may_go';
    this.#note = { kind: 'asked', promise };
  }

  /** Takes in files one after the other; a file that is refused stops none of the others. */
  async importFiles(files: readonly Incoming[]): Promise<void> {
    const outcomes: FileOutcome[] = [];
    for (const file of files) outcomes.push(await this.#take(file));
    if (outcomes.length > 0) this.#note = { kind: 'imported', files: outcomes };
  }

  async #take({ name, text }: Incoming): Promise<FileOutcome> {
    let read: string;
    try {
      read = await text();
    } catch {
      // the file was moved or changed since it was chosen
      return { kind: 'unread', file: name };
    }
    return { kind: 'taken', file: name, result: await this.#library.importText(read) };
  }

  #copyOf({ scenario }: Pick<Member, 'scenario'>): string {
    return this.#words().copyOf({ title: titleOf(scenario, this.#words()) });
  }

  #saved(result: SaveResult, kind: 'saved' | 'renamed'): SaveResult {
    const title = titleOf(result.entry.scenario, this.#words());
    const { place } = this.#library;
    if (place.kind === 'memory')
      this.#note = { kind: 'in_memory', title, code: place.failure.code };
    else this.#note = { kind: result.kind === 'copied' ? 'copied' : kind, title };
    return result;
  }
}
