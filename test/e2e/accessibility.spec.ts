import { findViolations } from './axe.ts';
import { expect, settledDigest, test } from './fixtures.ts';

const screens = [
  './',
  './#/scorecard',
  './#/compare',
  './#/plan-check',
  './#/cities',
  './#/hindcast',
];

// every width and every scheme once: layout doesn't depend on colours, nor colours on the width
for (const [scheme, width] of [
  ['light', 360],
  ['dark', 1366],
] as const) {
  test(`axe finds nothing, ${scheme}, ${String(width)} pixels`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    for (const screen of screens) {
      await page.goto(screen);
      await settledDigest(page);
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      expect(await findViolations(page), screen).toEqual([]);
    }
  });
}
