import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  closeAll,
  openRaw,
  openStore,
  useFreshDatabase,
  value,
} from '../../test/fixtures/store.ts';
import { documentLimit } from '../domain/document.ts';
import { planScenario, type Scenario } from '../domain/scenario.ts';
import type { Notice, SaveRequest } from './port.ts';

const first: Scenario = { ...planScenario('消费券翻倍'), settings: { '1.province_budget': 2e8 } };
const save = (scenario: Scenario, basis: SaveRequest['basis'] = null): SaveRequest => ({
  scenario,
  basis,
  titleOfCopy: `${scenario.title}（副本）`,
});

beforeEach(useFreshDatabase);
afterEach(closeAll);

describe('saving', () => {
  it('keeps a scenario over a closed tab, with its versions counted', async () => {
    const store = openStore();
    const { entry } = await value(store.save(save(first)));
    store.close();
    const later = openStore();
    const next = await value(later.save(save({ ...first, notes: '改' }, entry)));
    expect(next).toMatchObject({ kind: 'saved', entry: { id: entry.id, version: 2 } });
    expect(await value(later.find(entry.id))).toEqual(next.entry);
    expect(await value(later.list())).toEqual([next.entry]);
    const raw: unknown = await (await openRaw()).get('scenarios', entry.id);
    expect(raw).toMatchObject({ earlier: [{ version: 1, savedAt: entry.savedAt }] });
  });

  it('makes a stale save a second copy, never an overwrite', async () => {
    const [a, b] = [openStore(), openStore()];
    const { entry } = await value(a.save(save(first)));
    await value(a.save(save({ ...first, notes: 'a' }, entry)));
    const second = await value(b.save(save({ ...first, notes: 'b' }, entry)));
    expect(second).toMatchObject({ kind: 'copied', entry: { version: 1 } });
    const all = await value(b.list());
    expect(all.map((e) => e.kind === 'saved' && [e.scenario.title, e.scenario.notes])).toEqual([
      ['消费券翻倍（副本）', 'b'],
      ['消费券翻倍', 'a'],
    ]);
  });

  it('brings back what another tab deleted, under its id and a version on', async () => {
    const store = openStore();
    const { entry } = await value(store.save(save(first)));
    await value(store.remove(entry.id));
    const again = await value(store.save(save(first, entry)));
    expect(again).toMatchObject({ kind: 'saved', entry: { id: entry.id, version: 2 } });
  });

  it('tells the other tabs', async () => {
    const [a, b] = [openStore(), openStore()];
    const notices: Notice[] = [];
    b.watch((notice) => notices.push(notice));
    const { entry } = await value(a.save(save(first)));
    await value(a.remove(entry.id));
    await value(a.restore(entry.id));
    await vi.waitFor(() => {
      expect(notices).toEqual([
        { kind: 'saved', id: entry.id, version: 1 },
        { kind: 'removed', id: entry.id },
        { kind: 'restored', id: entry.id },
      ]);
    });
  });
});

describe('the trash', () => {
  it('gives back what was deleted, and forgets it when asked', async () => {
    const store = openStore();
    const { entry } = await value(store.save(save(first)));
    expect(await value(store.remove(entry.id))).toBe(true);
    expect(await value(store.remove(entry.id))).toBe(false);
    expect(await value(store.list())).toEqual([]);
    expect((await value(store.listTrash())).map((t) => t.entry)).toEqual([entry]);
    expect(await value(store.restore(entry.id))).toBe(entry.id);
    expect(await value(store.restore(entry.id))).toBeNull();
    expect(await value(store.list())).toEqual([entry]);
    await value(store.remove(entry.id));
    await value(store.purge(entry.id));
    expect(await value(store.listTrash())).toEqual([]);
  });

  it('never puts the deleted one over another of its id', async () => {
    const store = openStore();
    const { entry } = await value(store.save(save(first)));
    await value(store.remove(entry.id));
    await value(store.save(save({ ...first, notes: '新' }, entry)));
    const id = await value(store.restore(entry.id));
    expect(id).not.toBe(entry.id);
    expect(await value(store.list())).toHaveLength(2);
  });
});

describe('what cannot be read', () => {
  const future = JSON.stringify({ kind: 'tuiyan-scenario', schema: 9, treasure: true });
  const damage = async () => {
    const raw = await openRaw();
    const record = { id: 'f', version: 1, savedAt: '2026', text: future, earlier: [] };
    await raw.put('scenarios', record, 'f');
    await raw.put('scenarios', 42, 'broken');
    await raw.put('scenarios', 42n, 'big');
    await raw.put('scenarios', undefined, 'nothing');
    raw.close();
  };

  it('is listed with its reason beside the sound ones, and is never overwritten', async () => {
    const store = openStore();
    const { entry } = await value(store.save(save(first)));
    await damage();
    const list = await value(store.list());
    expect(list).toContainEqual(entry);
    const reasons = list.flatMap((e) => (e.kind === 'unreadable' ? [[e.id, e.refusal.code]] : []));
    expect(reasons.sort()).toEqual([
      ['big', 'wrong_field'],
      ['broken', 'wrong_field'],
      ['f', 'newer_schema'],
      ['nothing', 'wrong_field'],
    ]);
    const over = await value(store.save(save(first, { id: 'broken', version: 1 })));
    expect(over.kind).toBe('copied');
    expect(await value(store.find('f'))).toMatchObject({ text: future });
  });

  it('survives the trash', async () => {
    const store = openStore();
    await value(store.list());
    await damage();
    await value(store.remove('broken'));
    expect(await value(store.listTrash())).toMatchObject([{ entry: { id: 'broken', text: '42' } }]);
    await value(store.restore('broken'));
    expect(await value(store.find('broken'))).toMatchObject({ text: '42' });
  });

  it('is exported and imported unharmed', async () => {
    const store = openStore();
    await value(store.list());
    await damage();
    const text = await value(store.exportAll());
    useFreshDatabase();
    const elsewhere = openStore();
    expect(await value(elsewhere.importAll(text))).toMatchObject({ added: 4 });
    expect(await value(elsewhere.find('f'))).toMatchObject({ text: future });
  });
});

describe('the file of all scenarios', () => {
  it('comes back with its ids; a conflict becomes a copy', async () => {
    const store = openStore();
    const { entry } = await value(store.save(save(first)));
    const text = await value(store.exportAll());
    expect(await value(store.importAll(text))).toMatchObject({ added: 0, same: 1, copied: 0 });
    await value(store.save(save({ ...first, notes: '改' }, entry)));
    expect(await value(store.importAll(text))).toMatchObject({ added: 0, same: 0, copied: 1 });
    expect(await value(store.list())).toHaveLength(2);
  });

  it('may be the file of one scenario', async () => {
    const store = openStore();
    const { document } = (await value(store.save(save(first)))).entry;
    expect(await value(store.importAll(JSON.stringify(document)))).toMatchObject({ added: 1 });
  });

  it.each([
    ['{', 'not_json'],
    ['{}', 'not_a_scenario'],
    ['{"kind":"tuiyan-library","schema":2}', 'newer_schema'],
    ['{"kind":"tuiyan-library","schema":1,"scenarios":[7]}', 'wrong_field'],
    [' '.repeat(documentLimit * 100 + 1), 'too_big'],
  ])('is refused with a reason (row %#)', async (text, code) => {
    const refused = await value(openStore().importAll(text));
    expect(refused).toMatchObject({ kind: 'refused', refusal: { code } });
  });
});

it('keeps one draft per tab, newest first', async () => {
  const store = openStore();
  const draft = (key: string, savedAt: string) => ({ key, savedAt, text: key });
  await value(store.writeDraft(draft('a', '1')));
  await value(store.writeDraft(draft('b', '2')));
  await value(store.writeDraft(draft('a', '3')));
  expect(await value(store.listDrafts())).toEqual([draft('a', '3'), draft('b', '2')]);
  await value(store.deleteDraft('a'));
  expect(await value(store.listDrafts())).toHaveLength(1);
});
