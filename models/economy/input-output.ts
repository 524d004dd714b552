import type { Economy, InputOutputTable } from '../../seeds/types.ts';
import { serviceIndustries } from './ports.ts';

/**
 * Services value added per yuan of final demand, by sector and draw: m = vᵀ (I − R A)⁻¹ with the value-added
 * coefficients v of service sectors only (type I; Miller and Blair, Input–Output Analysis, 2nd ed., ch. 3 and 6).
 */
export interface Multipliers {
  /** Index of a sector in `bySector`. */
  readonly sectors: readonly string[];
  /** One array a sector, one value a draw; CNY of services value added per CNY of demand. */
  readonly bySector: readonly Float64Array[];
}

/** How far a purchase share of each sector stands from its centre in each draw, in standard normal scores. */
export interface PurchaseScores {
  readonly common: Float64Array;
  /** One array a sector, in the table's order. */
  readonly own: readonly Float64Array[];
}

/** 5–95 % range of a normal in standard deviations. */
const rangeInSd = 1.6448536269514722;

/**
 * Solves M x = b in place by Gaussian elimination with partial pivoting; `matrix` is n × n row by row and is
 * overwritten, the solution stands in `b`. I − R A is a well-conditioned M-matrix, so pivots stay away from 0.
 */
export function solveInPlace(matrix: Float64Array, b: Float64Array): void {
  const n = b.length;
  const at = (row: number, column: number): number => matrix[row * n + column] ?? 0;
  for (let k = 0; k < n; k += 1) {
    let pivot = k;
    for (let row = k + 1; row < n; row += 1) {
      if (Math.abs(at(row, k)) > Math.abs(at(pivot, k))) pivot = row;
    }
    if (pivot !== k) swapRows(matrix, b, k, pivot);
    for (let row = k + 1; row < n; row += 1) {
      const factor = at(row, k) / at(k, k);
      if (factor === 0) continue;
      for (let column = k + 1; column < n; column += 1) {
        matrix[row * n + column] = at(row, column) - factor * at(k, column);
      }
      b[row] = (b[row] ?? 0) - factor * (b[k] ?? 0);
    }
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    let sum = b[row] ?? 0;
    for (let column = row + 1; column < n; column += 1) sum -= at(row, column) * (b[column] ?? 0);
    b[row] = sum / at(row, row);
  }
}

function swapRows(matrix: Float64Array, b: Float64Array, a: number, c: number): void {
  const n = b.length;
  for (let column = 0; column < n; column += 1) {
    const held = matrix[a * n + column] ?? 0;
    matrix[a * n + column] = matrix[c * n + column] ?? 0;
    matrix[c * n + column] = held;
  }
  const held = b[a] ?? 0;
  b[a] = b[c] ?? 0;
  b[c] = held;
}

/** Regional purchase shares of one draw: share × (1 + range noise), half of the variance common, cut to 0–1. */
function purchaseShares(
  economy: Economy,
  sectors: readonly string[],
  scores: PurchaseScores,
  draw: number,
): Float64Array {
  const sd = economy.regionalPurchaseRange / rangeInSd;
  const half = Math.sqrt(0.5);
  const common = half * (scores.common[draw] ?? 0);
  return Float64Array.from(sectors, (sector, i) => {
    const share = economy.regionalPurchaseShares.get(sector) ?? 0;
    const noise = sd * (common + half * (scores.own[i]?.[draw] ?? 0));
    return Math.min(1, Math.max(0, share * (1 + noise)));
  });
}

/** One transposed system a draw, never an inverse; depends on no lever. */
export function computeMultipliers(
  table: InputOutputTable,
  economy: Economy,
  scores: PurchaseScores,
): Multipliers {
  const n = table.sectors.length;
  const count = scores.common.length;
  const industries: readonly string[] = serviceIndustries;
  const value = table.sectors.map((sector, i) =>
    industries.includes(sector) ? (table.valueAddedCoefficients[i] ?? 0) : 0,
  );
  const coefficients = Float64Array.from(table.coefficients.flat());
  const bySector = table.sectors.map(() => new Float64Array(count));
  const matrix = new Float64Array(n * n);
  const solution = new Float64Array(n);
  for (let draw = 0; draw < count; draw += 1) {
    const shares = purchaseShares(economy, table.sectors, scores, draw);
    for (let row = 0; row < n; row += 1) {
      for (let column = 0; column < n; column += 1) {
        // transposed: row and column change places
        const leak = (shares[column] ?? 0) * (coefficients[column * n + row] ?? 0);
        matrix[row * n + column] = (row === column ? 1 : 0) - leak;
      }
    }
    solution.set(value);
    solveInPlace(matrix, solution);
    bySector.forEach((values, sector) => {
      values[draw] = solution[sector] ?? 0;
    });
  }
  return { sectors: table.sectors, bySector };
}
