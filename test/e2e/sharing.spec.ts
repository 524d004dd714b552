import { expect, firstFigures, settledDigest, test } from './fixtures.ts';

const vouchers = /数字消费券.*省级财政资金/;

test('a lever and an edited equation go with the link, to a phone that never saw the page, with the same numbers', async ({
  page,
  browser,
}) => {
  const share = page.getByRole('button', { name: '分享' });
  const link = page.getByRole('textbox', { name: '链接' });
  await page.goto('./');
  await firstFigures(page);
  await page.getByRole('slider', { name: vouchers }).first().focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('group', { name: '情景' })).toContainText('1 项改动');
  await share.click();
  await expect(link).toHaveValue(/#s=./);
  expect((await link.inputValue()).length).toBeLessThan(300);
  await page.keyboard.press('Escape');

  await page.goto('./#/evidence/1');
  await page.getByRole('button', { name: '改写“净增销售”的公式' }).click();
  await page.getByRole('textbox', { name: /“净增销售”等号右边/ }).fill('gross_sales * 0.5');
  await page.getByRole('button', { name: '用于本情景' }).last().click();
  await expect(page.getByText('含改写公式 1 条')).toBeVisible();
  const digest = await settledDigest(page);
  await share.click();
  await expect(page.getByText(`摘要 ${digest}：对方打开后`)).toBeVisible();
  const address = await link.inputValue();

  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 360, height: 740 },
  });
  const phone = await context.newPage();
  await phone.goto(address);
  await expect(phone.getByText(/已精确复现/)).toBeVisible({ timeout: 60_000 });
  await phone.getByText('逐项核对').click();
  await expect(phone.getByRole('row', { name: /摘要/ })).toContainText(digest);
  await expect(phone.getByText('已改写', { exact: true })).toBeVisible();
  expect(phone.url()).toContain('#/evidence/1');
  expect(await settledDigest(phone)).toBe(digest);
  await phone.goto('./');
  await expect(
    phone.getByRole('slider', { name: vouchers, includeHidden: true }).first(),
  ).toHaveValue(/^4/);
  await context.close();
});

test('damaged and hostile links end in a sentence and change nothing', async ({ page }) => {
  const refused = page.getByText('没有做任何改动').first();
  const dismiss = async (): Promise<void> => {
    await page.getByRole('button', { name: '知道了' }).click();
    await expect(refused).toHaveCount(0);
  };
  await page.goto('./#s=%3Cscript%3Ealert(1)%3C/script%3E');
  await expect(refused).toBeVisible();
  await dismiss();
  await page.goto(`./#s=${'A'.repeat(5000)}`);
  await expect(refused).toBeVisible();
  await dismiss();
  await page.goto('./#s=');
  await firstFigures(page);
  await expect(refused).toHaveCount(0);
  const set = page.getByRole('group', { name: '情景' });
  // nothing was changed, so nothing was saved
  await expect(set).toContainText('改动会自动保存在本机');
  await expect(set).not.toContainText('项改动');
  await expect(page.getByRole('button', { name: '撤销' })).toBeDisabled();
});

test('a scenario is saved, found again after a reload, deleted and brought back; an example opens beside it', async ({
  page,
}) => {
  await page.goto('./');
  await firstFigures(page);
  await page.getByRole('slider', { name: vouchers }).first().focus();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: '保存情景' }).click();
  const dialog = page.getByRole('dialog', { name: '保存情景' });
  await dialog.getByLabel('为什么保存').fill('按会议意见');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存“按计划”。')).toBeVisible();

  await page.reload();
  await page.getByRole('link', { name: '我的情景' }).click();
  const library = page.getByRole('main');
  await expect(library.getByText('按会议意见')).toBeVisible();
  await library.getByRole('button', { name: /^“按计划”的操作/ }).click();
  await library.getByRole('button', { name: '移到回收站' }).click();
  await expect(page.getByText('“按计划”已移到回收站。')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await expect(library.getByText('按会议意见')).toBeVisible();
  await library.getByText('从例子开始').click();
  const example = library.getByRole('listitem').filter({ hasText: '消费券翻倍' });
  await example.getByRole('button', { name: '打开' }).click();
  await expect(page.getByRole('group', { name: '情景' })).toContainText('消费券翻倍');
});
