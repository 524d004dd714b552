import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test as base, type BrowserContext, type Page } from '@playwright/test';
import { args, executablePath } from '../../browser.config.ts';

const address = 'http://faults.test/';
const script = new URL('../../.cache/faults/harness.js', import.meta.url);
const html =
  '<!doctype html><title>faults</title><script type="module" src="/harness.js"></script>';

/** A browser whose database outlives its pages, on a page that holds the store and nothing else. */
export interface Stage {
  readonly context: BrowserContext;
  readonly open: () => Promise<Page>;
}

export const test = base.extend<{ readonly stage: Stage }>({
  stage: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tuiyan-faults-'));
    const context = await chromium.launchPersistentContext(folder, { executablePath, args });
    await context.route(`${address}**`, (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(script, 'utf8') })
        : route.fulfill({ contentType: 'text/html', body: html }),
    );
    const open = async (): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(address);
      await page.waitForFunction(() => 'faults' in globalThis);
      return page;
    };
    await use({ context, open });
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

export const { expect } = test;
