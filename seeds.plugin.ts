import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { checkFiles, seedFiles, type RawSeeds } from './seeds/check.ts';
import { describeProblems, type Problem } from './seeds/schema.ts';

/** Fails the build on a broken seed, with file, entry and reason of everything that is wrong; `directory` holds the files. */
export function checkSeeds(directory = 'seeds'): Plugin {
  let root = '.';
  return {
    name: 'check-seeds',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      const problems = readAndCheck(resolve(root, directory));
      if (problems.length > 0) this.error(`Broken seeds:\n${describeProblems(problems)}`);
    },
  };
}

function readAndCheck(directory: string): readonly Problem[] {
  const unread: Problem[] = [];
  const raw: Record<string, unknown> = {};
  for (const name of seedFiles) {
    try {
      raw[name] = JSON.parse(readFileSync(resolve(directory, name), 'utf8'));
    } catch (error) {
      unread.push({ file: `seeds/${name}`, entry: 'the whole file', reason: String(error) });
    }
  }
  return unread.length > 0 ? unread : checkFiles(raw as RawSeeds);
}
