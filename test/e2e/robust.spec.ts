import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, settledDigest, test } from './fixtures.ts';

const vouchers = /数字消费券.*省级财政资金/;
const slider = (page: Page) => page.getByRole('slider', { name: vouchers }).first();
const set = (page: Page) => page.getByRole('group', { name: '情景' });

async function open(page: Page): Promise<void> {
  await page.goto('./');
  await expect(slider(page)).toBeVisible();
}

test('a full disk is named, and what was not saved can be exported', async ({ page, context }) => {
  await open(page);
  const browser = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await slider(page).focus();
  await page.keyboard.press('End');
  await expect(set(page)).toContainText('本机存储已满');
  await page.getByRole('button', { name: '保存情景' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(/“按计划”只留在这个页面里：本机存储已满/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('alert').getByRole('button', { name: '导出全部' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ kind: 'tuiyan-library', scenarios: [{ version: 1 }] });
});

test('a drag that a reload cuts short is kept to its last step', async ({ page }) => {
  await open(page);
  const box = await slider(page).boundingBox();
  if (box === null) throw new Error('the slider is on screen');
  const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
  await page.mouse.move(...at(0.3));
  await page.mouse.down();
  for (const share of [0.4, 0.5, 0.6, 0.7]) await page.mouse.move(...at(share));
  const dragged = await slider(page).inputValue();
  await page.reload();
  await page.mouse.up();
  await expect(slider(page)).toHaveValue(dragged);
  await page.keyboard.press('u');
  await expect(slider(page)).toHaveValue('100000000');
});

test.describe('two workers', () => {
  test.use({ cores: 2 });

  test('workers that die twice are answered in words, and the next run comes out the same', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const started: Worker[] = [];
      class Watched extends Worker {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          started.push(this);
        }
      }
      Object.assign(globalThis, { Worker: Watched, started });
    });
    await open(page);
    const planned = await settledDigest(page);
    await page.evaluate(() => {
      const { started } = globalThis as unknown as { started: Worker[] };
      const timer = setInterval(() => {
        if (document.querySelector('[role=alert]') !== null) clearInterval(timer);
        else
          for (const worker of started)
            worker.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
      }, 5);
    });
    await slider(page).focus();
    await page.keyboard.press('End');
    await expect(page.getByRole('alert')).toContainText('计算进程两次中断');
    await page.getByRole('button', { name: '再算一次' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.keyboard.press('u');
    expect(await settledDigest(page)).toBe(planned);
  });
});

test('a link over one’s own work is checked, and the work comes back', async ({ page }) => {
  await open(page);
  for (const start of ['不实施', '不实施']) {
    await page.getByRole('button', { name: '添加情景' }).click();
    await page.getByRole('button', { name: start, exact: true }).last().click();
  }
  await settledDigest(page);
  await page.getByRole('button', { name: '分享' }).click();
  await expect(page.getByText('还在计算')).toHaveCount(0, { timeout: 60_000 });
  const link = await page.getByRole('textbox', { name: '链接' }).inputValue();
  await page.keyboard.press('Escape');
  await slider(page).focus();
  await page.keyboard.press('End');
  await page.goto(link);
  await expect(page.getByText(/已精确复现/)).toBeVisible({ timeout: 60_000 });
  await expect(set(page)).not.toContainText('改动');
  await page.getByRole('button', { name: '回到我的草稿' }).click();
  await expect(slider(page)).toHaveValue(/^4/);
});

test('a file dropped on the page is taken in or refused in words', async ({ page }) => {
  await open(page);
  for (const [name, answer] of [
    ['图.png', '内容不是有效的 JSON'],
    ['深.json', '内容不是推演的情景'],
  ] as const) {
    const isLeft = await page.evaluate((file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(
        new File([file === '图.png' ? 'x' : '['.repeat(9) + ']'.repeat(9)], file),
      );
      const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
      return document.body.dispatchEvent(drop);
    }, name);
    expect(isLeft).toBe(false);
    await expect(page.getByText(answer)).toBeVisible();
    await expect(page.getByRole('heading', { name: '保存在哪里' })).toBeVisible();
  }
});

test('an address that means nothing still shows a screen', async ({ page }) => {
  await open(page);
  for (const hash of ['#/nowhere', '#/evidence/99', '#/evidence/%E0%A4%A', '#/scorecard/x']) {
    await page.evaluate((address) => (location.hash = address), hash);
    await expect(page.getByRole('main')).not.toBeEmpty();
    await settledDigest(page);
  }
});
