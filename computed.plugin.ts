import { relative, resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import { withoutEnglish, writeModule } from './computed.ts';

/**
 * Runs modules of plain data when the page is built, and ships what they export as data: what every visitor's browser
 * would compute alike is computed once. `modules`: each with the module that is run for it. `chinese`: those whose texts
 * lose their English side, which `models/measures/lay-english.ts` gives back later.
 */
export function computed(
  modules: Readonly<Record<string, string>>,
  chinese: readonly string[],
): Plugin {
  let root = '.';
  return {
    name: 'computed',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    async load(id) {
      const path = relative(root, id).replaceAll('\\', '/');
      const source = modules[path];
      if (source === undefined) return null;
      const { module } = await runnerImport<Record<string, unknown>>(resolve(root, source), {
        root,
        configFile: false,
        logLevel: 'error',
      });
      const data = chinese.includes(path) ? withoutEnglish({ ...module }) : module;
      return writeModule(data as Record<string, unknown>);
    },
  };
}
