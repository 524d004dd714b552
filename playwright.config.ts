import { defineConfig } from '@playwright/test';
import { args, executablePath } from './browser.config.ts';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // whole runs of the model on machines that may be busy: what is awaited comes, or the test's own time ends
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/test/playwright.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // a trace costs every journey a third of its time; PLAYWRIGHT_TRACE=1 asks for those of failures
    trace: process.env['PLAYWRIGHT_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    acceptDownloads: true,
    viewport: { width: 1366, height: 768 },
    launchOptions: { executablePath, args },
  },
});
