import { describe, expect, test } from 'vitest';
import { fillUniform } from '../ensemble/generator.ts';
import { normalCdf } from '../ensemble/normal.ts';
import { normalQuantile } from '../ensemble/quantile.ts';
import { brierScore, ensembleCrps, rankOf, reliabilityOf } from './scores.ts';

const drawUniform = (seed: number, count: number): Float64Array => {
  const out = new Float64Array(count);
  fillUniform(out, { seed, stream: 'test', first: 0 });
  return out;
};

/** The definition, pair by pair. */
function naiveCrps(draws: Float64Array, outturn: number): number {
  let error = 0;
  let spread = 0;
  for (const x of draws) {
    error += Math.abs(x - outturn);
    for (const other of draws) spread += Math.abs(x - other);
  }
  return error / draws.length - spread / (2 * draws.length * draws.length);
}

describe('the ensemble CRPS', () => {
  test.each([
    [1, 1, 0.3],
    [2, 2, 0.9],
    [3, 50, -1],
    [4, 511, 0.5],
  ])('is the definition, seed %i, %i draws, outturn %d', (seed, count, outturn) => {
    const draws = drawUniform(seed, count);
    expect(ensembleCrps(draws, outturn)).toBeCloseTo(naiveCrps(draws, outturn), 12);
  });

  test('keeps its digits far from zero, where money lies', () => {
    const draws = drawUniform(5, 200);
    const far = draws.map((value) => 1e12 + value * 1e10);
    expect(ensembleCrps(far, 1.004e12)).toBeCloseTo(ensembleCrps(draws, 0.4) * 1e10, -2);
  });

  test.each([0, 0.7, -2.5])(
    'of a standard normal with outturn %d is the closed form',
    (outturn) => {
      const count = 20_000;
      const draws = Float64Array.from({ length: count }, (_, i) =>
        normalQuantile((i + 0.5) / count),
      );
      const density = 0.3989422804014327 * Math.exp((-outturn * outturn) / 2);
      const closed =
        outturn * (2 * normalCdf(outturn) - 1) + 2 * density - 1 / Math.sqrt(3.141592653589793);
      expect(ensembleCrps(draws, outturn)).toBeCloseTo(closed, 3);
    },
  );

  test('is the distance of a certain forecast, and leaves the draws in their order', () => {
    const draws = Float64Array.of(3, 1, 2);
    expect(ensembleCrps(Float64Array.of(5), 7)).toBe(2);
    ensembleCrps(draws, 2);
    expect([...draws]).toEqual([3, 1, 2]);
    expect(() => ensembleCrps(new Float64Array(0), 1)).toThrow('no draws');
  });
});

test('the Brier score runs from 0 to 1; a coin gets a quarter', () => {
  expect([brierScore(1, true), brierScore(1, false), brierScore(0.5, true)]).toEqual([0, 1, 0.25]);
});

test('a rank counts what lies below, and ties half', () => {
  expect(rankOf(Float64Array.of(1, 2, 2, 4), 2)).toBe(0.5);
  expect(rankOf(Float64Array.of(1, 2), 9)).toBe(1);
});

test('the reliability table holds every forecast once, certainty in the last bin', () => {
  const table = reliabilityOf(
    [
      { chance: 1, happened: true },
      { chance: 0.8, happened: false },
      { chance: 0.1, happened: false },
    ],
    5,
  );
  expect(table.map(({ count }) => count)).toEqual([1, 0, 0, 0, 2]);
  expect(table[4]).toMatchObject({ forecast: 0.9, observed: 0.5 });
  expect(table[1]).toMatchObject({ forecast: null, observed: null });
});
