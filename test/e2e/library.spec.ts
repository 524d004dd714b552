import { findViolations } from './axe.ts';
import type { Page } from '@playwright/test';
import { expect, overflow, test, turnTo } from './fixtures.ts';

const main = (page: Page) => page.getByRole('main');

/** Five hundred scenarios as the database holds them, with versions and tags. */
async function fill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('tuiyan');
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    const transaction = database.transaction(['scenarios', 'versions'], 'readwrite');
    for (let n = 1; n <= 500; n++) {
      const id = `s${String(n)}`;
      const document = {
        ...{ kind: 'tuiyan-scenario', schema: 1, model: '1.0.0', plan: 'shanxi-services-2021' },
        ...{ title: `情景 ${String(n)}`, notes: n === 7 ? '给财政厅' : '', start: 'plan' },
        settings: n % 2 === 0 ? { '1.province_budget': 2e8 } : {},
        ...{ assumptions: {}, seed: 2021, draws: 10_000 },
      };
      const save = { savedAt: '2026-03-01T08:00:00.000Z', note: '', author: '' };
      const record = { id, ...save, createdAt: save.savedAt, order: n, tags: ['批量'] };
      const text = JSON.stringify(document);
      transaction.objectStore('scenarios').put({ ...record, text, version: 2 }, id);
      transaction.objectStore('versions').put({ ...save, text, version: 1 }, [id, 1]);
    }
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  });
}

test('five hundred scenarios are listed, searched and moved to the trash without a wait', async ({
  page,
}) => {
  await page.goto('./#/library');
  await expect(main(page).getByText('还没有保存过情景。', { exact: false })).toBeVisible();
  await fill(page);
  await page.reload();
  await expect(main(page).getByText('共 500 个情景。')).toBeVisible();
  await main(page).getByRole('searchbox').fill('财政厅');
  await expect(main(page).getByRole('status').filter({ hasText: '1 / 500' })).toBeVisible();
  await main(page).getByRole('searchbox').fill('消费券');
  await expect(main(page).getByRole('status').filter({ hasText: '250 / 500' })).toBeVisible();
  await main(page).getByRole('checkbox', { name: '全选' }).check();
  await main(page).getByRole('button', { name: '移到回收站' }).click();
  await expect(main(page).getByText('共 250 个情景，回收站 250 个。')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await expect(main(page).getByText('共 500 个情景。')).toBeVisible();
});

test('axe finds nothing in the library, in light at 360 and in dark at 1366 pixels', async ({
  page,
}) => {
  await page.goto('./#/library');
  await page.getByRole('button', { name: '保存情景' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
  await main(page).getByRole('button', { name: '“按计划”的备注、标签和版本' }).click();
  for (const [scheme, width] of [
    ['light', 360],
    ['dark', 1366],
  ] as const) {
    await turnTo(page, scheme, width);
    expect(await findViolations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
});
