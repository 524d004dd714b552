import fc from 'fast-check';
import { expect, test } from 'vitest';
import { economy, inputOutput } from '../../../seeds/index.ts';
import type { Economy, InputOutputTable } from '../../../seeds/types.ts';
import { fillNormal } from '../../ensemble/generator.ts';
import { computeMultipliers, type PurchaseScores } from '../input-output.ts';
import { turn } from './elimination.ts';
import { findSolve, type Solve } from './multipliers.ts';

/* The compiled systems against the plain ones, bit for bit. */

function scoresOf(sectors: readonly string[], count: number): PurchaseScores {
  const draw = (stream: string): Float64Array => {
    const out = new Float64Array(count);
    fillNormal(out, { seed: 5, stream, first: 3 });
    return out;
  };
  return { common: draw('common'), own: sectors.map(draw) };
}

/** The compiled way, which says how many draws it left to the plain one. */
function counting(n: number): { readonly solve: Solve; readonly left: () => number } {
  const compiled = findSolve(n);
  if (compiled === null) throw new Error('Node compiles the systems');
  let left = 0;
  const solve: Solve = (system, scores, bySector) => {
    compiled(system, scores, bySector);
    left += bySector[0]?.filter(Number.isNaN).length ?? 0;
  };
  return { solve, left: () => left };
}

/** Draws that the compiled way left to the plain one, once both have given the same bits. */
function compare(table: InputOutputTable, world: Economy, count: number): number {
  const scores = scoresOf(table.sectors, count);
  const { solve, left } = counting(table.sectors.length);
  const wanted = computeMultipliers(table, world, scores, null);
  // toEqual tells 0 from −0
  expect(computeMultipliers(table, world, scores, solve)).toEqual(wanted);
  return left();
}

test.each([1, 2, 511, turn, turn + 1, 2 * turn + 3])('%i draws of the plan', (count) => {
  expect(compare(inputOutput, economy, count)).toBe(0);
});

/** Sectors under the names of the plan's, so that some serve; many coefficients are 0, some so large that pivots move. */
const tables = fc.integer({ min: 1, max: inputOutput.sectors.length }).chain((n) => {
  const coefficient = fc.oneof(
    fc.constantFrom(0, 1, 0.5),
    fc.double({ noNaN: true, min: 0, max: 0.2 }),
    fc.double({ noNaN: true, min: -1, max: 4 }),
  );
  const row = fc.array(coefficient, { minLength: n, maxLength: n });
  const share = fc.constantFrom(0, 0.3, 0.7, 1);
  return fc.record({
    coefficients: fc.array(row, { minLength: n, maxLength: n }),
    shares: fc.array(share, { minLength: n, maxLength: n }),
  });
});

test('random systems, those that need pivoting among them', () => {
  let left = 0;
  let draws = 0;
  fc.assert(
    fc.property(tables, ({ coefficients, shares }) => {
      const sectors = inputOutput.sectors.slice(-shares.length);
      const valueAddedCoefficients = inputOutput.valueAddedCoefficients.slice(-shares.length);
      const table = { ...inputOutput, sectors, coefficients, valueAddedCoefficients };
      const bySector = new Map(sectors.map((id, i) => [id, shares[i] ?? 0]));
      left += compare(table, { ...economy, regionalPurchaseShares: bySector }, 5);
      draws += 5;
    }),
    { numRuns: 300 },
  );
  expect(left).toBeGreaterThan(draws / 10);
  expect(left).toBeLessThan((9 * draws) / 10);
});
