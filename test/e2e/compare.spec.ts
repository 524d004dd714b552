import { expect, test } from './fixtures.ts';

test.use({ cores: 2 });

test('two scenarios are compared draw by draw, stacked, and the stack undone', async ({ page }) => {
  await page.goto('./#/compare');
  const main = page.getByRole('main');
  await expect(page.getByRole('heading', { name: '对比至少要两个情景' })).toBeVisible();
  await page.getByRole('button', { name: '消费券翻倍' }).click();
  await page
    .getByRole('main')
    .getByRole('combobox', { name: '基准' })
    .selectOption({ label: 'A 按计划' });

  // the same draws: with twice the vouchers not one draw does worse
  const sentence = /B 消费券翻倍 比 A 按计划 多 0\.\d 亿元（5–95%：\+0\.\d 至 \+[\d.]+）/;
  await expect(main.getByText(sentence).first()).toBeVisible({ timeout: 60_000 });
  await expect(main.getByText(/100\.0% 的抽样中更高，0\.0% 更低/)).toBeVisible();
  await expect(main.getByRole('cell', { name: '2 亿元' })).toBeVisible();

  await page.getByRole('button', { name: '添加情景' }).click();
  await page.getByRole('button', { name: '不实施', exact: true }).click();
  await expect(main.getByText('3 个情景中')).toBeVisible({ timeout: 60_000 });

  await main.getByRole('combobox', { name: '底层' }).selectOption({ label: 'B 消费券翻倍' });
  await main.getByRole('checkbox', { name: /^C 不实施/ }).check();
  await expect(main.getByText('1 处冲突，逐一选择：')).toBeVisible();
  await main.getByRole('radio', { name: 'C：不实施' }).check();
  await main.getByRole('button', { name: '叠加成新情景' }).click();
  const set = page.getByRole('group', { name: '情景', exact: true });
  await expect(set).toContainText('消费券翻倍 + 不实施');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(set).not.toContainText('消费券翻倍 + 不实施');
});
