import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const configs = ['.oxlintrc.json', 'tsconfig.base.json', 'tsconfig.json', 'json.d.ts'];
const rooms = ['seeds', 'models', 'workers', 'src'];

const late = 'const late = async (): Promise<void> => { await Promise.resolve(); };\n';
const kinds = "type Kind = 'a' | 'b';\n";

/** File → what it holds and the rule that forbids it. Each lies in a small tree with the rooms' own contexts. */
const planted: Record<string, readonly [text: string, rule: string]> = {
  'models/page.ts': ['export const a = document.title;\n', 'TS2584'],
  'models/node.ts': ['export const a = process.cwd();\n', 'TS2591'],
  'models/index.ts': ['export const a = (x: number[]): number => x[0];\n', 'TS2322'],
  'seeds/unused.ts': ['const a = 1;\nexport {};\n', 'TS6133'],
  'workers/page.ts': ['export const a = window.name;\n', 'TS2304'],
  'src/node.ts': ['export const a = process.cwd();\n', 'TS2591'],
  'models/case.test.ts': [`${late}late();\n`, 'no-floating-promises'],
  'src/late.ts': [`${late}export const a = [1].map(() => { late(); });\n`, 'no-floating-promises'],
  'src/click.ts': [`${late}[1].forEach(late);\n`, 'no-misused-promises'],
  'src/any.ts': ["export const a: number = JSON.parse('1');\n", 'no-unsafe-assignment'],
  'src/needless.ts': ['export const a = (b: number) => b ?? 1;\n', 'no-unnecessary-condition'],
  'src/text.ts': [
    'export const a = (b: object) => `${String(b)}`;\n',
    'no-unnecessary-template-expression',
  ],
  'src/kinds.ts': [
    `${kinds}export function a(kind: Kind): number { switch (kind) { case 'a': return 1; } return 2; }\n`,
    'switch-exhaustiveness-check',
  ],
};

const sound = {
  'models/sound.ts': 'export const a = (x: readonly number[]): number => x[0] ?? 0;\n',
  'models/sound.test.ts': `${late}await late();\nexport const a = document.title;\n`,
  'workers/sound.ts': 'export const a = (): void => { self.postMessage(1); };\n',
  'src/sound.ts': 'export const a = (): string => document.title;\n',
};

let tree = '';
let said: readonly { readonly filename: string; readonly code: string }[] = [];

beforeAll(() => {
  mkdirSync(`${root}.cache`, { recursive: true });
  tree = mkdtempSync(`${root}.cache/types-`);
  // as of a repository of its own: what the house's .gitignore leaves out would be left out here
  mkdirSync(join(tree, '.git'));
  for (const file of [...configs, ...rooms.map((room) => `${room}/tsconfig.json`)])
    cpSync(root + file, join(tree, file));
  const files = Object.entries(planted).map(([file, [text]]) => [file, text] as const);
  for (const [file, text] of [...files, ...Object.entries(sound)]) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }
  const command = [
    `${root}node_modules/oxlint/bin/oxlint`,
    '--type-aware',
    '--type-check',
    '--no-ignore',
  ];
  const { stdout } = spawnSync(process.execPath, [...command, '-f', 'json'], {
    cwd: tree,
    encoding: 'utf8',
  });
  said = (JSON.parse(stdout) as { diagnostics: typeof said }).diagnostics;
});

afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

const rulesBroken = (file: string): string[] =>
  said
    .filter(({ filename }) => filename === file)
    .map(({ code }) => code.replace(/^.*\(|\)$/g, ''));

describe('the contexts and the rules that need types', () => {
  it.each(Object.entries(planted))('%s may not hold what it holds', (file, [, rule]) => {
    expect(rulesBroken(file)).toContain(rule);
  });

  it.each(Object.keys(sound))('%s is left alone', (file) => {
    expect(rulesBroken(file)).toEqual([]);
  });
});
