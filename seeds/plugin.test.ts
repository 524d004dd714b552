import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkSeeds } from '../seeds.plugin.ts';
import { seedFiles } from './check.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'seeds-'));
  writeFileSync(join(root, 'index.html'), '<p>page</p>');
  for (const name of seedFiles) cpSync(new URL(name, import.meta.url), join(root, 'seeds', name));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const run = () =>
  build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [checkSeeds()],
    build: { write: false },
  });

test('a build with sound seeds passes', async () => {
  await expect(run()).resolves.toBeDefined();
});

test('a build with a broken seed fails and says file, entry and reason', async () => {
  const path = join(root, 'seeds', 'cities.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"id": "datong"', '"id": "taiyuan"'));
  await expect(run()).rejects.toThrow('seeds/cities.json: taiyuan: this id occurs more than once');
});

test('a file that is not JSON fails the build by name', async () => {
  writeFileSync(join(root, 'seeds', 'economy.json'), '{');
  await expect(run()).rejects.toThrow(/seeds\/economy\.json: the whole file: SyntaxError/);
});
