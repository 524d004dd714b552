import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaShape } from './beta.ts';
import { betaOf, lognormalOf, normalOf, triangularOf, type Sampler } from './distribution.ts';
import { fillNormal, fillUniform } from './generator.ts';
import { exp, log, normalCdf } from './mathematics.ts';
import { draws, fitted, samplerOf } from '../../test/fixtures/distributions.ts';

const unit = [0, 1] as const;

/** Largest distance between the share of draws below a value and its chance (Kolmogorov and Smirnov). */
function distance(sampler: Sampler, cdf: (x: number) => number): number {
  const sorted = draws(sampler).sort();
  return sorted.reduce((most, x, i) => Math.max(most, Math.abs(cdf(x) - (i + 0.5) / 1e5)), 0);
}
/** Exceeded by chance once in 1000 times. */
const limit = 1.95 / Math.sqrt(1e5);

const clamp = (x: number): number => Math.max(0, Math.min(1, x));
const z95 = 1.6448536269514722;
const twoPiece =
  ([low, central, high]: readonly [number, number, number]) =>
  (x: number): number =>
    normalCdf(((x - central) / (x < central ? central - low : high - central)) * z95);

describe('100,000 draws follow the stated distribution', () => {
  const range = [2, 3, 7] as const;
  const share = [0.1, 0.5, 0.96] as const;
  const cut = twoPiece(share);
  const triangle = (x: number): number =>
    clamp(x < 3 ? (x - 1) ** 2 / (8 * 2) : 1 - (Math.max(0, 9 - x) / 8) ** 2 * (8 / 6));

  it.each<[string, Sampler, (x: number) => number]>([
    ['normal', fitted('normal', range), twoPiece(range)],
    ['lognormal', fitted('lognormal', range), (x) => twoPiece([log(2), log(3), log(7)])(log(x))],
    [
      'truncated normal',
      fitted('truncated_normal', share, unit),
      (x) => (cut(x) - cut(0)) / (cut(1) - cut(0)),
    ],
    ['triangular', samplerOf(triangularOf(1, 3, 9)), triangle],
    ['beta', samplerOf(betaOf(4, 6)), (x) => betaCdf(x, betaShape(4, 6))],
    ['normal by parameters', samplerOf(normalOf(5, 2)), (x) => normalCdf((x - 5) / 2)],
    [
      'lognormal by parameters',
      samplerOf(lognormalOf(log(0.8), 0.35)),
      (x) => normalCdf(log(x / 0.8) / 0.35),
    ],
  ])('%s', (_name, sampler, cdf) => {
    expect(distance(sampler, cdf)).toBeLessThan(limit);
  });

  it('pert: a beta of shape 4 between its ends', () => {
    const sampler = fitted('pert', range);
    const [min, max] = [sampler.quantile(0), sampler.quantile(1)];
    const place = (3 - min) / (max - min);
    const shape = betaShape(1 + 4 * place, 5 - 4 * place);
    expect(distance(sampler, (x) => betaCdf((x - min) / (max - min), shape))).toBeLessThan(limit);
  });

  it('has the known means', () => {
    const mean = (sampler: Sampler): number => draws(sampler).reduce((a, b) => a + b) / 1e5;
    expect(mean(samplerOf(triangularOf(1, 3, 9)))).toBeCloseTo(13 / 3, 1);
    expect(mean(samplerOf(betaOf(2, 8)))).toBeCloseTo(0.2, 2);
    expect(mean(samplerOf(lognormalOf(log(0.25), 0.4))) / 0.25).toBeCloseTo(exp(0.08), 2);
    expect(mean(samplerOf(normalOf(5, 2)))).toBeCloseTo(5, 1);
  });
});

const kinds = ['normal', 'lognormal', 'truncated_normal', 'beta', 'triangular', 'pert'] as const;

describe('whatever the range', () => {
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const range = fc
    .tuple(share, share, place)
    .map(([one, other, at]) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      return [low, Math.min(high, low + at * (high - low)), high] as const;
    })
    .filter(([low, , high]) => high - low > 0.01);
  const chance = fc.double({ min: 1e-300, max: 1 - 1e-16, noNaN: true });
  const chances = fc.tuple(chance, chance);

  it.each(kinds)('%s has a quantile that never falls, inside the bounds', (kind) => {
    fc.assert(
      fc.property(range, chances, (three, [p, q]) => {
        const { quantile } = fitted(kind, three, unit);
        const [low, high] = [quantile(Math.min(p, q)), quantile(Math.max(p, q))];
        expect(low).toBeLessThanOrEqual(high + 1e-12);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each(kinds)('%s gives the same numbers from scores as from chances', (kind) => {
    fc.assert(
      fc.property(range, (three) => {
        const sampler = fitted(kind, three, unit);
        const stretch = { seed: 5, stream: kind, first: 0 };
        const [scores, chances] = [new Float64Array(20), new Float64Array(20)];
        fillNormal(scores, stretch);
        fillUniform(chances, stretch);
        sampler.fillFromNormal(scores, scores);
        sampler.fillFromUniform(chances, chances);
        scores.forEach((x, i) => expect(x).toBeCloseTo(chances[i] ?? NaN, 10));
      }),
      { numRuns: 30 },
    );
  });
});
