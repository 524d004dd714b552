import type { TableName } from './connection.ts';
import type { MemoryTables } from './memory-tables.ts';
import { countChange, readChanges } from './operations.ts';
import { parseRecord, parseTrash, parseVersion, type SavedRecord } from './records.ts';
import type { Key, Mutation, Open, Row } from './tables.ts';

/** What only the page has: keys by table. */
export class Unkept {
  readonly #keys = new Map<string, { readonly table: TableName; readonly key: Key }>();

  get size(): number {
    return [...this.#keys.values()].filter(({ table }) => table !== 'meta').length;
  }

  get isEmpty(): boolean {
    return this.#keys.size === 0;
  }

  note(log: readonly Mutation[]): void {
    for (const { table, key } of log) this.#keys.set(JSON.stringify([table, key]), { table, key });
  }

  clear(): void {
    this.#keys.clear();
  }

  /** Names in one table; a changed version is a change of its scenario. */
  of(table: 'scenarios' | 'trash' | 'meta'): readonly string[] {
    const keys = [...this.#keys.values()].flatMap((one) => {
      if (one.table === table) return [String(one.key)];
      return table === 'scenarios' && one.table === 'versions' ? [one.key[0]] : [];
    });
    return [...new Set(keys)];
  }
}

/** Everything the page knows, as if all of it had changed: for a database that was deleted. */
export function everything(memory: MemoryTables): Unkept {
  const unkept = new Unkept();
  for (const table of ['scenarios', 'trash', 'meta'] as const)
    unkept.note(memory.list(table).map(({ key }) => ({ table, key, row: null })));
  return unkept;
}

export interface Reconciliation {
  readonly memory: MemoryTables;
  readonly unkept: Unkept;
  readonly newId: () => string;
}

const textsOf = (record: SavedRecord, versions: readonly Row[]): ReadonlySet<string> =>
  new Set([record.text, ...versions.flatMap(({ value }) => parseVersion(value)?.text ?? [])]);

async function putScenario(open: Open, id: string, value: unknown, versions: readonly Row[]) {
  await open('scenarios').put(id, value);
  for (const { key, value: version } of versions)
    await open('versions').put([id, Number(key[1])], version);
}

/** Puts one scenario of the page on disk: over what it descends from, else beside it. False: disk has as much. */
async function settleScenario(open: Open, id: string, parts: Reconciliation): Promise<boolean> {
  const { memory, newId } = parts;
  const [value, versions] = [memory.get('scenarios', id), memory.list('versions', id)];
  if (!memory.has('scenarios', id)) return dropTrashed(open, id, memory);
  if (!(await open('scenarios').has(id))) {
    await putScenario(open, id, value, versions);
    return true;
  }
  const [mine, theirs] = [parseRecord(value), parseRecord(await open('scenarios').get(id))];
  if (mine === null) return false;
  if (theirs !== null) {
    const after = textsOf(theirs, await open('versions').list(id));
    if (theirs.text !== mine.text && after.has(mine.text)) return false;
    if (textsOf(mine, versions).has(theirs.text)) {
      await putScenario(open, id, mine, versions);
      return true;
    }
  }
  const copy = newId();
  await putScenario(open, copy, { ...mine, id: copy, order: await countChange(open) }, versions);
  return true;
}

/** The page has moved a scenario to its trash: disk follows where it still has that very text. */
async function dropTrashed(open: Open, id: string, memory: MemoryTables): Promise<boolean> {
  const theirs = parseRecord(await open('scenarios').get(id));
  const trashed = memory.list('trash').some(({ value }) => {
    const found = parseTrash(value);
    return found?.id === id && parseRecord(found.record)?.text === theirs?.text;
  });
  if (theirs === null || !trashed) return false;
  for (const { key } of await open('versions').list(id)) await open('versions').delete(key);
  await open('scenarios').delete(id);
  return true;
}

async function settleTrash(open: Open, key: string, parts: Reconciliation): Promise<void> {
  const { memory, newId } = parts;
  const mine = memory.get('trash', key);
  const theirs = await open('trash').get(key);
  const text = (value: unknown): string | undefined => parseRecord(parseTrash(value)?.record)?.text;
  if (mine !== undefined) {
    const isTaken = theirs !== undefined && text(theirs) !== text(mine);
    await open('trash').put(isTaken ? newId() : key, mine);
    return;
  }
  // taken back in the page: what lies in the trash on disk goes only where the page has it elsewhere
  const back = memory
    .list('scenarios')
    .some(({ value }) => parseRecord(value)?.text === text(theirs));
  if (theirs !== undefined && back) await open('trash').delete(key);
}

/** Puts on disk what only the page has, in one transaction; nothing on disk is overwritten but by what came after it. Gives the number of scenarios written. */
export async function reconcile(open: Open, parts: Reconciliation): Promise<number> {
  const { memory, unkept } = parts;
  let written = 0;
  for (const id of unkept.of('scenarios')) if (await settleScenario(open, id, parts)) written += 1;
  for (const key of unkept.of('trash')) await settleTrash(open, key, parts);
  for (const key of unkept.of('meta')) {
    const mine = memory.get('meta', key);
    if (key !== 'changes') await open('meta').put(key, mine);
    else if (typeof mine === 'number')
      await open('meta').put(key, Math.max(mine, await readChanges(open)));
  }
  return written;
}
