import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogue } from '../../test/fixtures/catalogue.ts';
import { closeAll, openDrafts, useFreshDatabase, value } from '../../test/fixtures/store.ts';
import { planScenario } from '../domain/scenario.ts';
import { parseWorkingSet } from '../domain/parse-working-set.ts';
import { formatWorkingSet } from '../domain/working-set.ts';
import type { DraftOptions } from './drafts.svelte.ts';
import { Drafts } from './drafts.svelte.ts';
import { Session } from './session.svelte.ts';
import type { Tabs } from './tabs.ts';

let count = 0;
const newId = () => `id${String(count++)}`;
const now = () => new Date(Date.UTC(2026, 0, 1, 0, 0, count++)).toISOString();
const alive = new Set<string>();

/** A browser's tab: what sessionStorage holds, and which drafts living tabs have. */
function createTab(own: string | null = null): Tabs & { readonly key: () => string } {
  let remembered = own;
  return {
    own: () => own,
    key: () => remembered ?? '',
    remember: (key) => {
      remembered = key;
    },
    claim: (key) => {
      const free = !alive.has(key);
      alive.add(key);
      return Promise.resolve(free);
    },
    living: () => Promise.resolve(alive),
  };
}

const read = (text: string) => Promise.resolve(parseWorkingSet(text, catalogue));

function open(tabs: Tabs, options: Partial<DraftOptions> = {}): Drafts {
  return new Drafts({
    store: openDrafts(),
    tabs,
    catalogue,
    read,
    newId,
    now,
    delayMs: 1,
    ...options,
  });
}

function changed(value = 2e8) {
  const session = new Session(catalogue, planScenario('按计划'), newId);
  session.setLever('1.province_budget', value);
  return session.workingSet;
}

beforeEach(() => {
  useFreshDatabase();
  alive.clear();
});
afterEach(closeAll);

describe('drafts', () => {
  it('are there again after a reload, and after the tab was closed', async () => {
    const tab = createTab();
    const drafts = open(tab);
    expect(await drafts.find()).toEqual({ kind: 'fresh' });
    const set = changed();
    drafts.follow(set);
    await vi.waitFor(() => {
      expect(drafts.status.kind).toBe('saved');
    });
    alive.clear();
    const kept = { ...set, history: { ...set.history, open: false } };
    expect(await open(createTab(tab.key())).find()).toEqual({ kind: 'resumed', set: kept });
    alive.clear();
    expect(await open(createTab()).find()).toEqual({ kind: 'recovered', set: kept });
  });

  it('of a living tab are left to it; a duplicated tab gets a copy of its own', async () => {
    const [tab, copy] = [createTab(), createTab()];
    const drafts = open(tab);
    await drafts.find();
    drafts.follow(changed());
    await drafts.flush();
    expect(await open(copy).find()).toEqual({ kind: 'fresh' });
    const twin = createTab(tab.key());
    const duplicate = open(twin);
    expect((await duplicate.find()).kind).toBe('resumed');
    expect(twin.key()).not.toBe(tab.key());
    duplicate.follow(changed(3e8));
    await duplicate.flush();
    expect(await value(openDrafts().list())).toHaveLength(2);
  });

  it('are not written for a start that nobody touched, nor twice for the same set', async () => {
    const store = openDrafts();
    const write = vi.fn(store.write);
    const drafts = open(createTab(), {
      store: { ...store, write },
    });
    const set = new Session(catalogue, planScenario('按计划'), newId).workingSet;
    drafts.startFrom(set);
    drafts.follow(set);
    await drafts.flush();
    expect(write).not.toHaveBeenCalled();
    expect(drafts.status).toEqual({ kind: 'none' });
    const other = changed();
    for (const next of [set, other, other]) drafts.follow(next);
    await drafts.flush();
    drafts.follow(other);
    await drafts.flush();
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('say why they could not be kept, and try again with the next change', async () => {
    const store = openDrafts();
    const full = { ok: false, failure: { code: 'quota' } } as const;
    const write = vi.fn(store.write).mockResolvedValueOnce(full);
    const drafts = open(createTab(), {
      store: { ...store, write },
    });
    drafts.follow(changed());
    await drafts.flush();
    expect(drafts.status).toEqual({ kind: 'failed', failure: { code: 'quota' } });
    drafts.follow(changed(3e8));
    await drafts.flush();
    expect(drafts.status.kind).toBe('saved');
  });

  it('stay where they are when a link is opened over them', async () => {
    const tab = createTab();
    const drafts = open(tab);
    await drafts.find();
    drafts.follow(changed());
    const before = tab.key();
    await drafts.startAnew();
    drafts.follow(changed(3e8));
    await drafts.flush();
    expect(tab.key()).not.toBe(before);
    expect(await value(openDrafts().list())).toHaveLength(2);
  });

  it('that cannot be read are kept and named; the next one is taken', async () => {
    const store = openDrafts();
    const sound = formatWorkingSet(changed(), catalogue);
    await value(store.write({ key: 'sound', savedAt: '1', text: sound }));
    const future = { key: 'future', savedAt: '2', text: '{"kind":"tuiyan-draft","schema":9}' };
    await value(store.write(future));
    const drafts = open(createTab());
    expect((await drafts.find()).kind).toBe('recovered');
    expect(drafts.unreadable).toMatchObject([{ draft: future, refusal: { code: 'newer_schema' } }]);
    expect(await value(store.list())).toContainEqual(future);
  });

  it('are saved at once when the page is hidden', async () => {
    const drafts = open(createTab(), { delayMs: 1e6 });
    const page = new EventTarget();
    const stop = drafts.attach(page as Document, new EventTarget() as Window & typeof globalThis);
    drafts.follow(changed());
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => {
      expect(drafts.status.kind).toBe('saved');
    });
    stop();
  });

  it('left behind by other tabs are listed, gone on with, and deleted', async () => {
    const gone = open(createTab());
    await gone.find();
    gone.follow(changed(3e8));
    await gone.flush();
    alive.clear();
    const store = openDrafts();
    const drafts = open(createTab('nothing'), { store });
    await drafts.find();
    drafts.follow(changed());
    await drafts.flush();
    const [other] = await drafts.others();
    if (other === undefined) throw new Error('no other draft is listed');
    expect(other).toMatchObject({ isOpen: false, content: { ok: true } });
    await drafts.open(other.draft);
    const [mine, ...none] = await drafts.others();
    expect([mine?.draft.key === other.draft.key, none.length]).toEqual([false, 0]);
    await drafts.discard(mine?.draft.key ?? '');
    expect(await value(store.list())).toMatchObject([{ key: other.draft.key }]);
  });

  it('say when they were kept by a tab that is gone', async () => {
    const drafts = open(createTab());
    await drafts.find();
    drafts.follow(changed());
    await drafts.flush();
    alive.clear();
    const next = open(createTab());
    await next.find();
    expect(next.recovered).toMatch(/^2026/);
    next.dismissRecovered();
    expect(next.recovered).toBeNull();
  });

  it('are written again when the database was deleted under the page', async () => {
    let lose = (): void => undefined;
    const store = openDrafts();
    const watchLoss = (listener: () => void) => {
      lose = listener;
      return () => undefined;
    };
    const drafts = open(createTab(), { store: { ...store, watchLoss } });
    drafts.follow(changed());
    await drafts.flush();
    const [kept] = await value(store.list());
    await value(store.delete(kept?.key ?? ''));
    lose();
    await drafts.flush();
    expect(await value(store.list())).toMatchObject([{ key: kept?.key, text: kept?.text }]);
  });
});
