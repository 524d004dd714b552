import { startServer } from './server.ts';
import { expect, test } from './fixtures.ts';

test('opened once, the page opens and computes without a network', async ({ page }, {
  parallelIndex,
}) => {
  const server = await startServer(41_800 + 10 * parallelIndex);
  await page.goto(server.address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await server.stop();
  await page.reload();
  await expect(page.locator('#app')).not.toBeEmpty();
  await expect(page.getByText(/\d+%/).first()).toBeVisible({ timeout: 60_000 });
});
