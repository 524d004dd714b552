import { LibraryDesk } from '../features/library/library-desk.svelte.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import { Library } from '../state/library.svelte.ts';
import type { Connection } from '../storage/connection.ts';
import { LibraryStore } from '../storage/store.ts';
import { catalogue } from './catalogue.ts';
import type { LibraryParts } from './library-room.svelte.ts';

export interface LibraryOptions {
  readonly connection: Connection;
  readonly now: () => string;
  readonly newId: () => string;
}

/** Puts the library together. */
export function createLibrary(options: LibraryOptions): LibraryParts {
  const library = new Library(new LibraryStore({ ...options, catalogue }));
  return { library, desk: new LibraryDesk(library, () => i18n.m.library) };
}
