import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page: rule and place of each violation. The legacy mode leaves out frames of other origins; there are none. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  // half a megabyte of script, which a document needs once
  const present = await page.evaluate(() => 'axe' in window);
  const { violations } = await new AxeBuilder(present ? { page, axeSource: 'axe' } : { page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
