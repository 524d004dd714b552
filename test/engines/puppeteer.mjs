import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const firefoxPaths = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Where Firefox is; undefined: nowhere known. */
export const findFirefox = () =>
  [process.env.FIREFOX, ...firefoxPaths].find((path) => path && existsSync(path));

/** @param {string} name @param {import('puppeteer-core').LaunchOptions} options @returns {Promise<import('./page.mjs').Page>} */
async function launch(name, options) {
  const browser = await puppeteer.launch({ headless: true, ...options });
  const [page = await browser.newPage()] = await browser.pages();
  await page.setViewport({ width: 1366, height: 768 });
  return {
    name,
    version: await browser.version(),
    open: async (address) => {
      // another fragment alone would not load the page again
      await page.goto('about:blank');
      await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
    },
    evaluate: (body) => page.evaluate(`(async () => { ${body} })()`),
    click: (selector) => page.click(selector),
    press: async (selector, key) => {
      await page.focus(selector);
      await page.keyboard.press(key);
    },
    type: (selector, text) => page.type(selector, text),
    close: () => browser.close(),
  };
}

/** @param {string} executablePath */
export const launchChromium = (executablePath) =>
  launch('Chromium', {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    protocolTimeout: 300_000,
  });

/** @param {string} executablePath */
export const launchFirefox = (executablePath) =>
  launch('Firefox', { browser: 'firefox', executablePath, protocolTimeout: 300_000 });
