import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeAll, openStore, useFreshDatabase, value } from '../../test/fixtures/store.ts';
import { planScenario } from '../domain/scenario.ts';
import type { Member } from '../domain/working-set.ts';
import { Library } from './library.svelte.ts';

const member: Member = { id: 'm', scenario: planScenario('按计划'), basis: null };

beforeEach(useFreshDatabase);
afterEach(closeAll);

async function openSaved() {
  const library = new Library(openStore());
  const { entry } = await value(library.save(member, '副本'));
  return { library, entry };
}

describe('the library', () => {
  it('saves, and knows what on screen is saved', async () => {
    const { library, entry } = await openSaved();
    const saved = { ...member, basis: { id: entry.id, version: entry.version } };
    expect(library.status).toEqual({ kind: 'ready' });
    expect(library.isSaved(saved)).toBe(true);
    expect(library.isSaved(member)).toBe(false);
    expect(library.isSaved({ ...saved, scenario: { ...member.scenario, seed: 3 } })).toBe(false);
    expect(library.find(entry.id)?.scenario).toEqual(member.scenario);
  });

  it('duplicates and renames', async () => {
    const { library, entry } = await openSaved();
    await value(library.duplicate(entry, '另一个'));
    await value(library.rename(entry, '新名'));
    const titles = library.entries.map((one) => one.kind === 'saved' && one.scenario.title);
    expect(titles.sort()).toEqual(['另一个', '新名']);
  });

  it('takes a deletion back', async () => {
    const { library, entry } = await openSaved();
    await value(library.remove(entry.id));
    expect([library.entries.length, library.trash.length]).toEqual([0, 1]);
    expect(library.removed).toBe(entry.id);
    await value(library.undoRemove());
    expect([library.entries.length, library.trash.length]).toEqual([1, 0]);
    expect(library.removed).toBeNull();
    await value(library.remove(entry.id));
    await value(library.purge(entry.id));
    expect(await value(library.undoRemove())).toBeNull();
  });

  it('exports all and takes it in again', async () => {
    const { library, entry } = await openSaved();
    const text = await value(library.exportAll());
    await value(library.remove(entry.id));
    await value(library.importText(text));
    expect(library.entries.map(({ id }) => id)).toEqual([entry.id]);
  });

  it('follows what another tab does, and says so', async () => {
    const { library, entry } = await openSaved();
    const stop = library.watch();
    const other = new Library(openStore());
    await other.refresh();
    await value(other.rename(other.find(entry.id) ?? entry, '别处改的'));
    await vi.waitFor(() => {
      expect(library.find(entry.id)?.version).toBe(2);
    });
    expect(library.notice).toEqual({ kind: 'saved', id: entry.id, version: 2 });
    library.dismissNotice();
    expect(library.notice).toBeNull();
    stop();
  });

  it('says why it can show nothing', async () => {
    const store = openStore();
    store.close();
    const library = new Library(store);
    await library.refresh();
    expect(library.status).toEqual({ kind: 'failed', failure: { code: 'closed' } });
    expect(await library.save(member, '副本')).toMatchObject({ ok: false });
  });
});
