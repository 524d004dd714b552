// Bundles the TypeScript command line with Vite when a source has changed, then runs it.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureDependencies, isFresh, root } from './bootstrap.mjs';

const bundle = `${root}.cache/cli`;
const sources = [
  'seeds',
  'models',
  'workers',
  'src/domain',
  'scripts/cli.mjs',
  'package-lock.json',
];

async function ensureBundle() {
  if (isFresh(`${bundle}/package.json`, sources)) return;
  const { build } = await import('vite');
  const fresh = `${bundle}-${process.pid}`;
  mkdirSync(`${root}.cache`, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: fresh,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          cli: `${root}workers/node/cli.ts`,
          'simulation.worker': `${root}workers/node/simulation.worker.ts`,
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  writeFileSync(`${fresh}/package.json`, '{ "type": "module" }\n');
  // in one move, so that a call at the same time finds a whole bundle
  rmSync(bundle, { recursive: true, force: true });
  renameSync(fresh, bundle);
}

checkNode();
ensureDependencies();
try {
  await ensureBundle();
} catch (error) {
  console.error(`The command line could not be built: ${error.message}`);
  process.exit(1);
}
await import(pathToFileURL(`${bundle}/cli.js`).href);
