// How exact the plan's figures are with pseudo-random and with scrambled Sobol draws: docs/decisions tells what came of it.
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureDependencies, root } from './bootstrap.mjs';
import { bundleForNode } from './bundle.mjs';

/** Puts the study's generator in the place of the models'. */
const standIn = {
  name: 'stand-in',
  enforce: 'pre',
  /** @param {string} source @param {string | undefined} importer */
  resolveId: (source, importer) =>
    source.endsWith('/generator.ts') && importer?.includes('/models/')
      ? `${root}test/study/generator.ts`
      : null,
};

checkNode();
ensureDependencies();
const outDir = `${root}.cache/study-${process.pid}`;
try {
  await bundleForNode(outDir, { sampling: 'test/study/sampling.ts' }, [standIn]);
  await import(pathToFileURL(`${outDir}/sampling.js`).href);
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
