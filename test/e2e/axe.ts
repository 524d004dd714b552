import type { Page } from '@playwright/test';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page: rule and place of each violation. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  // half a megabyte of script, which a document needs once
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { axe: present } = globalThis as unknown as { axe: typeof axe };
    const runOnly = { type: 'tag', values } as const;
    const { violations } = await present.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  }, tags);
}
