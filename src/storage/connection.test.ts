import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  closeAll,
  openOld,
  openRaw,
  openStore,
  useFreshDatabase,
  value,
} from '../../test/fixtures/store.ts';
import { planScenario, type Scenario } from '../domain/scenario.ts';
import type { Outcome } from './outcome.ts';
import type { Notice, SaveRequest } from './port.ts';

const first = planScenario('按计划');
const save = (scenario: Scenario, basis: SaveRequest['basis'] = null): SaveRequest => ({
  scenario,
  basis,
  titleOfCopy: scenario.title,
});

beforeEach(useFreshDatabase);
afterEach(() => {
  closeAll();
  vi.restoreAllMocks();
});

describe('a database that does not give', () => {
  const code = async (outcome: Promise<Outcome<unknown>>) => {
    const settled = await outcome;
    return settled.ok ? 'ok' : settled.failure.code;
  };

  it('says that the disk is full and keeps what was there', async () => {
    const store = openStore();
    const { entry } = await value(store.save(save(first)));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await code(store.save(save(first, entry)))).toBe('quota');
    expect(await code(store.remove(entry.id))).toBe('quota');
    expect(await value(store.list())).toEqual([entry]);
  });

  it('says that a later version wrote it', async () => {
    (await openRaw(99)).close();
    expect(await code(openStore().list())).toBe('newer_database');
  });

  it('says that there is none', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    expect(await code(openStore().list())).toBe('unavailable');
  });

  it('says that it was closed', async () => {
    const store = openStore();
    store.close();
    expect(await code(store.list())).toBe('closed');
  });

  it('lets a later version have it, says so, and says why it gives no more', async () => {
    const store = openStore();
    const notices: Notice[] = [];
    store.watch((notice) => notices.push(notice));
    await value(store.save(save(first)));
    await openRaw(2);
    expect(notices).toEqual([{ kind: 'newer_database' }]);
    expect(await code(store.list())).toBe('newer_database');
  });

  it('opens it again when the browser has closed it', async () => {
    const store = openStore();
    const spy = vi.spyOn(indexedDB, 'open');
    const { entry } = await value(store.save(save(first)));
    const request = spy.mock.results[0]?.value as IDBOpenDBRequest;
    forceCloseDatabase(request.result as never);
    expect(await value(store.list())).toEqual([entry]);
  });

  it('says that an older tab blocks it, and works once that is closed', async () => {
    const old = await openOld();
    const request = vi.spyOn(indexedDB, 'open');
    request.mockImplementationOnce((database) => {
      request.mockRestore();
      return indexedDB.open(database, 2);
    });
    const store = openStore();
    expect(await code(store.list())).toBe('blocked');
    old.close();
    await vi.waitFor(async () => {
      expect(await code(store.purge('x'))).not.toBe('blocked');
    });
  });
});
