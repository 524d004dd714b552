import { findViolations } from './axe.ts';
import { expect, firstFigures, settledDigest, test } from './fixtures.ts';

test('the tour is offered once, walks the page by keys, and can be taken again', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: '开始导览' }).click();
  const tour = page.getByRole('dialog', { name: '拖动政策杠杆' });
  await expect(tour).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: '看总目标的概率' })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.reload();
  await firstFigures(page);
  await page.keyboard.press('?');
  // with figures and all words there, it would be offered
  await expect(page.getByRole('button', { name: '看一遍导览' })).toBeVisible();
  await expect(page.getByText('开始导览')).toHaveCount(0);
  await page.getByRole('button', { name: '看一遍导览' }).click();
  await expect(tour).toBeVisible();
});

test('the palette goes to a lever, opens an example, and what it added is undone', async ({
  page,
}) => {
  await page.goto('./#/scorecard');
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: /查找措施/ });
  await expect(field).toBeFocused();
  await page.keyboard.insertText('27 通行费');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('27');
  expect(await findViolations(page)).toEqual([]);
  await field.press('Enter');
  await expect(page.locator('[data-measure="27"] input')).toBeFocused();
  await page.keyboard.press('Control+k');
  await field.fill('消费券翻倍');
  await field.press('Enter');
  const set = page.getByRole('group', { name: '情景' });
  await expect(set).toContainText('消费券翻倍');
  await page.keyboard.press('u');
  await expect(set).not.toContainText('消费券翻倍');
  await page.keyboard.press('r');
  await expect(set).toContainText('消费券翻倍');
  await page.keyboard.press('Control+k');
  await field.fill('没有这样的东西');
  await expect(page.getByText('没有找到')).toBeVisible();
});

test('a presentation turns its pages by arrow keys, in the order that was arranged', async ({
  page,
}) => {
  await page.goto('./');
  await settledDigest(page);
  await page.getByRole('button', { name: '不用了' }).click();
  await page.keyboard.press('f');
  const presenter = page.getByRole('dialog', { name: '演示' });
  await expect(presenter.getByRole('heading', { name: '总目标' })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await expect(presenter.getByRole('heading', { name: '计划带来多少' })).toBeVisible();
  await presenter.getByRole('button', { name: '编排' }).click();
  await presenter.getByRole('button', { name: '上移“谁的贡献大”' }).click();
  await page.keyboard.press('Escape');
  await expect(presenter.getByRole('heading', { name: '谁的贡献大', level: 2 })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(presenter).toHaveCount(0);
  await page.reload();
  await firstFigures(page);
  await page.keyboard.press('f');
  await expect(presenter).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(presenter.getByText('2 / 6')).toBeVisible();
  await expect(presenter.getByRole('heading', { name: '谁的贡献大', level: 2 })).toBeVisible();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await presenter.getByRole('link', { name: '逐项查看' }).click();
  await expect(presenter).toHaveCount(0);
  await expect(page.getByRole('navigation').getByRole('link', { name: '目标' })).toHaveAttribute(
    'aria-current',
    'page',
  );
});
