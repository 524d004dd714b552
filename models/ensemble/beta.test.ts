import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBeta } from './beta-fit.ts';
import { readBeta, tabulateBeta } from './beta-table.ts';
import { betaCdf, betaLogit, betaQuantile, betaShape, logGamma } from './beta.ts';
import file from './fixtures/beta-quantile.json' with { type: 'json' };
import { logistic } from './mathematics.ts';

describe('logGamma', () => {
  it('is the logarithm of factorials and of √π', () => {
    expect(logGamma(1)).toBeCloseTo(0, 14);
    expect(logGamma(0.5)).toBeCloseTo(0.5723649429247001, 14);
    expect(logGamma(11)).toBeCloseTo(15.104412573075516, 13);
    expect(logGamma(171) / 706.5730622457874).toBeCloseTo(1, 15);
  });
});

const rows = file as readonly (readonly number[])[];

describe('the beta distribution', () => {
  it('has the quantiles of the reference', () => {
    for (const [a = NaN, b = NaN, p = NaN, x = NaN] of rows)
      expect(betaQuantile(p, betaShape(a, b)) / x - 1, `${a} ${b} ${p}`).toBeCloseTo(0, 11);
  });

  it('has known chances', () => {
    expect(betaCdf(0.3, betaShape(1, 1))).toBeCloseTo(0.3, 14);
    expect(betaCdf(0.3, betaShape(2, 1))).toBeCloseTo(0.09, 14);
    expect(betaCdf(0.5, betaShape(7.3, 7.3))).toBeCloseTo(0.5, 13);
    expect([-1, 0, 1, 2, NaN].map((x) => betaCdf(x, betaShape(2, 3)))).toEqual([0, 0, 1, 1, NaN]);
    expect([-1, 0, 1].map((p) => betaQuantile(p, betaShape(2, 3)))).toEqual([NaN, 0, 1]);
  });

  it('is inverted for any shape', () => {
    const size = fc.double({ min: 0.02, max: 5000, noNaN: true });
    const chance = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    fc.assert(
      fc.property(size, size, chance, (a, b, p) => {
        const shape = betaShape(a, b);
        const x = betaQuantile(p, shape);
        // where the quantile is so near an end that no double tells its chance, there is nothing to ask
        if (x > 1e-300 && x < 1 - 1e-6) expect(betaCdf(x, shape) / p - 1).toBeCloseTo(0, 8);
      }),
    );
  });
});

describe('the table of quantiles', () => {
  it.each([
    [0.5, 0.5],
    [0.3, 0.2],
    [0.05, 3],
    [1, 5],
    [1.3, 90],
    [4, 6],
    [30, 2],
    [400, 700],
    [20_000, 35_000],
  ])('of beta(%d, %d) is within 10^-9 of direct inversion', (a, b) => {
    const shape = betaShape(a, b);
    const table = tabulateBeta(shape);
    const scores = Float64Array.from({ length: 1000 }, (_, i) => -8.2 + (16.4 * (i + 0.3)) / 1000);
    const read = new Float64Array(1000);
    readBeta(table, scores, read);
    read.forEach((x, i) => {
      const direct = logistic(betaLogit(scores[i] ?? NaN, shape));
      if (direct > 1e-290) expect(Math.abs(x / direct - 1)).toBeLessThan(1e-9);
    });
  });

  it('ends at a score of 8.5', () => {
    const out = new Float64Array(4);
    readBeta(tabulateBeta(betaShape(2, 3)), Float64Array.of(-Infinity, -8.5, 8.5, Infinity), out);
    expect(out[0]).toBe(out[1]);
    expect(out[2]).toBe(out[3]);
  });
});

describe('the fit by two points', () => {
  const end = fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true });

  it('meets them', () => {
    fc.assert(
      fc.property(end, end, (x, y) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)];
        fc.pre(high - low > 1e-3);
        const shape = fitBeta(low, high);
        expect(shape).toBeDefined();
        if (!shape) return;
        expect(betaQuantile(0.05, shape) / low - 1).toBeCloseTo(0, 7);
        expect((1 - betaQuantile(0.95, shape)) / (1 - high) - 1).toBeCloseTo(0, 7);
      }),
    );
  });

  it('says where rounding forbids it', () => {
    expect(fitBeta(1e-12, 1e-11)).toBeUndefined();
  });
});
