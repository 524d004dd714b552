// Writes the links of the present model version, which a test opens for ever (test/golden). Files of other versions are never touched.
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureDependencies, root } from './bootstrap.mjs';
import { bundleForNode } from './bundle.mjs';

checkNode();
ensureDependencies();
const outDir = `${root}.cache/golden-${process.pid}`;
process.chdir(root);
try {
  await bundleForNode(outDir, { write: 'test/golden/write.ts' });
  await import(pathToFileURL(`${outDir}/write.js`).href);
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
