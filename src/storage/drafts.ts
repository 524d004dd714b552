import type { Connection } from './connection.ts';
import type { Draft, DraftStore } from './port.ts';

// by hand: the schemas of the other doors load later, and the page reads its drafts before it shows anything
const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  ['key', 'savedAt', 'text'].every((field) => typeof Reflect.get(value, field) === 'string');

/** The drafts among what the table holds, the newest first. */
function parseDrafts(values: readonly unknown[]): readonly Draft[] {
  return values.filter(isDraft).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

/** The drafts in IndexedDB. They stay small and apart from the library: the page reads them before it shows anything. */
export function createDraftStore(connection: Connection): DraftStore {
  return {
    list: () => connection.run(async (database) => parseDrafts(await database.getAll('drafts'))),
    // committed at once: a page that is being left doesn't live until the browser would
    write: (draft) =>
      connection.run(async (database) => {
        const transaction = database.transaction('drafts', 'readwrite');
        const written = transaction.store.put(draft, draft.key);
        transaction.commit();
        await Promise.all([written, transaction.done]);
      }),
    delete: (key) => connection.run((database) => database.delete('drafts', key)),
    watchLoss: (listener) =>
      connection.watch((event) => {
        if (event === 'lost') listener();
      }),
  };
}
