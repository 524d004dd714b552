import { execFileSync } from 'node:child_process';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { args, executablePath } from './browser.config.ts';

const rooms = '{seeds,models,workers,src,test}';

export default defineConfig({
  test: {
    // tests of the command line wait for processes of their own
    maxWorkers: 2,
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['test/fixtures/words.ts'],
          // one loading of the model for all files; no file leaves anything behind for the next
          isolate: false,
          // whole runs of the model, on machines that may be busy
          testTimeout: 60_000,
          include: [`${rooms}/**/*.test.ts`],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
        },
      },
      {
        plugins: [svelte()],
        worker: { format: 'es' },
        // found late, each of these would reload the page in the middle of a test
        optimizeDeps: {
          include: [
            ...['chart.js', 'comlink', 'idb', 'jsep', 'lean-qr', 'valibot'],
            ...['fast-check', 'write-excel-file/browser'],
            ...['@noble/hashes/sha2.js', '@noble/hashes/utils.js'],
          ],
        },
        test: {
          name: 'component',
          setupFiles: ['test/fixtures/words.ts'],
          include: [`${rooms}/**/*.browser.test.ts`],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args } }),
            instances: [{ browser: 'chromium' }],
            commands: {
              /** What the command line prints, for comparison with what a browser computes. */
              cli: (_context, ...asked: string[]) =>
                execFileSync(process.execPath, ['scripts/cli.mjs', ...asked], {
                  encoding: 'utf8',
                  maxBuffer: 64 * 1024 * 1024,
                }),
            },
          },
        },
      },
    ],
  },
});
