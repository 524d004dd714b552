import type { IDBPTransaction, StoreNames } from 'idb';
import type { Incoming } from './bundle.ts';
import type { Database, Tables } from './connection.ts';
import type { Draft, SaveRequest } from './port.ts';
import { followRecord, parseRecord, parseTrash, type SavedRecord } from './records.ts';

type Names = StoreNames<Tables>;

/** Work in one transaction: all of it is kept, or nothing. */
async function write<T>(
  database: Database,
  names: Names[],
  work: (transaction: IDBPTransaction<Tables, Names[], 'readwrite'>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(names, 'readwrite');
  const [result] = await Promise.all([work(transaction), transaction.done]);
  return result;
}

/** Everything in one table, with its keys. */
export async function readAll(
  database: Database,
  name: Names,
): Promise<readonly { readonly key: string; readonly value: unknown }[]> {
  const { store, done } = database.transaction(name);
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll(), done]);
  return keys.map((key, index) => ({ key, value: values[index] }));
}

export interface RecordWrite {
  readonly basis: SaveRequest['basis'];
  /** The record under its own id, and as a copy under another. */
  readonly own: () => Incoming;
  readonly copy: () => Incoming;
}

/** Writes a save over its basis; where that has moved on or can't be read, the copy beside it. */
export function writeRecord(
  database: Database,
  { basis, own, copy }: RecordWrite,
): Promise<{ kind: 'saved' | 'copied'; record: SavedRecord }> {
  return write(database, ['scenarios'], async (transaction) => {
    const scenarios = transaction.objectStore('scenarios');
    const found: unknown = basis === null ? undefined : await scenarios.get(basis.id);
    const current = parseRecord(found);
    const moved = found !== undefined && current?.version !== basis?.version;
    // a scenario deleted meanwhile comes back one version on, so that another tab's basis stays stale
    const version = moved ? 1 : (basis?.version ?? 0) + 1;
    const fresh = (): SavedRecord => ({ ...(moved ? copy() : own()), version, earlier: [] });
    const record = moved || current === null ? fresh() : followRecord(current, own());
    await scenarios.put(record, record.id);
    return { kind: moved ? 'copied' : 'saved', record };
  });
}

/** Moves a saved scenario to the trash; false: there was none. */
export function moveToTrash(database: Database, id: string, deletedAt: string): Promise<boolean> {
  return write(database, ['scenarios', 'trash'], async (transaction) => {
    const scenarios = transaction.objectStore('scenarios');
    const record: unknown = await scenarios.get(id);
    if (record === undefined) return false;
    await transaction.objectStore('trash').put({ id, deletedAt, record }, id);
    await scenarios.delete(id);
    return true;
  });
}

/** Moves one back out of the trash and gives its id, a new one where the old is taken; null: not there. */
export function restoreFromTrash(
  database: Database,
  id: string,
  newId: () => string,
): Promise<string | null> {
  return write(database, ['scenarios', 'trash'], async (transaction) => {
    const trash = transaction.objectStore('trash');
    const scenarios = transaction.objectStore('scenarios');
    const found = parseTrash(await trash.get(id));
    if (found === null) return null;
    const target = (await scenarios.getKey(id)) === undefined ? id : newId();
    const record = parseRecord(found.record);
    await scenarios.put(record === null ? found.record : { ...record, id: target }, target);
    await trash.delete(id);
    return target;
  });
}

/** Writes a draft and commits it at once: a page that is being left doesn't live until the browser would. */
export async function writeDraft(database: Database, draft: Draft): Promise<void> {
  const transaction = database.transaction('drafts', 'readwrite');
  const written = transaction.store.put(draft, draft.key);
  transaction.commit();
  await Promise.all([written, transaction.done]);
}

/** Adds scenarios from a file, each under its id unless another has it; counts what became of them. */
export function addRecords(
  database: Database,
  incoming: readonly Incoming[],
  newId: () => string,
): Promise<{ added: number; same: number; copied: number }> {
  return write(database, ['scenarios'], async (transaction) => {
    const scenarios = transaction.objectStore('scenarios');
    const counts = { added: 0, same: 0, copied: 0 };
    for (const one of incoming) {
      const found: unknown = await scenarios.get(one.id);
      const same = parseRecord(found)?.text === one.text;
      const fate = found === undefined ? 'added' : same ? 'same' : 'copied';
      counts[fate] += 1;
      const id = fate === 'copied' ? newId() : one.id;
      if (!same) await scenarios.put({ ...one, id, version: 1, earlier: [] }, id);
    }
    return counts;
  });
}
