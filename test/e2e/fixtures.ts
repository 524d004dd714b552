import { test as base, type Page } from '@playwright/test';
import { startServer, type Server } from './server.ts';

/** What a sound page never does: write to the console, throw, fail a request, or ask another origin. */
const watch = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const own = new URL(request.frame().url()).origin;
    const first = request.isNavigationRequest();
    if (protocol.startsWith('http') && !first && origin !== own)
      complaints.push(`another origin: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Chromium says so of fetches that a reload cuts short
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`);
  });
  return complaints;
};

interface Journey {
  readonly complaints: string[];
  /** Cores that the page believes to have: one worker each. */
  readonly cores: number;
}

export const test = base.extend<Journey, { readonly server: Server }>({
  // each worker compiles the model anew, and few journeys are about their number
  cores: [1, { option: true }],
  context: async ({ context, cores }, use) => {
    await context.addInitScript((value) => {
      Object.defineProperty(navigator, 'hardwareConcurrency', { value });
    }, cores);
    await use(context);
  },
  server: [
    async ({}, use, { parallelIndex }) => {
      const server = await startServer(41_730 + 10 * parallelIndex);
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.address),
  /** Empty at the end of every test; a test that provokes a complaint takes it out itself. */
  complaints: [
    async ({ page }, use) => {
      const complaints = watch(page);
      await use(complaints);
      test.expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export const { expect } = test;

/** Waits for figures on screen, be they from the first draws: the page is in use from then on. */
export const firstFigures = (page: Page): Promise<void> =>
  expect(page.getByRole('contentinfo')).toContainText(/[0-9a-f]{8}/);

/** By how many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

/** Turns a page that is open to a scheme and a width, without motion; its colours follow some frames later. */
export async function turnTo(page: Page, scheme: 'light' | 'dark', width: number): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 800 });
  await page.waitForFunction((isDark) => {
    const [red = ''] = /\d+/.exec(getComputedStyle(document.body).color) ?? [];
    return Number(red) > 128 === isDark;
  }, scheme === 'dark');
}

/** Waits until the figures of what is set are on screen, from all 10,000 draws, and gives their digest. */
export async function settledDigest(page: Page): Promise<string> {
  const footer = page.getByRole('contentinfo');
  // not the figures of an earlier setting, which stand there meanwhile
  await expect(footer).toHaveAttribute('aria-busy', 'false');
  await expect(footer).toContainText(/^\s*10,000/);
  return /[0-9a-f]{8}/.exec(await footer.innerText())?.[0] ?? '';
}
