import type { IDBPTransaction } from 'idb';
import type { Database, TableName, Tables } from './connection.ts';

type Upgrade = IDBPTransaction<Tables, TableName[], 'versionchange'>;
type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null;
const timeOf = (value: unknown): string =>
  isRaw(value) && typeof value['savedAt'] === 'string' ? value['savedAt'] : '';

/** A record of version 1 with the fields of version 2; its earlier versions, oldest first, apart. */
function climbRecord(value: unknown, order: number): { record: unknown; versions: readonly Raw[] } {
  if (!isRaw(value) || !Array.isArray(value['earlier'])) return { record: value, versions: [] };
  const { earlier, ...rest } = value;
  const versions = (earlier as unknown[]).filter(isRaw).reverse();
  const createdAt = timeOf(versions[0] ?? value);
  return {
    record: { ...rest, createdAt, order, tags: [], note: '', author: '' },
    versions: versions.map((version) => ({ ...version, note: '', author: '' })),
  };
}

async function climbScenarios(transaction: Upgrade): Promise<number> {
  const scenarios = transaction.objectStore('scenarios');
  const [keys, values] = await Promise.all([scenarios.getAllKeys(), scenarios.getAll()]);
  const rows = keys
    .map((key, index) => ({ key, value: values[index] }))
    .sort((a, b) => (timeOf(a.value) < timeOf(b.value) ? -1 : 1));
  for (const [index, { key, value }] of rows.entries()) {
    const { record, versions } = climbRecord(value, index + 1);
    await scenarios.put(record, key);
    for (const version of versions)
      await transaction.objectStore('versions').put(version, [key, Number(version['version'])]);
  }
  return rows.length;
}

async function climbTrash(transaction: Upgrade): Promise<void> {
  const trash = transaction.objectStore('trash');
  const [keys, values] = await Promise.all([trash.getAllKeys(), trash.getAll()]);
  for (const [index, key] of keys.entries()) {
    const value: unknown = values[index];
    if (!isRaw(value)) continue;
    const climbed = climbRecord(value['record'], 0);
    await trash.put({ ...value, ...climbed }, key);
  }
}

/** Ends a transaction as if it had never been. */
export function abort(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // the browser has ended it already
  }
}

/**
 * Brings a database up to the present version, rung by rung; rungs are added, never edited, and what a rung can't
 * read it leaves as it is. `examples/database-<n>.json` holds a database of every version.
 */
export async function climbDatabase(
  database: Database,
  from: number,
  transaction: Upgrade,
): Promise<void> {
  if (from < 1) {
    database.createObjectStore('scenarios');
    database.createObjectStore('trash');
    database.createObjectStore('drafts');
  }
  if (from < 2) {
    // versions leave the record, so that a save writes one version and no more
    database.createObjectStore('versions');
    database.createObjectStore('meta');
    const changes = await climbScenarios(transaction);
    await climbTrash(transaction);
    if (changes > 0) await transaction.objectStore('meta').put(changes, 'changes');
  }
}
