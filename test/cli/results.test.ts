import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, cliInterpreted } from './command.ts';

interface Report {
  readonly draws: number;
  readonly digest: string;
  readonly headline: Record<string, number>;
  readonly targets: Record<string, Record<string, unknown>>;
  readonly contributions: Record<string, { mean: number; p5: number; p95: number }>;
  readonly accounts: Record<string, { mean: number }>;
  readonly money: Record<string, { mean: number }>;
}

const json = async <T>(...args: readonly string[]): Promise<T> => {
  const { code, stdout, stderr } = await cli(...args);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout) as T;
};

const folder = mkdtempSync(join(tmpdir(), 'tuiyan-'));

describe('the command line', () => {
  beforeAll(() => cli('--help'), 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('simulates, with the fields that were promised', async () => {
    const report = await json<Report>('simulate', 'plan', '--draws', '600', '--seed', '3');
    expect(Object.keys(report)).toEqual(
      'model draws seed digest headline targets contributions accounts money'.split(' '),
    );
    expect(report.draws).toBe(600);
    expect(report.digest).toMatch(/^[0-9a-f]{16}$/);
    expect(Object.keys(report.accounts)).toEqual(['activity', 'transfer', 'coverage']);
    for (const target of Object.values(report.targets))
      expect(Object.keys(target)).toEqual(
        expect.arrayContaining('value operator due mean p5 p50 p95 chance error status'.split(' ')),
      );
    const total = Object.values(report.contributions).reduce((sum, { mean }) => sum + mean, 0);
    const accounts =
      (report.accounts['activity']?.mean ?? 0) + (report.accounts['coverage']?.mean ?? 0);
    expect(total / accounts).toBeCloseTo(1, 9);
  }, 60_000);

  it('gives the same digest where there is no WebAssembly', async () => {
    const asked = ['simulate', 'all-out', '--draws', '600', '--workers', '1'];
    const [compiled, interpreted] = [await cli(...asked), await cliInterpreted(...asked)];
    expect(interpreted.code).toBe(0);
    expect(interpreted.stdout).toBe(compiled.stdout);
  }, 60_000);

  it('gives the same digest whatever the number of workers', async () => {
    const run = (workers: string): Promise<Report> =>
      json('simulate', 'plan', '--draws', '2100', '--workers', workers);
    const reports = [await run('1'), await run('2'), await run('5')];
    expect(new Set(reports.map(({ digest }) => digest)).size).toBe(1);
  }, 120_000);

  it('reads back the link that it prints', async () => {
    const path = join(folder, 'scenario.json');
    const scenario = {
      kind: 'tuiyan-scenario',
      schema: 2,
      model: '1.0.0',
      plan: 'shanxi-services-2021',
      title: '消费券',
      notes: '',
      start: 'plan',
      settings: { '1.province_budget': 2e8 },
      assumptions: { world_outbreak_chance_month: { kind: 'value', value: 0.1 } },
      equations: { '1.net_sales': 'gross_sales * 0.4' },
      seed: 7,
      draws: 600,
    };
    writeFileSync(path, JSON.stringify(scenario));
    const { code, stdout } = await cli('link', path);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^#s=[\w-]+\n$/);
    // each worker compiles the model anew, and none of this is about their number
    const simulate = (...args: readonly string[]): Promise<Report> =>
      json('simulate', ...args, '--workers', '1');
    const [fromFile, fromLink, fromFlags] = [
      await simulate(path),
      await simulate(stdout.trim()),
      await simulate(
        ...['plan', '--seed', '7', '--draws', '600', '--set', '1.province_budget=2e8'],
        ...['--assume', 'world_outbreak_chance_month=0.1'],
        ...['--equation', '1.net_sales=gross_sales  *  0.4'],
      ),
    ];
    expect(fromLink.digest).toBe(fromFile.digest);
    expect(fromFlags.digest).toBe(fromFile.digest);
  }, 120_000);

  it('takes one central draw', async () => {
    const report = await json<Report>('simulate', 'nothing', '--central');
    expect(report.draws).toBe(1);
    const { mean, p5, p95 } = report.headline;
    expect([p5, p95]).toEqual([mean, mean]);
  }, 60_000);

  it('prints the plan with its levers', async () => {
    const plan = await json<{
      measures: {
        number: number;
        levers: { id: string; unit: string; min: number; max: number }[];
      }[];
      targets: unknown[];
    }>('plan');
    expect(plan.measures).toHaveLength(60);
    expect(plan.targets).toHaveLength(87);
    const [first] = plan.measures[0]?.levers ?? [];
    expect(first).toMatchObject({ id: '1.province_budget', unit: 'CNY', min: 0 });
  }, 60_000);

  it('prints what the draws of an assumption look like', async () => {
    const drawn = await json<Record<string, number>>('assumption', 'world_outbreak_chance_month');
    expect(Object.keys(drawn)).toEqual(
      'id unit distribution grade mean p1 p5 p25 p50 p75 p95 p99'.split(' '),
    );
    const { p1 = 0, p5 = 0, p50 = 0, p95 = 0, p99 = 0 } = drawn;
    expect([p1, p5, p50, p95, p99].toSorted((a, b) => a - b)).toEqual([p1, p5, p50, p95, p99]);
    expect(p1).toBeLessThan(p99);
  }, 60_000);

  it.each([['--help'], ['simulate', '--help']])('explains itself with %s', async (...args) => {
    const { code, stdout } = await cli(...args);
    expect(code).toBe(0);
    expect(stdout).toContain('--central');
  });
});
