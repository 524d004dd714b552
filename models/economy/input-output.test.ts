import { describe, expect, test } from 'vitest';
import { economy, evidence, inputOutput } from '../../seeds/index.ts';
import { solveInPlace } from './elimination.ts';
import { computeMultipliers } from './input-output.ts';
import { serviceIndustries } from './ports.ts';

function centralScores(count = 1): Parameters<typeof computeMultipliers>[2] {
  return {
    common: new Float64Array(count),
    own: inputOutput.sectors.map(() => new Float64Array(count)),
  };
}

describe('solving', () => {
  test('gives back the solution of a system that needs pivoting', () => {
    const matrix = Float64Array.of(0, 2, 1, 1, -2, -3, -1, 1, 2);
    const b = Float64Array.of(-8, 0, 3);
    solveInPlace(matrix, b);
    expect([...b].map((x) => Math.round(x * 1e12) / 1e12)).toEqual([-4, -5, 2]);
  });
});

describe('multipliers', () => {
  const central = computeMultipliers(inputOutput, economy, centralScores());
  const of = (sector: string): number =>
    central.bySector[inputOutput.sectors.indexOf(sector)]?.[0] ?? Number.NaN;

  test('satisfy (I − R A)ᵀ m = v for services', () => {
    const shares = inputOutput.sectors.map((s) => economy.regionalPurchaseShares.get(s) ?? 0);
    inputOutput.sectors.forEach((sector, j) => {
      const indirect = inputOutput.sectors.reduce(
        (sum, product, i) =>
          sum + (shares[i] ?? 0) * (inputOutput.coefficients[i]?.[j] ?? 0) * of(product),
        0,
      );
      const industries: readonly string[] = serviceIndustries;
      const direct = industries.includes(sector) ? (inputOutput.valueAddedCoefficients[j] ?? 0) : 0;
      expect(of(sector)).toBeCloseTo(direct + indirect, 12);
    });
  });

  test('lie between the direct coefficient and one', () => {
    for (const sector of inputOutput.sectors) {
      expect(of(sector)).toBeGreaterThan(0);
      expect(of(sector)).toBeLessThan(1);
    }
  });

  test('a yuan of goods sold leaves what the evidence checks: margin share × multiplier of trade', () => {
    const check = evidence.assumptions.get('retail_sales_to_service_va');
    const margin = evidence.assumptions.get('retail_gross_margin_share')?.central ?? Number.NaN;
    expect(margin * of('trade')).toBeGreaterThan(check?.low ?? Number.NaN);
    expect(margin * of('trade')).toBeLessThan(check?.high ?? Number.NaN);
  });

  test('a higher purchase share never lowers a multiplier', () => {
    const scores = centralScores(2);
    scores.common[1] = 1;
    const two = computeMultipliers(inputOutput, economy, scores);
    for (const values of two.bySector) {
      expect(values[1] ?? Number.NaN).toBeGreaterThanOrEqual(values[0] ?? Number.NaN);
    }
  });
});
