// Bundles test/bench with Vite and runs it: engines side by side in one run, to be read as ratios.
import { rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureDependencies, root } from './bootstrap.mjs';

checkNode();
ensureDependencies();
const outDir = `${root}.cache/bench-${process.pid}`;
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
        bench: `${root}test/bench/bench.ts`,
        // beside it, where the pool of Node looks for it
        'simulation.worker': `${root}workers/node/simulation.worker.ts`,
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
writeFileSync(`${outDir}/package.json`, '{ "type": "module" }\n');
process.chdir(root);
try {
  await import(pathToFileURL(`${outDir}/bench.js`).href);
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
