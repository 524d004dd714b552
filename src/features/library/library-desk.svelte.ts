import type { Member } from '../../domain/working-set.ts';
import type { Library } from '../../state/library.svelte.ts';
import type { Outcome } from '../../storage/outcome.ts';
import type { Saved, SaveResult } from '../../storage/port.ts';
import { withTitle } from './entries.ts';
import type { FileOutcome, Note } from './notes.ts';

/** A file as the browser hands it over. */
export interface Incoming {
  readonly name: string;
  readonly text: () => Promise<string>;
}

/** The library's actions, each with a note of what came of it. */
export class LibraryDesk {
  readonly #library: Library;
  #note = $state.raw<Note | null>(null);

  constructor(library: Library) {
    this.#library = library;
  }

  /** What came of the latest action; null: nothing to say. */
  get note(): Note | null {
    return this.#note;
  }

  /** The latest note can be undone: something was deleted. */
  get canUndo(): boolean {
    return this.#note?.kind === 'removed' && this.#library.removed !== null;
  }

  tell(note: Note | null): void {
    this.#note = note;
  }

  /** Saves what is on screen over its basis; gives what was kept, null where nothing could be. */
  async save(member: Member, titleOfCopy: string): Promise<SaveResult | null> {
    return this.#saved(await this.#library.save(member, titleOfCopy), 'saved');
  }

  /** Saves what is on screen as a scenario of its own. */
  async saveAs(member: Member, title: string): Promise<SaveResult | null> {
    return this.#saved(await this.#library.save(withTitle(member, title), title), 'saved');
  }

  async duplicate(entry: Saved, title: string): Promise<void> {
    this.#saved(await this.#library.duplicate(entry, title), 'saved');
  }

  async rename(entry: Saved, title: string): Promise<SaveResult | null> {
    return this.#saved(await this.#library.rename(entry, title), 'renamed');
  }

  async remove(id: string, title: string): Promise<void> {
    const removed = await this.#library.remove(id);
    this.#note = removed.ok
      ? { kind: 'removed', title }
      : { kind: 'failed', failure: removed.failure };
  }

  async undoRemove(): Promise<void> {
    const restored = await this.#library.undoRemove();
    this.#note = restored.ok ? { kind: 'restored' } : { kind: 'failed', failure: restored.failure };
  }

  async restore(id: string): Promise<void> {
    const restored = await this.#library.restore(id);
    this.#note = restored.ok ? { kind: 'restored' } : { kind: 'failed', failure: restored.failure };
  }

  async purge(id: string): Promise<void> {
    const purged = await this.#library.purge(id);
    this.#note = purged.ok ? { kind: 'purged' } : { kind: 'failed', failure: purged.failure };
  }

  /** The text of a file with every scenario; null where the store failed, and the note says how. */
  async exportAll(): Promise<string | null> {
    const text = await this.#library.exportAll();
    this.#note = text.ok ? { kind: 'exported' } : { kind: 'failed', failure: text.failure };
    return text.ok ? text.value : null;
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
    const taken = await this.#library.importText(read);
    if (!taken.ok) return { kind: 'failed', file: name, failure: taken.failure };
    return { kind: 'taken', file: name, result: taken.value };
  }

  #saved(outcome: Outcome<SaveResult>, kind: 'saved' | 'renamed'): SaveResult | null {
    if (!outcome.ok) {
      this.#note = { kind: 'failed', failure: outcome.failure };
      return null;
    }
    const { title } = outcome.value.entry.scenario;
    this.#note = { kind: outcome.value.kind === 'copied' ? 'copied' : kind, title };
    return outcome.value;
  }
}
