import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceOutput } from '../../models/reference/run.ts';
import { referenceFigures } from '../fixtures/reference-model.ts';
import { cli, type Ended } from './command.ts';

interface Report {
  readonly draws: number;
  readonly nsPerDraw: number;
  readonly outputs: readonly ReferenceOutput[];
}

const draws = 100_000;

describe('the reference model on the command line', () => {
  let ended: Ended;
  beforeAll(async () => {
    await cli('--help');
    ended = await cli('reference', '--draws', String(draws), '--seed', '42');
  }, 120_000);

  it('prints what a draw costs and the eight outputs', () => {
    expect(ended.code).toBe(0);
    const report = JSON.parse(ended.stdout) as Report;
    expect(Object.keys(report)).toEqual(['draws', 'nsPerDraw', 'outputs']);
    expect(report.draws).toBe(draws);
    expect(report.nsPerDraw).toBeGreaterThan(10);
    expect(report.outputs.map(({ name }) => `out.${name}`)).toEqual(Object.keys(referenceFigures));
  });

  it('gives the stated figures within their Monte Carlo error', () => {
    const { outputs } = JSON.parse(ended.stdout) as Report;
    for (const { name, mean, p5, p50, p95 } of outputs) {
      const stated = referenceFigures[`out.${name}`] ?? [];
      // a hundred thousand draws: the tails of a skewed output move by up to two percent of its spread
      const slack = 0.02 * (p95 - p5) + 1e-3 * Math.abs(p50);
      [mean, p5, p50, p95].forEach((value, i) => {
        expect(Math.abs(value - (stated[i] ?? Number.NaN))).toBeLessThan(slack);
      });
    }
  });
});
