import { writeFileSync } from 'node:fs';
import { root } from './bootstrap.mjs';

/**
 * Bundles TypeScript for Node: each name of `input` becomes a module of that name in `outDir`.
 * @param {string} outDir
 * @param {Record<string, string>} input  files below the project's folder
 * @param {import('vite').Plugin[]} [plugins]
 */
export async function bundleForNode(outDir, input, plugins = []) {
  const { build } = await import('vite');
  const entries = Object.entries(input).map(([name, file]) => [name, `${root}${file}`]);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins,
    ssr: { noExternal: true, external: ['@playwright/test'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(entries),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  writeFileSync(`${outDir}/package.json`, '{ "type": "module" }\n');
}
