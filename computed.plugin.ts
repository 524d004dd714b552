import { relative, resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import { writeModule } from './computed.ts';

/**
 * Runs modules of plain data when the page is built, and ships what they export as data: what every visitor's browser
 * would compute alike is computed once. `modules`: each with the module that is run for it, by default itself.
 */
export function computed(modules: Readonly<Record<string, string>>): Plugin {
  let root = '.';
  return {
    name: 'computed',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    async load(id) {
      const source = modules[relative(root, id).replaceAll('\\', '/')];
      if (source === undefined) return null;
      const { module } = await runnerImport<Record<string, unknown>>(resolve(root, source), {
        root,
        configFile: false,
        logLevel: 'error',
      });
      return writeModule(module);
    },
  };
}
