import { relative, resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import { withoutEnglish, writeModule } from './computed.ts';

/** Paths from the project's root. */
export interface ComputedModules {
  /** Modules of the first visit, each with the one that is run for it. Texts keep their Chinese side; `models/measures/lay-english.ts` gives the other. */
  readonly first: Readonly<Record<string, string>>;
  readonly later: readonly string[];
  /** Modules in whose place the page has another, which is written for what was computed. */
  readonly replaced: Readonly<Record<string, string>>;
}

/**
 * Runs modules of plain data when the page is built, and ships what they export as data: what every visitor's browser
 * would compute alike is computed once.
 */
export function computed({ first, later, replaced }: ComputedModules): Plugin {
  let root = '.';
  const run = async (path: string): Promise<Record<string, unknown>> => {
    const options = { root, configFile: false, logLevel: 'error' } as const;
    const { module } = await runnerImport<object>(resolve(root, path), options);
    return { ...module };
  };
  return {
    name: 'computed',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    async load(id) {
      const path = relative(root, id).replaceAll('\\', '/');
      const other = replaced[path];
      if (other !== undefined) return `export * from ${JSON.stringify(resolve(root, other))};`;
      const source = first[path];
      if (source !== undefined) return writeModule(withoutEnglish(await run(source)));
      return later.includes(path) ? writeModule(await run(path)) : null;
    },
  };
}
