import { expect, test, settledDigest } from '../e2e/fixtures.ts';

test('three hundred damaged files through the page: each is answered, nothing that was there is touched', async ({
  page,
}) => {
  await page.goto('./');
  await settledDigest(page);
  await page.getByRole('button', { name: '保存情景' }).click();
  const dialog = page.getByRole('dialog', { name: '保存情景' });
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存“按计划”。')).toBeVisible();
  await page.getByRole('link', { name: '我的情景' }).click();
  const text = '{"kind":"tuiyan-library","schema":2,"exportedAt":"","checksum":"","scenarios":[]}';
  const files = Array.from({ length: 300 }, (_, n) => ({
    name: `损坏-${String(n)}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(
      n % 2 === 0
        ? text.slice(0, (n * 7) % text.length)
        : text.replace('tuiyan-library', `tuiyan-${String(n)}`),
    ),
  }));
  await page.locator('input[type=file]').first().setInputFiles(files);
  await expect(page.getByText(/没有读入“损坏-299.json”/)).toBeVisible({ timeout: 60_000 });
  const note = await page.getByRole('status').filter({ hasText: '损坏-299' }).last().innerText();
  expect(note.split('没有读入').length - 1).toBe(300);
  await expect(page.getByRole('main').getByText('共 1 个情景。')).toBeVisible();
});
