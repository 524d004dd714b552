import { readFileSync } from 'node:fs';
import { forceCloseDatabase } from 'fake-indexeddb';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  closeAll,
  databaseName,
  openDrafts,
  openOld,
  openRaw,
  openStore,
  openTab,
  saveRequest as save,
  useFreshDatabase,
  value,
} from '../../test/fixtures/store.ts';
import { planScenario } from '../domain/scenario.ts';
import type { Notice } from './port.ts';
import type { LibraryStore } from './store.ts';

const first = planScenario('按计划');
const example = (): Parameters<typeof openOld>[0] =>
  JSON.parse(readFileSync('src/storage/examples/database-1.json', 'utf8')) as never;
const titles = (store: LibraryStore) =>
  store.holdings().entries.map((e) => (e.kind === 'saved' ? e.scenario.title : e.id));
const hear = (store: LibraryStore): Notice[] => {
  const notices: Notice[] = [];
  store.watch((notice) => notices.push(notice));
  return notices;
};

function fill() {
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
}

beforeEach(useFreshDatabase);
afterEach(() => {
  closeAll();
  vi.restoreAllMocks();
});

describe('an old database', () => {
  it('climbs with everything in it', async () => {
    (await openOld(example())).close();
    const store = openStore();
    const { entries, trash } = await store.read();
    expect(titles(store)).toEqual(['later', '消费券翻倍', 'broken']);
    expect(entries[1]).toMatchObject({ version: 3, createdAt: '2026-03-01T08:00:00.000Z' });
    const notes = store
      .versions('vouchers')
      .map(({ version, content }) => [
        version,
        content.kind === 'readable' && content.scenario.notes,
      ]);
    expect(notes).toEqual([
      [3, '第三稿'],
      [2, '第二稿'],
      [1, ''],
    ]);
    expect(trash).toMatchObject([{ key: 'nothing', entry: { version: 2 } }]);
    await store.restore(['nothing']);
    expect(store.versions('nothing')).toHaveLength(2);
    expect(await value(openDrafts().list())).toMatchObject([{ key: 'tab' }]);
  });

  it('that another tab holds is waited for in memory, and what was saved meanwhile goes into it', async () => {
    const old = await openOld(example());
    const store = openStore();
    const notices = hear(store);
    await store.save(save(first));
    expect(store.holdings().place).toEqual({
      kind: 'memory',
      failure: { code: 'blocked' },
      unkept: 1,
    });
    expect(titles(store)).toEqual(['按计划']);
    old.close();
    await vi.waitFor(() => {
      expect(notices).toContainEqual({ kind: 'back_on_disk' });
    });
    closeAll();
    const later = openStore();
    await later.read();
    expect(titles(later)).toEqual(['later', '消费券翻倍', '按计划', 'broken']);
  });
});

describe('a database that does not give', () => {
  it('a full disk takes nothing, memory does; when there is room it all goes to disk', async () => {
    const store = openStore();
    const { entry } = await store.save(save(first));
    const full = fill();
    const { entry: second } = await store.save(save({ ...first, title: '改' }, entry));
    await store.save(save({ ...first, title: '另一个' }));
    await store.tag([second.id], { add: ['会议'], remove: [] });
    expect(store.holdings().place).toMatchObject({ kind: 'memory', failure: { code: 'quota' } });
    expect(titles(store)).toEqual(['另一个', '改']);
    expect((await store.exportAll({ unsaved: [] })).text).toContain('另一个');
    full.mockRestore();
    await store.retry();
    expect(store.holdings().place).toEqual({ kind: 'disk' });
    const other = openStore();
    const { entries } = await other.read();
    expect(titles(other)).toEqual(['另一个', '改']);
    expect(entries[1]).toMatchObject({ version: 2, tags: ['会议'] });
    expect(other.versions(entry.id)).toHaveLength(2);
  });

  it('a full disk can still be emptied', async () => {
    const store = openStore();
    const { entry } = await store.save(save(first));
    const [key = ''] = await store.remove([entry.id]);
    const full = fill();
    await store.save(save(first));
    await store.purge([key]);
    full.mockRestore();
    const other = openStore();
    expect((await other.read()).trash).toEqual([]);
  });

  it('what another tab saved while the disk was full stays; both are kept', async () => {
    const [a, b] = [openStore(), openStore()];
    const { entry } = await a.save(save(first));
    const full = fill();
    await a.save(save({ ...first, notes: 'a' }, entry));
    full.mockRestore();
    await b.save(save({ ...first, notes: 'b' }, entry));
    await a.retry();
    const notes = a.holdings().entries.map((e) => e.kind === 'saved' && e.scenario.notes);
    expect(notes.sort()).toEqual(['a', 'b']);
  });

  it.each([
    ['newer_database', () => openRaw(99).then((raw) => raw.close())],
    [
      'unavailable',
      () =>
        vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw new DOMException('not here', 'SecurityError');
        }),
    ],
  ] as const)('%s: the page goes on in memory', async (code, arrange) => {
    await arrange();
    const store = openStore();
    await store.read();
    await store.save(save(first));
    expect(store.holdings().place).toMatchObject({ kind: 'memory', failure: { code }, unkept: 1 });
    expect(titles(store)).toEqual(['按计划']);
    vi.restoreAllMocks();
    if (code === 'newer_database') {
      const raw = await openRaw(99);
      expect([...raw.objectStoreNames]).toEqual([]);
    }
  });

  it('lets a later version have it, and says so', async () => {
    const store = openStore();
    const notices = hear(store);
    await store.save(save(first));
    await openRaw(3);
    expect(notices).toContainEqual({ kind: 'newer_database' });
    await store.save(save({ ...first, title: '二' }));
    expect(store.holdings().place).toMatchObject({ failure: { code: 'newer_database' } });
    expect(titles(store)).toEqual(['二', '按计划']);
  });

  it('is opened again when the browser has closed it', async () => {
    const spy = vi.spyOn(indexedDB, 'open');
    const { store } = openTab();
    await store.save(save(first));
    const request = spy.mock.results[0]?.value as IDBOpenDBRequest;
    forceCloseDatabase(request.result as never);
    await store.save(save({ ...first, title: '二' }));
    expect(store.holdings().place).toEqual({ kind: 'disk' });
    expect(titles(store)).toEqual(['二', '按计划']);
  });

  it('that was deleted under the page is written again, once, by however many tabs', async () => {
    const [a, b] = [openStore(), openStore()];
    const { entry } = await a.save(save(first));
    await a.save(save({ ...first, notes: '二' }, entry));
    const { entry: gone } = await a.save(save({ ...first, title: '删掉的' }));
    await a.remove([gone.id]);
    await b.read();
    const notices = hear(a);
    await deleteDB(databaseName());
    await vi.waitFor(async () => {
      const { entries, trash } = await openStore().read();
      expect([entries.length, trash.length]).toEqual([1, 1]);
    });
    await Promise.all([a.retry(), b.retry()]);
    const { entries } = await openStore().read();
    expect(entries).toMatchObject([{ id: entry.id, version: 2 }]);
    expect(a.versions(entry.id)).toHaveLength(2);
    expect(notices.some(({ kind }) => kind === 'rewritten' || kind === 'changed')).toBe(true);
  });

  it('fails drafts in words', async () => {
    const { connection } = openTab();
    connection.close();
    expect(await connection.run(() => Promise.resolve())).toMatchObject({
      failure: { code: 'closed' },
    });
  });
});
