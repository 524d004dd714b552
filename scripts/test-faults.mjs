// Faults in Chromium: tabs killed while they save, full disks, deleted databases, damaged files. Slower than npm test.
import { spawnSync } from 'node:child_process';
import { checkNode, ensureChromium, ensureDependencies, root } from './bootstrap.mjs';
import { ensurePage } from './build.mjs';

checkNode();
ensureDependencies();
const env = { ...process.env, CHROMIUM: ensureChromium() };
await ensurePage();
const { build } = await import('vite');
await build({
  root,
  configFile: `${root}vite.config.ts`,
  logLevel: 'error',
  publicDir: false,
  build: {
    outDir: `${root}.cache/faults`,
    emptyOutDir: true,
    rolldownOptions: {
      input: { harness: `${root}test/faults/harness.ts` },
      output: { entryFileNames: '[name].js', codeSplitting: false },
    },
  },
});
const windows = process.platform === 'win32';
const playwright = `${root}node_modules/.bin/playwright${windows ? '.cmd' : ''}`;
const asked = ['test', '--config', 'test/faults/playwright.config.ts', ...process.argv.slice(2)];
const { status } = spawnSync(playwright, asked, {
  cwd: root,
  stdio: 'inherit',
  env,
  shell: windows,
});
process.exit(status ?? 1);
