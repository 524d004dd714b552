import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  closeAll,
  openStore,
  saveRequest as save,
  useFreshDatabase,
} from '../../test/fixtures/store.ts';
import { planScenario, type Scenario } from '../domain/scenario.ts';
import type { Entry } from './port.ts';

const first: Scenario = { ...planScenario('消费券翻倍'), settings: { '1.province_budget': 2e8 } };
const titles = (entries: readonly Entry[]) =>
  entries.map((e) => (e.kind === 'saved' ? e.scenario.title : e.id));

beforeEach(useFreshDatabase);
afterEach(closeAll);

describe('the file of all scenarios', () => {
  it('brings everything back: versions, tags, trash, what was never saved', async () => {
    const store = openStore();
    const { entry } = await store.save({ ...save(first), tags: ['会议'] });
    await store.save(save({ ...first, notes: '二' }, entry, '改了备注'));
    const { entry: gone } = await store.save(save({ ...first, title: '删掉的' }));
    await store.remove([gone.id]);
    const { text, changes } = await store.exportAll({ unsaved: [planScenario('屏幕上的')] });
    await store.markBackup(changes);
    expect(store.holdings().backup).toMatchObject({ changesSince: 0 });
    await store.save(save(first));
    expect(store.holdings().backup).toMatchObject({ changesSince: 1 });
    useFreshDatabase();
    const elsewhere = openStore();
    const counts = { added: 2, same: 0, copied: 0, trashed: 1, isAltered: false };
    expect(await elsewhere.importAll(text)).toEqual({ kind: 'imported', ...counts });
    const { entries, trash } = await elsewhere.read();
    expect(titles(entries)).toEqual(['屏幕上的', '消费券翻倍']);
    expect(entries[1]).toMatchObject({ version: 2, tags: ['会议'], note: '改了备注' });
    expect(elsewhere.versions(entry.id)).toHaveLength(2);
    expect(trash).toMatchObject([{ entry: { scenario: { title: '删掉的' } } }]);
    expect(await elsewhere.importAll(text)).toMatchObject({ added: 0, same: 2, trashed: 0 });
  });

  it('never overwrites: what differs stands beside, what is an earlier version here is here', async () => {
    const store = openStore();
    const { entry } = await store.save(save(first));
    const { text: old } = await store.exportAll({ unsaved: [] });
    await store.save(save({ ...first, notes: '二' }, entry));
    expect(await store.importAll(old)).toMatchObject({ added: 0, same: 1, copied: 0 });
    const other = old.replaceAll('消费券翻倍', '消费券三倍');
    const result = await store.importAll(other);
    expect(result).toMatchObject({ copied: 1, isAltered: true });
    expect(await store.importAll(other)).toMatchObject({ copied: 0, same: 1 });
    expect(titles((await store.read()).entries)).toEqual(['消费券三倍', '消费券翻倍']);
  });

  it('may be the file of one scenario, or of some', async () => {
    const store = openStore();
    const { entry } = await store.save(save(first));
    await store.save(save(planScenario('另一个')));
    expect(await store.importAll(JSON.stringify(entry.document))).toMatchObject({ added: 1 });
    const { text } = await store.exportAll({ ids: [entry.id], unsaved: [] });
    useFreshDatabase();
    expect(await openStore().importAll(text)).toMatchObject({ added: 1 });
  });

  it('climbs its ladder', async () => {
    const old = readFileSync('src/storage/examples/library-1.json', 'utf8');
    const store = openStore();
    expect(await store.importAll(old)).toMatchObject({ added: 1, isAltered: false });
    expect(store.holdings().entries).toMatchObject([{ id: 'vouchers', version: 1 }]);
  });

  it.each([
    ['{', 'not_json'],
    ['{}', 'not_a_scenario'],
    ['{"kind":"tuiyan-library","schema":3}', 'newer_schema'],
    ['{"kind":"tuiyan-library","schema":1,"scenarios":[7]}', 'wrong_field'],
    [' '.repeat(100_000_001), 'too_big'],
  ])('is refused with a reason (row %#)', async (text, code) => {
    const refused = await openStore().importAll(text);
    expect(refused).toMatchObject({ kind: 'refused', refusal: { code } });
  });
});
