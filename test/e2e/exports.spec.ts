import { readFile } from 'node:fs/promises';
import { inflateRawSync, inflateSync } from 'node:zlib';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const vouchers = /数字消费券.*省级财政资金/;

/** The files of an archive, by name. */
function unpack(archive: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (let at = 0; archive.readUInt32LE(at) === 0x04034b50;) {
    const [packed, named] = [archive.readUInt32LE(at + 18), archive.readUInt16LE(at + 26)];
    const start = at + 30 + named + archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 30, at + 30 + named);
    files.set(name, inflateRawSync(archive.subarray(start, start + packed)).toString('utf8'));
    at = start + packed;
  }
  return files;
}

async function download(page: Page, button: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: button }).click(),
  ]);
  return file;
}

/** How many pages a PDF has, and the sizes they have. */
function pagesOf(pdf: Buffer): { readonly count: number; readonly sizes: ReadonlySet<string> } {
  const text = pdf.toString('latin1');
  const sizes = [...text.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = '']) =>
    box
      .trim()
      .split(/\s+/)
      .map((edge) => String(Math.round(Number(edge))))
      .join(' '),
  );
  return { count: sizes.length, sizes: new Set(sizes) };
}

/** Every character that the fonts of a PDF can be read back as (some come back as the radical they are). */
function lettersOf(pdf: Buffer): string {
  const letters: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    let map: string;
    try {
      map = inflateSync(pdf.subarray(at + 7)).toString('latin1');
    } catch {
      continue;
    }
    if (!map.includes('beginbfchar') && !map.includes('beginbfrange')) continue;
    for (const [, hex = ''] of map.matchAll(/<([0-9A-Fa-f]{4})>/g))
      letters.push(String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return letters.join('');
}

test('the figures on screen leave as workbook, tables and a report that prints', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // no window to print to in a test: the page is told that it was asked
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto('./');
  await page.getByRole('slider', { name: vouchers }).first().focus();
  await page.keyboard.press('End');
  // that of the first chart with a frame: what the plan adds, month by month
  await page.locator('figure').getByRole('button', { name: '存为图片' }).first().click();
  const [drawing] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '矢量图（SVG）' }).click(),
  ]);
  const svg = await readFile(await drawing.path(), 'utf8');
  expect(svg).toMatch(/<text[^>]*>本情景 \+\d+<\/text>/);
  expect(svg).toContain('情景：按计划');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const ready = page.getByText(/屏幕上的数：10,000 次抽样，摘要 [0-9a-f]{8}/);
  await expect(ready).toBeVisible({ timeout: 60_000 });
  const digest = /摘要 ([0-9a-f]{8})/.exec(await ready.innerText())?.[1] ?? '';

  const workbook = await download(page, '工作簿（XLSX）');
  expect(workbook.suggestedFilename()).toBe(`推演 按计划 ${digest}.xlsx`);
  const parts = unpack(await readFile(await workbook.path()));
  expect(parts.get('xl/workbook.xml')).toMatch(/说明.*总目标按月.*目标.*杠杆设置/s);
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<pane');
  expect(parts.get('xl/sharedStrings.xml')).toContain(digest);

  const table = await download(page, '这张表（CSV）');
  expect(table.suggestedFilename()).toContain(digest);
  const csv = await readFile(await table.path(), 'utf8');
  expect(csv.startsWith('\uFEFF措施号,')).toBe(true);
  expect(csv.split('\r\n')).toHaveLength(89);

  const file = await download(page, '情景文件（JSON）');
  expect(await readFile(await file.path(), 'utf8')).toContain(`"digest": "${digest}`);

  await page.getByRole('button', { name: '打印报告' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { count, sizes } = pagesOf(pdf);
  expect(count).toBeGreaterThan(3);
  expect([...sizes]).toEqual(['0 0 595 842']);
  const letters = lettersOf(pdf);
  for (const letter of '情景推演报告结论摘要') expect(letters).toContain(letter);
});
