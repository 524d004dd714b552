import { findViolations } from './axe.ts';
import { expect, overflow, settledDigest, test, turnTo } from './fixtures.ts';

test('a number leads to its equations, and an assumption of one’s own back to the number', async ({
  page,
}) => {
  await page.goto('./');
  const before = await settledDigest(page);
  await page.getByRole('button', { name: '为什么？' }).click();
  await page.getByRole('link', { name: /数字消费券/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /数字消费券/ })).toBeVisible();
  await expect(page.locator('math').first()).toBeVisible();
  await page.getByRole('button', { name: '消费券资金核销率' }).last().click();
  await page.getByRole('radio', { name: '一个值' }).check();
  await page.getByRole('textbox', { name: '中值' }).fill('0.5');
  await page.getByRole('button', { name: '用于本情景' }).click();
  await page.goto('./#/');
  await expect(page.getByRole('link', { name: '参数改动 1' })).toBeVisible();
  expect(await settledDigest(page)).not.toBe(before);
  await page.keyboard.press('u');
  await expect(page.getByRole('link', { name: '参数改动 1' })).toBeHidden();
});

test('the outside world moves with its slider and goes back in one step; the register is a file for a spreadsheet', async ({
  page,
}) => {
  await page.goto('./');
  const growth = page.getByRole('slider', { name: '服务业实际增速' });
  await growth.press('ArrowRight');
  await expect(growth).toHaveAttribute('aria-valuetext', /8\.5%/);
  await page.getByRole('button', { name: '恢复外部情景' }).click();
  await expect(growth).toHaveAttribute('aria-valuetext', /8%/);
  await page.goto('./#/evidence');
  await page.getByRole('searchbox').fill('m01_redemption_rate');
  await expect(page.getByText(/条中的 1 条/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/参数假设\.csv$/);
});

const places = ['evidence/1', 'evidence/27/toll_discount_kept', 'evidence/world', 'evidence'];

test('axe finds nothing on the evidence, in light and dark', async ({ page }) => {
  await page.goto('./#/evidence');
  // each place is read once, by one width and scheme; none is wider than the screen
  for (const [width, scheme, read] of [
    [1366, 'light', ['evidence/1', 'evidence']],
    [360, 'dark', ['evidence/27/toll_discount_kept', 'evidence/world']],
  ] as const) {
    await turnTo(page, scheme, width);
    for (const place of places) {
      await page.goto(`./#/${place}`);
      await expect(page.getByRole('table').first()).toBeVisible();
      if (place.includes('/1')) await expect(page.locator('math').first()).toBeVisible();
      // the whole register is the same row five hundred times
      if (place === 'evidence') await page.getByRole('searchbox').fill('消费券');
      await page.locator('tbody button').first().click();
      if (read.some((each) => each === place)) expect(await findViolations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
  }
});
