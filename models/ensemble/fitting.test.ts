import { describe, expect, it } from 'vitest';
import { evidence } from '../../seeds/index.ts';
import {
  betaOf,
  fitDistribution,
  lognormalOf,
  normalOf,
  triangularOf,
  type Fitted,
} from './distribution.ts';
import { fillNormal } from './generator.ts';
import { assumption, draws, fitted, samplerOf } from '../../test/fixtures/distributions.ts';

const unit = [0, 1] as const;

const kinds = ['normal', 'lognormal', 'truncated_normal', 'beta', 'triangular', 'pert'] as const;

describe('the fitting rule', () => {
  it.each(['normal', 'lognormal', 'beta', 'triangular', 'pert'] as const)(
    '%s has its 5 % and 95 % points where the assumption says',
    (kind) => {
      for (const range of [
        [0.3, 0.5, 0.85],
        [0.1, 0.12, 0.9],
        [0.02, 0.15, 0.17],
      ] as const) {
        const sampler = fitted(kind, range);
        expect(sampler.quantile(0.05)).toBeCloseTo(range[0], 8);
        expect(sampler.quantile(0.95)).toBeCloseTo(range[2], 8);
      }
    },
  );

  it('has its median at the central value where it is normal or lognormal, else its mode', () => {
    expect(fitted('normal', [2, 3, 7]).quantile(0.5)).toBe(3);
    expect(fitted('lognormal', [2, 3, 7]).quantile(0.5)).toBeCloseTo(3, 14);
    for (const kind of ['triangular', 'pert'] as const) {
      const { quantile } = fitted(kind, [2, 3, 7]);
      const density = (x: number): number => {
        let [a, b] = [0, 1];
        for (let i = 0; i < 60; i++)
          [a, b] = quantile((a + b) / 2) < x ? [(a + b) / 2, b] : [a, (a + b) / 2];
        return 1e-6 / (quantile(a + 1e-6) - quantile(a));
      };
      expect(density(3)).toBeGreaterThan(density(2.9));
      expect(density(3)).toBeGreaterThan(density(3.1));
    }
  });

  it.each(['triangular', 'pert'] as const)(
    '%s begins or ends at the central value where it is at the end of the range',
    (kind) => {
      const left = fitted(kind, [2, 2, 7]);
      expect([left.quantile(0), left.centre]).toEqual([2, 2]);
      expect(left.quantile(0.95)).toBeCloseTo(7, 8);
      const right = fitted(kind, [2, 7, 7]);
      expect([right.quantile(1), right.centre]).toEqual([7, 7]);
      expect(right.quantile(0.05)).toBeCloseTo(2, 8);
    },
  );

  it('shows a beta at its median', () => {
    const sampler = fitted('beta', [0.1, 0.4, 0.8]);
    expect(sampler.centre).toBe(sampler.quantile(0.5));
    expect(sampler.centre).not.toBeCloseTo(0.4, 3);
  });

  it('cuts a normal to 0–1 by leaving out what lies outside', () => {
    const wide = fitted('truncated_normal', [0.5, 0.9, 0.99], unit);
    expect(wide.quantile(1)).toBeCloseTo(1, 12);
    expect(draws(wide).filter((x) => x >= 1)).toHaveLength(0);
    expect(fitted('truncated_normal', [0.53, 0.575, 0.62], unit).quantile(0.95)).toBeCloseTo(
      0.62,
      14,
    );
  });

  it('sets draws outside the bounds to the bound', () => {
    const sampler = fitted('normal', [-1, 0.2, 2], [0, 1.5]);
    const all = draws(sampler);
    expect(Math.min(...all.subarray(0, 1000))).toBe(0);
    expect(Math.max(...all.subarray(0, 1000))).toBe(1.5);
    expect([sampler.quantile(0.01), sampler.quantile(0.99)]).toEqual([0, 1.5]);
    const scores = new Float64Array(1000);
    fillNormal(scores, { seed: 1, stream: 's', first: 0 });
    sampler.fillFromNormal(scores, scores);
    expect(Math.min(...scores)).toBe(0);
  });

  it('never moves what is fixed or has no width', () => {
    for (const kind of ['fixed', ...kinds] as const)
      expect(new Set(draws(fitted(kind, [0.5, 0.5, 0.5]), 50))).toEqual(new Set([0.5]));
  });

  it.each<[string, Fitted, string]>([
    ['a range that is no number', assumption('normal', [NaN, 1, 2]), 'not_finite'],
    ['an endless range', assumption('normal', [0, 1, Infinity]), 'not_finite'],
    ['a central value outside its range', assumption('beta', [0.2, 0.1, 0.5]), 'order'],
    ['a lognormal from zero', assumption('lognormal', [0, 1, 2]), 'not_positive'],
    ['a beta from zero', assumption('beta', [0, 0.1, 0.2]), 'outside_unit'],
    ['a beta up to one', assumption('beta', [0.1, 0.2, 1]), 'outside_unit'],
    ['a share of 1.2', assumption('truncated_normal', [0.9, 1.2, 1.3]), 'outside_unit'],
    ['a centre outside its bounds', assumption('normal', [-2, -1, 0], [0, 1]), 'outside_bounds'],
    ['a fixed number with a range', assumption('fixed', [1, 2, 3]), 'fixed'],
    ['a beta too narrow to compute', assumption('beta', [1e-12, 5e-12, 1e-11]), 'no_solution'],
  ])('refuses %s', (_name, given, reason) => {
    expect(fitDistribution(given)).toEqual({ ok: false, reason });
  });

  it('refuses parameters that describe nothing', () => {
    expect([
      ...[normalOf(0, -1), normalOf(NaN, 1), lognormalOf(0, -1), betaOf(0, 1), betaOf(1, Infinity)],
      ...[triangularOf(2, 1, 3), triangularOf(0, 1, NaN)],
    ]).toEqual(
      [
        'not_positive',
        'not_finite',
        'not_positive',
        'not_positive',
        'not_finite',
        'order',
        'not_finite',
      ].map((reason) => ({ ok: false, reason })),
    );
    expect(samplerOf(triangularOf(2, 2, 2)).quantile(0.3)).toBe(2);
  });
});

describe('the evidence', () => {
  it.each([...evidence.assumptions.values()].map((entry) => [entry.id, entry] as const))(
    '%s can be drawn, with its ends where they are stated',
    (_id, entry) => {
      const { quantile, centre } = samplerOf(fitDistribution(entry));
      const width = entry.high - entry.low || 1;
      const [min, max] = [entry.bounds[0] ?? -Infinity, entry.bounds[1] ?? Infinity];
      const begins =
        entry.low === entry.central && ['triangular', 'pert'].includes(entry.distribution);
      const low = begins ? quantile(0) : quantile(0.05);
      expect((low - Math.max(min, entry.low)) / width).toBeCloseTo(0, 6);
      expect((quantile(0.95) - Math.min(max, entry.high)) / width).toBeCloseTo(0, 6);
      expect(centre).toBeGreaterThanOrEqual(entry.low);
      expect(centre).toBeLessThanOrEqual(entry.high);
    },
  );
});
