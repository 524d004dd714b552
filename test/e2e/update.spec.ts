import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { startServer } from './server.ts';

test('the manifest has what an installation needs, all of it relative', async ({
  request,
  server,
}) => {
  const answer = await request.get(`${server.address}app.webmanifest`);
  const manifest = (await answer.json()) as Readonly<Record<string, unknown>> & {
    readonly icons: readonly {
      readonly src: string;
      readonly sizes: string;
      readonly purpose?: string;
    }[];
  };
  const { name, lang, display, start_url: start, scope } = manifest;
  const { icons } = manifest;
  expect({ lang, display, start, scope }).toEqual({
    lang: 'zh-CN',
    display: 'standalone',
    start: './',
    scope: './',
  });
  expect(name).toContain('推演');
  expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  for (const { src } of icons)
    expect((await request.get(new URL(src, server.address).href)).status(), src).toBe(200);
});

test('a later build is announced, and taking it loses no draft; every part of it is kept', async ({
  page,
}, { parallelIndex }) => {
  const folder = await mkdtemp(join(tmpdir(), 'tuiyan-'));
  await cp('dist', folder, { recursive: true });
  const port = 41_850 + 10 * parallelIndex;
  const server = await startServer(port, folder);
  await page.goto(server.address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const slider = page.getByRole('slider', { name: /数字消费券.*省级财政资金/ }).first();
  await slider.focus();
  await page.keyboard.press('End');
  await expect(page.getByText(/草稿已存/)).toBeVisible();

  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  await writeFile(join(folder, 'sw.js'), worker.replace(/(\+ ')[0-9a-f]{12}'/, "$1laterbuild00'"));
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), html.replace('<html ', '<html data-build="later" '));
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  await page.getByRole('button', { name: '打开新版本' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-build', 'later');
  await expect(slider).toHaveValue(/^4/);

  // the server gone, every file of the build is still there, those of screens never opened too
  const files = (await readdir(join(folder, 'assets'), { recursive: true })).filter((file) =>
    /\.(js|css)$/.test(file),
  );
  await server.stop();
  await rm(folder, { recursive: true });
  const missing = await page.evaluate(async (names) => {
    const answers = names.map(async (name) => {
      const answer = await fetch(`./assets/${name}`).catch(() => null);
      return answer?.ok === true ? [] : [name];
    });
    return (await Promise.all(answers)).flat();
  }, files);
  expect(missing).toEqual([]);
  expect(files.length).toBeGreaterThan(20);
  await page.goto(`${server.address}#/scorecard`);
  await expect(page.getByRole('main')).toContainText(/\d+%/);
});
