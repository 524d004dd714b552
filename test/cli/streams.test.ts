import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from './command.ts';

interface Report {
  readonly draws: number;
  readonly digest: string;
  readonly streamed: true;
  readonly quantileError: { readonly headline: number };
  readonly headline: { readonly p5: number; readonly p95: number };
}

const folder = mkdtempSync(join(tmpdir(), 'tuiyan-'));
const at = (name: string): string => join(folder, name);
const draws = '4500';

async function shard(shards: number, number: number, ...more: string[]): Promise<string> {
  const out = at(`${shards}-${number}.bin`);
  const asked = ['--draws', draws, '--shards', String(shards), '--shard', String(number)];
  const { code, stderr } = await cli('ensemble', 'plan', ...asked, '--out', out, ...more);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return out;
}

async function merge(...files: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await cli('merge', ...files);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('an ensemble in shards', () => {
  beforeAll(() => cli('--help'), 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the report of the single run, to the last bit, in whatever order its shards come', async () => {
    const single = await merge(await shard(1, 0, '--workers', '1'));
    const [first, second] = [await shard(2, 0), await shard(2, 1, '--workers', '1')];
    expect(await merge(second, first)).toBe(single);
    const report = JSON.parse(single) as Report;
    expect(report).toMatchObject({ draws: Number(draws), streamed: true });
    const { headline, quantileError } = report;
    expect(quantileError.headline).toBeGreaterThan(0);
    expect(quantileError.headline).toBeLessThan((headline.p95 - headline.p5) / 500);
  }, 180_000);

  it('computes a shard that is there already no second time, and leaves other files alone', async () => {
    const before = readFileSync(at('2-1.bin'));
    const again = ['ensemble', 'plan', '--draws', draws, '--shards', '2', '--shard', '1', '--out'];
    const { code, stderr } = await cli(...again, at('2-1.bin'));
    expect(code).toBe(0);
    expect(stderr).toMatch(/holds this shard already/);
    for (const other of [at('2-0.bin'), at('notes.txt')]) {
      if (other.endsWith('txt')) writeFileSync(other, 'mine');
      const held = readFileSync(other);
      const refused = await cli(...again, other);
      expect(refused.code).toBe(2);
      expect(refused.stderr).toMatch(/left as it is/);
      expect(readFileSync(other).equals(held)).toBe(true);
    }
    expect(readFileSync(at('2-1.bin')).equals(before)).toBe(true);
  }, 180_000);

  it.each<[string, readonly string[], RegExp]>([
    ['no shard', ['--shards', '4'], /--shard is needed/],
    ['a shard too many', ['--shards', '4', '--shard', '4'], /from 0 to 3/],
    ['no file', [], /--out is needed/],
    ['a folder that is not there', ['--out', at('nowhere/part.bin')], /folder does not exist/],
    ['a folder as the file', ['--out', folder], /is not a file/],
    ['too many draws', ['--draws', '1e13', '--out', at('x.bin')], /whole number from 1/],
    ['a flag of simulate', ['--central', '--out', at('x.bin')], /no flag/],
  ])(
    'refuses %s in one sentence',
    async (_name, args, words) => {
      const { code, stdout, stderr } = await cli('ensemble', 'plan', ...args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(words);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
    60_000,
  );

  it('says that a file could not be written, and leaves nothing behind', () => {
    const out = at('cut.bin');
    // at most 100 kB a file, where a part takes more: the disk is full for it
    const asked = `ulimit -f 200; exec "${process.execPath}" scripts/cli.mjs ensemble plan --draws 600 --out "${out}"`;
    const { status, stderr } = spawnSync('bash', ['-c', asked], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^The file ".*" can't be written: it is too big for the disk\.\n$/);
    expect(readdirSync(folder).filter((name) => name.startsWith('cut'))).toEqual([]);
  }, 60_000);
});
