import { expect, test } from './fixtures.ts';

test('the page and its policy are served, equations may be compiled, and the console stays empty', async ({
  page,
}) => {
  const response = await page.goto('./');
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-(inline|hashes)|'unsafe-eval'/);
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(meta).toHaveAttribute('content', /default-src 'none'.*form-action 'none'$/);
  await expect(page.locator('body')).not.toBeEmpty();
  const compiled = await page.evaluate(() => {
    try {
      new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
      return 'compiled';
    } catch (error) {
      return String(error);
    }
  });
  expect(compiled).toBe('compiled');
});

test('an address that makes no sense is answered, and the server lives on', async ({
  request,
  server,
}) => {
  for (const path of ['%', '%c0%af', '..%2f..%2fpackage.json', '%00', 'nowhere'])
    expect((await request.get(`${server.address}${path}`)).status()).toBe(404);
  expect((await request.get(server.address)).status()).toBe(200);
});
