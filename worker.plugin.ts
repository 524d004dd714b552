import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const address = /new URL\(\s*'([^']+\.worker\.ts)',\s*import\.meta\.url\s*\)/g;

/**
 * Builds workers in one graph with the page, so that what both need (seeds, measures) is shipped once.
 * By itself Vite bundles a worker apart, with a copy of its own of everything.
 */
export function sharedWorkers(): Plugin {
  return {
    name: 'shared-workers',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!code.includes('.worker.ts')) return null;
      return code.replaceAll(address, (_, path: string) => {
        const reference = this.emitFile({ type: 'chunk', id: resolve(dirname(id), path) });
        return `import.meta.ROLLUP_FILE_URL_${reference}`;
      });
    },
  };
}
