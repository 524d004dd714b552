import type { Page } from '@playwright/test';
import type { Faults } from './harness.ts';
import { expect, test } from './stage.ts';

interface Hands {
  readonly faults: Faults;
}
const kills = 100;
const fights = 200;

const census = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as Hands).faults.census());
const missing = (wanted: readonly string[], found: readonly string[]) => {
  const known = new Set(found);
  return wanted.filter((title) => !known.has(title));
};
/** Figures for the log: what was done, not only that it held. */
const say = (text: string): void => void process.stdout.write(`      ${text}\n`);

test(`a tab killed ${String(kills)} times in the middle of saving loses no save that was acknowledged`, async ({
  stage,
}) => {
  const acknowledged: string[] = [];
  await stage.context.exposeBinding('acknowledge', (_, title: string) => {
    acknowledged.push(title);
  });
  for (let kill = 0; kill < kills; kill++) {
    const page = await stage.open();
    const session = await stage.context.newCDPSession(page);
    void page
      .evaluate((n) => (globalThis as unknown as Hands).faults.saveOn(`k${String(n)}`, 1000), kill)
      .catch(() => undefined);
    await page.waitForTimeout(5 + ((kill * 37) % 120));
    void session.send('Page.crash').catch(() => undefined);
    await page.waitForEvent('crash');
    await page.close();
  }
  const found = await census(await stage.open());
  say(`${String(acknowledged.length)} acknowledged, ${String(found.titles.length)} kept`);
  expect(acknowledged.length).toBeGreaterThan(kills);
  expect(missing(acknowledged, found.titles)).toEqual([]);
  expect([found.unreadable, found.place]).toEqual([0, 'disk']);
});

test(`two tabs that save ${String(2 * fights)} times over one another lose nothing`, async ({
  stage,
}) => {
  const [a, b] = [await stage.open(), await stage.open()];
  const run = (page: Page, prefix: string) =>
    page.evaluate(([name, times]) => (globalThis as unknown as Hands).faults.fight(name, times), [
      prefix,
      fights,
    ] as const);
  const titles = (await Promise.all([run(a, 'a'), run(b, 'b')])).flat();
  const found = await census(await stage.open());
  say(`${String(titles.length)} saves in ${String(found.heads.length)} scenarios`);
  expect(missing(titles, found.titles)).toEqual([]);
  expect(titles).toHaveLength(2 * fights);
  expect((await census(a)).titles.sort()).toEqual(found.titles.sort());
});

test('a full disk: saves go on in memory, and reach the disk when there is room', async ({
  stage,
}) => {
  const page = await stage.open();
  const session = await stage.context.newCDPSession(page);
  const origin = 'http://faults.test';
  await page.evaluate(() => (globalThis as unknown as Hands).faults.saveOn('before', 4));
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  // the browser lets some writes through until it counts again
  await expect(async () => {
    await page.evaluate(() =>
      (globalThis as unknown as Hands).faults.saveOn(`w${String(performance.now())}`, 50),
    );
    expect((await census(page)).place).toBe('memory');
  }).toPass({ timeout: 90_000 });
  await page.evaluate(() => (globalThis as unknown as Hands).faults.saveOn('full', 20));
  const before = await census(page);
  say(`${String(before.titles.length)} titles while the disk is full`);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await expect(async () => {
    await page.evaluate(() => (globalThis as unknown as Hands).faults.store.retry());
    expect((await census(page)).place).toBe('disk');
  }).toPass({ timeout: 90_000 });
  const after = await census(await stage.open());
  expect(missing(before.titles, after.titles)).toEqual([]);
});

for (const way of ['by another tab', 'by the browser'] as const) {
  test(`a database deleted ${way} under the page is written again`, async ({ stage }) => {
    const page = await stage.open();
    await page.evaluate(() => (globalThis as unknown as Hands).faults.saveOn('kept', 41));
    const before = await census(page);
    if (way === 'by the browser') {
      const session = await stage.context.newCDPSession(page);
      const origin = 'http://faults.test';
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    } else {
      const other = await stage.context.newPage();
      await other.goto('http://faults.test/');
      await other.evaluate(
        () =>
          new Promise((resolve) => {
            indexedDB.deleteDatabase('faults').onsuccess = resolve;
          }),
      );
      await other.close();
    }
    await page.evaluate(() => (globalThis as unknown as Hands).faults.saveOn('later', 2));
    await page.close();
    const after = await census(await stage.open());
    say(`${String(before.titles.length)} before, ${String(after.titles.length)} after`);
    expect(missing([...before.titles, 'later.0', 'later.1'], after.titles)).toEqual([]);
    expect(after.titles).toHaveLength(before.titles.length + 2);
  });
}

test('a clock that is moved back and forth keeps the order of saves', async ({ stage }) => {
  const page = await stage.open();
  const years = [2026, 1999, 2040, 2001, 2026];
  for (const year of years) {
    await page.clock.setFixedTime(new Date(Date.UTC(year, 0, 1)));
    await page.evaluate((y) => (globalThis as unknown as Hands).faults.saveOn(String(y), 1), year);
  }
  const { heads } = await census(page);
  expect(heads).toEqual([...years].reverse().map((year) => `${String(year)}.0`));
});

test('10,000 damaged files change nothing that was there', async ({ stage }) => {
  const page = await stage.open();
  await page.evaluate(() => (globalThis as unknown as Hands).faults.saveOn('sound', 6));
  const before = await census(page);
  const sums = { refused: 0, taken: 0, altered: 0 };
  for (let batch = 0; batch < 10; batch++) {
    const fates = await page.evaluate(
      (n) => (globalThis as unknown as Hands).faults.feed(1000, n),
      batch,
    );
    for (const fate of ['refused', 'taken', 'altered'] as const) sums[fate] += fates[fate];
  }
  say(JSON.stringify(sums));
  const after = await census(page);
  expect(missing(before.titles, after.titles)).toEqual([]);
  expect(sums.refused + sums.taken + sums.altered).toBe(10_000);
  expect(after.place).toBe('disk');
});
