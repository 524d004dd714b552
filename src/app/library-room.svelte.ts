import type { LibraryDesk } from '../features/library/library-desk.svelte.ts';
import type { Library } from '../state/library.svelte.ts';

/** The library with its actions. */
export interface LibraryParts {
  readonly library: Library;
  readonly desk: LibraryDesk;
}

/** The library, fetched when it is first needed: a first visit has nothing saved. */
export class LibraryRoom {
  readonly #fetch: () => Promise<LibraryParts>;
  #parts = $state.raw<LibraryParts | null>(null);
  #opening: Promise<LibraryParts> | null = null;

  constructor(fetch: () => Promise<LibraryParts>) {
    this.#fetch = fetch;
  }

  /** null: not fetched yet. */
  get parts(): LibraryParts | null {
    return this.#parts;
  }

  /** Fetches the library and reads it; rejects where its code can't be fetched, and may be asked again. */
  open(): Promise<LibraryParts> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async #open(): Promise<LibraryParts> {
    try {
      const parts = await this.#fetch();
      parts.library.watch();
      this.#parts = parts;
      void parts.library.refresh();
      return parts;
    } catch (error) {
      this.#opening = null;
      throw error;
    }
  }
}
