import type { Page } from '@playwright/test';
import { expect, settledDigest, test } from './fixtures.ts';

test.use({ cores: 2 });

/** The headline's chance as the screen says it. */
async function shownChance(page: Page): Promise<string> {
  const text = await page.locator('main').innerText();
  return /(\d+)\s*%/.exec(text)?.[1] ?? '';
}

const vouchers = /数字消费券.*省级财政资金/;

test('the first visit: what a newcomer sees, what is refused, and a lever that moves the figures, with undo and redo', async ({
  page,
}) => {
  await page.goto('./');
  const planned = await settledDigest(page);

  await test.step('a newcomer sees the chance, what the plan adds, what helps and what threatens, without scrolling', async () => {
    expect(Number(await shownChance(page))).toBeGreaterThan(30);
    for (const words of ['突破一万亿元的概率', '最有帮助', '最大威胁', '计划带来的新增增加值']) {
      const found = page.getByText(words).first();
      await expect(found).toBeInViewport();
    }
  });

  await test.step('a lever moves the figures; undo and redo hold after a reload', async () => {
    const slider = page.getByRole('slider', { name: vouchers }).first();
    await slider.focus();
    await page.keyboard.press('End');
    const changed = await settledDigest(page);
    expect(changed).not.toBe(planned);
    await expect(page.getByRole('group', { name: '情景' })).toContainText('1 项改动');
    await expect(page.getByText(/草稿已存/)).toBeVisible();

    await page.reload();
    expect(await settledDigest(page)).toBe(changed);
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await settledDigest(page)).toBe(planned);
    await page.getByRole('button', { name: '重做' }).click();
    expect(await settledDigest(page)).toBe(changed);
    await page.getByRole('button', { name: '撤销' }).click();
  });

  await test.step('a typed value that makes no sense is answered in a sentence and changes nothing', async () => {
    await page.getByRole('button', { name: /展开“数字消费券”/ }).click();
    const typed = page.getByRole('textbox', { name: /省级财政资金/ }).first();
    await typed.fill('很多');
    await typed.press('Enter');
    await expect(page.getByText('“很多”不是数')).toBeVisible();
    expect(await settledDigest(page)).toBe(planned);
  });
});

test('search finds a measure by its words and by its department; the page speaks English, and keeps doing so', async ({
  page,
}) => {
  await page.goto('./');
  const search = page.getByRole('searchbox', { name: '搜索措施' });
  const levers = page.getByRole('complementary', { name: '政策杠杆' });
  await search.fill('消费券');
  await expect(levers.getByRole('slider', { name: vouchers })).toBeVisible();
  await expect(levers.getByText('汽车消费')).toHaveCount(0);
  await search.fill('邮政管理局');
  await expect(levers.getByText('快递进村').first()).toBeVisible();
  await search.fill('没有这样的措施');
  await expect(levers.getByRole('status')).toContainText('0');
  await search.fill('');

  await page.getByRole('button', { name: '显示' }).click();
  await page.getByText('English').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: 'Workbench' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Workbench' })).toBeVisible();
});
