import { findViolations } from './axe.ts';
import { expect, overflow, settledDigest, test } from './fixtures.ts';

const screens = [
  './',
  './#/scorecard',
  './#/compare',
  './#/plan-check',
  './#/cities',
  './#/hindcast',
];

// every width and every scheme once: layout doesn't depend on colours, nor colours on the width. What is wide is a
// question of the layout alone, so the widest screen needs no visit of its own
for (const [scheme, width, more] of [
  ['light', 360, []],
  ['dark', 1366, [1920]],
] as const) {
  test(`axe finds nothing and nothing scrolls sideways, ${scheme}, ${[width, ...more].join(' and ')} pixels`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    for (const screen of screens) {
      await page.goto(screen);
      await settledDigest(page);
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      expect(await findViolations(page), screen).toEqual([]);
      expect(await overflow(page), screen).toBeLessThanOrEqual(0);
    }
    for (const wider of more) {
      await page.setViewportSize({ width: wider, height: 800 });
      for (const screen of screens) {
        await page.goto(screen);
        await settledDigest(page);
        expect(await overflow(page), screen).toBeLessThanOrEqual(0);
      }
    }
  });
}
