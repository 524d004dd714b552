// Bundles the TypeScript command line with Vite when a source has changed, then runs it.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureDependencies, newestOf, root } from './bootstrap.mjs';

const cache = `${root}.cache/cli`;
const sources = [
  'seeds',
  'models',
  'workers',
  'src/domain',
  'scripts/cli.mjs',
  'package-lock.json',
];

/** @param {string} outDir */
async function bundle(outDir) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      minify: false,
      rolldownOptions: {
        input: {
          cli: `${root}workers/node/cli.ts`,
          'simulation.worker': `${root}workers/node/simulation.worker.ts`,
          'stream.worker': `${root}workers/node/stream.worker.ts`,
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  writeFileSync(`${outDir}/package.json`, '{ "type": "module" }\n');
}

/** Forgets bundles of older sources, but for the last few: another call may be running one. */
function tidy() {
  const older = readdirSync(cache).sort().slice(0, -4);
  for (const name of older) rmSync(`${cache}/${name}`, { recursive: true, force: true });
}

/** The folder of the bundle of these very sources. */
async function ensureBundle() {
  const folder = `${cache}/${Math.ceil(newestOf(sources))}`;
  if (existsSync(folder)) return folder;
  const fresh = `${folder}-${process.pid}`;
  mkdirSync(cache, { recursive: true });
  await bundle(fresh);
  try {
    // in one move, so that a call at the same time finds a whole bundle or none
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
  tidy();
  return folder;
}

checkNode();
ensureDependencies();
try {
  await import(pathToFileURL(`${await ensureBundle()}/cli.js`).href);
} catch (error) {
  console.error(`The command line could not be built: ${error.message}`);
  process.exit(1);
}
