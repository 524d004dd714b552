import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeAll, openStore, openTab, useFreshDatabase } from '../../test/fixtures/store.ts';
import { planScenario } from '../domain/scenario.ts';
import type { Member } from '../domain/working-set.ts';
import { Library } from './library.svelte.ts';

const member: Member = { id: 'm', scenario: planScenario('按计划'), basis: null };
const remark = { titleOfCopy: '副本', note: '' };

beforeEach(useFreshDatabase);
afterEach(() => {
  closeAll();
  vi.unstubAllGlobals();
});

async function openSaved() {
  const library = new Library(openStore());
  const { entry } = await library.save(member, remark);
  return { library, entry };
}

describe('the library', () => {
  it('saves, and knows what on screen is saved', async () => {
    const { library, entry } = await openSaved();
    await library.refresh();
    const saved = { ...member, basis: { id: entry.id, version: entry.version } };
    expect(library.isRead).toBe(true);
    expect(library.isSaved(saved)).toBe(true);
    expect(library.isSaved(member)).toBe(false);
    expect(library.isSaved({ ...saved, scenario: { ...member.scenario, seed: 3 } })).toBe(false);
    expect(library.find(entry.id)?.scenario).toEqual(member.scenario);
  });

  it('signs saves with the name that is kept here', async () => {
    const { library } = await openSaved();
    await library.setAuthor(' 王 ');
    const { entry } = await library.save(member, remark);
    expect([library.author, entry.author]).toEqual(['王', '王']);
  });

  it('asks the browser with the first save, once, and never when it is kept already', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    const persisted = vi.fn(() => Promise.resolve(false));
    const estimate = () => Promise.resolve({ usage: 1000, quota: 5000 });
    vi.stubGlobal('navigator', { storage: { persist, persisted, estimate } });
    const { library } = await openSaved();
    await library.save(member, remark);
    expect(persist).toHaveBeenCalledTimes(1);
    expect(library.keeping).toEqual({ promise: 'may_go', used: 1000, quota: 5000 });
    persisted.mockResolvedValue(true);
    const next = new Library(openStore());
    await next.refresh();
    await next.save(member, remark);
    expect(persist).toHaveBeenCalledTimes(1);
    expect(next.keeping?.promise).toBe('kept');
  });

  it('saves while the browser still asks the reader, and hears the answer later', async () => {
    let answer: (kept: boolean) => void = () => undefined;
    const persist = () => new Promise<boolean>((resolve) => (answer = resolve));
    const persisted = vi.fn(() => Promise.resolve(false));
    const estimate = () => Promise.resolve({});
    vi.stubGlobal('navigator', { storage: { persist, persisted, estimate } });
    const library = new Library(openStore());
    await library.refresh();
    await library.save(member, remark);
    expect(library.entries).toHaveLength(1);
    persisted.mockResolvedValue(true);
    answer(true);
    await vi.waitFor(() => {
      expect(library.keeping?.promise).toBe('kept');
    });
  });

  it('follows what another tab does, and says so', async () => {
    const { library, entry } = await openSaved();
    const stop = library.watch();
    const other = new Library(openStore());
    await other.refresh();
    await other.revise(other.find(entry.id) ?? entry, { title: '别处改的' }, remark);
    await vi.waitFor(() => {
      expect(library.find(entry.id)?.version).toBe(2);
    });
    expect(library.notice).toEqual({ kind: 'saved', id: entry.id, version: 2 });
    library.dismissNotice();
    expect(library.notice).toBeNull();
    stop();
  });

  it('goes on in memory, and shows why', async () => {
    const { store, connection } = openTab();
    connection.close();
    const library = new Library(store);
    await library.refresh();
    await library.save(member, remark);
    expect(library.entries).toHaveLength(1);
    expect(library.place).toEqual({ kind: 'memory', failure: { code: 'closed' }, unkept: 1 });
  });
});
