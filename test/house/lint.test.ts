import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd: root });

const rulesBroken = async (filePath: string, code: string): Promise<(string | null)[]> => {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map((message) => message.ruleId) ?? [];
};

const worker = "export const w = new Worker(new URL('./x.ts', import.meta.url));\n";
const glob = "export const all = import.meta.glob('./*.ts');\n";

describe('the lint rules', () => {
  it.each([
    ['models/a.ts', 'export const a = Math.exp(1);\n', 'no-restricted-syntax'],
    ['models/a.ts', 'export const a = Math.random();\n', 'no-restricted-syntax'],
    ['models/a.ts', 'export const a = (x: number) => x ** 2;\n', 'no-restricted-syntax'],
    ['models/a.ts', 'export const a = new Date();\n', 'no-restricted-globals'],
    ['models/a.ts', 'export const a = document.title;\n', 'no-restricted-globals'],
    ['models/a.ts', 'export const a: any = 1;\n', '@typescript-eslint/no-explicit-any'],
    ['models/a.ts', '// oxlint-disable\nexport const a = 1;\n', 'no-warning-comments'],
    ['src/state/a.ts', worker, 'no-restricted-syntax'],
    ['src/engine/a.ts', glob, 'no-restricted-syntax'],
    ['src/ui/a.ts', 'export const a = (b: string) => eval(b) as number;\n', 'no-eval'],
    ['src/ui/a.ts', 'export {};\n'.repeat(251), 'max-lines'],
    ['src/ui/A.svelte', '<p>a</p>\n'.repeat(151), 'max-lines'],
    ['src/ui/A.svelte', '<p style="color: red">a</p>\n', 'no-restricted-syntax'],
    ['src/ui/A.svelte', '<script lang="ts">let a = 1;</script>{@html a}', 'svelte/no-at-html-tags'],
    [
      'src/ui/a.ts',
      'export const a = (b: 1, c: 2, d: 3, e: 4, f: 5) => [b, c, d, e, f];\n',
      'max-params',
    ],
  ])('%s may not hold %j', async (file, code, rule) => {
    expect(await rulesBroken(file, code)).toContain(rule);
  });

  it('leave the sound alone', async () => {
    expect(await rulesBroken('models/a.ts', 'export const a = Math.sqrt(2);\n')).toEqual([]);
    expect(await rulesBroken('src/engine/a.ts', worker)).toEqual([]);
    expect(await rulesBroken('src/ui/A.svelte', '<p style:color="red">a</p>')).toEqual([]);
    expect(await rulesBroken('models/a.test.ts', 'export const a = Math.exp(1);\n')).toEqual([]);
  });

  it('cannot be switched off in a file', async () => {
    const off = '/* eslint-disable */\nexport const a = Math.exp(1);\n';
    expect(await rulesBroken('models/a.ts', off)).toContain('no-restricted-syntax');
  });
});
