import { rmSync, statSync, writeFileSync } from 'node:fs';
import { newestOf, root, say, seconds } from './bootstrap.mjs';

// vite empties dist before it writes: a build cut short leaves no mark
const mark = `${root}dist/.built`;
const sources = [
  'seeds',
  'models',
  'workers',
  'src',
  'public',
  'chunks.ts',
  'computed.ts',
  'computed.plugin.ts',
  'index.html',
  'csp.plugin.ts',
  'offline.plugin.ts',
  'seeds.plugin.ts',
  'worker.plugin.ts',
  'content-security-policy.json',
  'scripts/service-worker.js',
  'svelte.config.js',
  'tsconfig.base.json',
  'vite.config.ts',
  'package-lock.json',
];

/** Builds the page into dist/; throws where it can't be built. */
export async function buildPage() {
  const since = Date.now();
  rmSync(mark, { force: true });
  const { build } = await import('vite');
  await build({ root, logLevel: 'warn' });
  writeFileSync(mark, '');
  say(`built (${seconds(since)})`);
}

/** Builds the page unless what is there is newer than all its sources. */
export async function ensurePage() {
  const built = statSync(mark, { throwIfNoEntry: false });
  if (built && built.mtimeMs > newestOf(sources)) return;
  say('building …');
  await buildPage();
}

if (process.argv[1] === import.meta.filename) await buildPage();
