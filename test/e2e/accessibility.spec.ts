import { findViolations } from './axe.ts';
import { expect, overflow, settledDigest, test, turnTo } from './fixtures.ts';

const screens = [
  './#/',
  './#/scorecard',
  './#/compare',
  './#/plan-check',
  './#/cities',
  './#/hindcast',
];

// every width and every scheme once, on one page: layout doesn't depend on colours, nor colours on the width. What is wide
// is a question of the layout alone
test('axe finds nothing and nothing scrolls sideways, light and dark, 360, 1366 and 1920 pixels', async ({
  page,
}) => {
  await page.goto('./#/');
  for (const [scheme, width, isRead] of [
    ['light', 360, true],
    ['dark', 1366, true],
    ['dark', 1920, false],
  ] as const) {
    await turnTo(page, scheme, width);
    for (const screen of screens) {
      const place = `${screen}, ${scheme}, ${String(width)} pixels`;
      await page.goto(screen);
      await settledDigest(page);
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      if (isRead) expect(await findViolations(page), place).toEqual([]);
      const here = page.locator('nav a[aria-current]').first();
      await expect(here, place).toBeInViewport({ ratio: 0.95 });
      expect(await overflow(page), place).toBeLessThanOrEqual(0);
    }
  }
});
