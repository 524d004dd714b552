// Bundles test/bench and runs it: engines side by side in one run, to be read as ratios.
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureDependencies, root } from './bootstrap.mjs';
import { bundleForNode } from './bundle.mjs';

/** Models of two years, to see how time grows with the months. */
const twoYears = {
  name: 'two-years',
  /** @param {string} code @param {string} id */
  transform: (code, id) =>
    id.endsWith('/models/version.ts') ? code.replace('months = 12', 'months = 24') : null,
};

checkNode();
ensureDependencies();
const outDir = `${root}.cache/bench-${process.pid}`;
process.chdir(root);
try {
  await bundleForNode(outDir, {
    bench: 'test/bench/bench.ts',
    // beside it, where the pool of Node looks for it
    'simulation.worker': 'workers/node/simulation.worker.ts',
    'stream.worker': 'workers/node/stream.worker.ts',
    'months-12': 'test/bench/months.ts',
    folding: 'test/bench/folding.ts',
  });
  await bundleForNode(`${outDir}/twice`, { 'months-24': 'test/bench/months.ts' }, [twoYears]);
  await import(pathToFileURL(`${outDir}/bench.js`).href);
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
