import AxeBuilder from '@axe-core/playwright';
import { expect, settledDigest, test } from './fixtures.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .withTags(tags)
        .analyze();
      const found = violations.map(
        (v) => `${screen} ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`,
      );
      expect(found).toEqual([]);
    }
  });
}
