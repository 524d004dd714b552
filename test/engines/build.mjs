import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/bootstrap.mjs';
import { bundleForNode } from '../../scripts/bundle.mjs';

/** Builds the page that the engines are compared on; gives its folder. */
export async function buildComparison() {
  const { build } = await import('vite');
  const outDir = `${root}.cache/engines/page`;
  const here = `${root}test/harness/engines`;
  await build({
    root: here,
    configFile: `${here}/vite.config.ts`,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
}

/** The operations as Node computes them. */
export async function loadOperations() {
  const outDir = `${root}.cache/engines/node-${process.pid}`;
  try {
    await bundleForNode(outDir, { operations: 'test/fixtures/operations.ts' });
    return await import(pathToFileURL(`${outDir}/operations.js`).href);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
