import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  closeAll,
  openDrafts,
  openRaw,
  openStore,
  saveRequest as save,
  useFreshDatabase,
  value,
} from '../../test/fixtures/store.ts';
import { planScenario, type Scenario } from '../domain/scenario.ts';
import type { Entry, Notice } from './port.ts';

const first: Scenario = { ...planScenario('消费券翻倍'), settings: { '1.province_budget': 2e8 } };
const titles = (entries: readonly Entry[]) =>
  entries.map((e) => (e.kind === 'saved' ? e.scenario.title : e.id));

beforeEach(useFreshDatabase);
afterEach(closeAll);

describe('saving', () => {
  it('keeps every version over a closed tab, with time, reason and author', async () => {
    const store = openStore();
    const { entry } = await store.save({ ...save(first), author: '王' });
    for (let n = 2; n <= 30; n++) {
      const found = (await store.read()).entries[0];
      if (found?.kind !== 'saved') throw new Error('nothing is saved');
      await store.save(save({ ...first, notes: String(n) }, found, `第 ${String(n)} 稿`));
    }
    closeAll();
    const later = openStore();
    const { entries } = await later.read();
    expect(entries).toMatchObject([{ id: entry.id, version: 30, createdAt: entry.createdAt }]);
    const versions = later.versions(entry.id);
    expect(versions.map(({ version }) => version)).toEqual(
      Array.from({ length: 30 }, (_, i) => 30 - i),
    );
    expect(versions[0]).toMatchObject({ note: '第 30 稿', content: { scenario: { notes: '30' } } });
    expect(versions[29]).toMatchObject({ author: '王', content: { scenario: first } });
  });

  it('makes a stale save a second copy, never an overwrite', async () => {
    const [a, b] = [openStore(), openStore()];
    const { entry } = await a.save(save(first));
    await a.save(save({ ...first, notes: 'a' }, entry));
    const second = await b.save(save({ ...first, notes: 'b' }, entry));
    expect(second).toMatchObject({ kind: 'copied', entry: { version: 1 } });
    const { entries } = await b.read();
    expect(entries.map((e) => e.kind === 'saved' && [e.scenario.title, e.scenario.notes])).toEqual([
      ['消费券翻倍（副本）', 'b'],
      ['消费券翻倍', 'a'],
    ]);
  });

  it('brings back what another tab deleted, under its id and a version on', async () => {
    const store = openStore();
    const { entry } = await store.save(save(first));
    await store.remove([entry.id]);
    const again = await store.save(save(first, entry));
    expect(again).toMatchObject({ kind: 'saved', entry: { id: entry.id, version: 2 } });
  });

  it('keeps its order when the clock goes back', async () => {
    let day = 9;
    const store = openStore(() => new Date(Date.UTC(2026, 0, day--)).toISOString());
    for (const title of ['甲', '乙', '丙']) await store.save(save({ ...first, title }));
    expect(titles((await store.read()).entries)).toEqual(['丙', '乙', '甲']);
  });

  it('tells the other tabs', async () => {
    const [a, b] = [openStore(), openStore()];
    const notices: Notice[] = [];
    b.watch((notice) => notices.push(notice));
    const { entry } = await a.save(save(first));
    await a.remove([entry.id]);
    await vi.waitFor(() => {
      expect(notices).toEqual([{ kind: 'saved', id: entry.id, version: 1 }, { kind: 'changed' }]);
    });
  });
});

describe('tags', () => {
  it('are added and taken away one by one, and make no version', async () => {
    const [a, b] = [openStore(), openStore()];
    const { entry } = await a.save({ ...save(first), tags: ['初稿'] });
    await Promise.all([
      a.tag([entry.id, 'nobody'], { add: ['会议'], remove: [] }),
      b.tag([entry.id], { add: ['定稿', '会议'], remove: ['初稿'] }),
    ]);
    const { entries } = await a.read();
    expect(entries).toMatchObject([{ version: 1 }]);
    expect(entries[0]?.kind === 'saved' && [...entries[0].tags].sort()).toEqual(['会议', '定稿']);
  });
});

describe('the trash', () => {
  it('gives back what was deleted with its versions, and forgets it when asked', async () => {
    const store = openStore();
    const { entry } = await store.save(save(first));
    const { entry: second } = await store.save(save({ ...first, notes: '二' }, entry));
    const [key = ''] = await store.remove([entry.id, 'nobody']);
    expect(await store.remove([entry.id])).toEqual([]);
    expect(store.holdings().entries).toEqual([]);
    expect(store.holdings().trash.map((t) => t.entry)).toEqual([second]);
    expect(await store.restore([key])).toEqual([entry.id]);
    expect(store.versions(entry.id)).toHaveLength(2);
    const [again = ''] = await store.remove([entry.id]);
    await store.purge([again]);
    expect((await store.read()).trash).toEqual([]);
    expect(await store.restore([again])).toEqual([]);
  });

  it('never puts one over another of its id, here or there', async () => {
    const store = openStore();
    const { entry } = await store.save(save(first));
    await store.remove([entry.id]);
    await store.save(save({ ...first, notes: '新' }, entry));
    await store.remove([entry.id]);
    const { trash } = store.holdings();
    expect(trash).toHaveLength(2);
    const ids = await store.restore(trash.map(({ key }) => key));
    expect(new Set(ids).size).toBe(2);
    expect((await store.read()).entries).toHaveLength(2);
  });
});

describe('what cannot be read', () => {
  const future = JSON.stringify({ kind: 'tuiyan-scenario', schema: 99, treasure: true });
  const damage = async () => {
    const raw = await openRaw();
    const record = { id: 'f', version: 1, savedAt: '2026', text: future };
    await raw.put('scenarios', record, 'f');
    await raw.put('scenarios', 42, 'broken');
    await raw.put('scenarios', 42n, 'big');
    await raw.put('scenarios', undefined, 'nothing');
    await raw.put('versions', 'rubbish', ['f', 7]);
    await raw.put('meta', 'rubbish', 'changes');
    await raw.put('trash', 7, 'seven');
    raw.close();
  };

  it('is listed with its reason beside the sound ones, and is never overwritten', async () => {
    const store = openStore();
    const { entry } = await store.save(save(first));
    await damage();
    const { entries, trash } = await store.read();
    expect(entries).toContainEqual(entry);
    const reasons = entries.flatMap((e) =>
      e.kind === 'unreadable' ? [[e.id, e.refusal.code]] : [],
    );
    expect(reasons.sort()).toEqual([
      ['big', 'wrong_field'],
      ['broken', 'wrong_field'],
      ['f', 'newer_schema'],
      ['nothing', 'wrong_field'],
    ]);
    expect(trash).toMatchObject([{ key: 'seven', entry: { text: '7' } }]);
    const over = await store.save(save(first, { id: 'broken', version: 1 }));
    expect(over.kind).toBe('copied');
    expect(store.holdings().entries).toContainEqual(
      expect.objectContaining({ id: 'f', text: future }),
    );
  });

  it('survives the trash, and a file', async () => {
    const store = openStore();
    await store.read();
    await damage();
    await store.remove(['broken', 'nothing']);
    const { trash } = store.holdings();
    await store.restore(trash.map(({ key }) => key));
    const { text } = await store.exportAll({ unsaved: [] });
    useFreshDatabase();
    const elsewhere = openStore();
    expect(await elsewhere.importAll(text)).toMatchObject({ added: 4, isAltered: false });
    const texts = elsewhere.holdings().entries.map((e) => e.kind === 'unreadable' && e.text);
    expect(texts.sort()).toEqual(['42', '42', 'null', future].sort());
  });
});

it('keeps one draft per tab, newest first', async () => {
  const store = openDrafts();
  const draft = (key: string, savedAt: string) => ({ key, savedAt, text: key });
  await value(store.write(draft('a', '1')));
  await value(store.write(draft('b', '2')));
  await value(store.write(draft('a', '3')));
  expect(await value(store.list())).toEqual([draft('a', '3'), draft('b', '2')]);
  await value(store.delete('a'));
  expect(await value(store.list())).toHaveLength(1);
});
