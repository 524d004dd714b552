import type { Economy, InputOutputTable } from '../../seeds/types.ts';
import { at } from '../ensemble/words.ts';
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
  for (let k = 0; k < n; k += 1) {
    const pivot = findPivot(matrix, n, k);
    if (pivot !== k) swapRows(matrix, b, k, pivot);
    const top = k * n;
    for (let row = k + 1; row < n; row += 1) {
      const start = row * n;
      const factor = at(matrix, start + k) / at(matrix, top + k);
      if (factor === 0) continue;
      for (let column = k + 1; column < n; column += 1) {
        matrix[start + column] = at(matrix, start + column) - factor * at(matrix, top + column);
      }
      b[row] = at(b, row) - factor * at(b, k);
    }
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    const start = row * n;
    let sum = at(b, row);
    for (let column = row + 1; column < n; column += 1)
      sum -= at(matrix, start + column) * at(b, column);
    b[row] = sum / at(matrix, start + row);
  }
}

/** The row from k on whose number in column k is the largest. */
function findPivot(matrix: Float64Array, n: number, k: number): number {
  let pivot = k;
  for (let row = k + 1; row < n; row += 1) {
    if (Math.abs(at(matrix, row * n + k)) > Math.abs(at(matrix, pivot * n + k))) pivot = row;
  }
  return pivot;
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

/** What the systems of all draws share, in the table's order; `leaks` is the transposed coefficients row by row. */
interface System {
  readonly n: number;
  readonly leaks: Float64Array;
  /** Centres of the regional purchase shares, and their standard deviation in parts of them. */
  readonly shares: Float64Array;
  readonly sd: number;
  /** Value-added coefficients of services, 0 of other sectors. */
  readonly value: Float64Array;
}

function systemOf(table: InputOutputTable, economy: Economy): System {
  const { sectors, coefficients, valueAddedCoefficients } = table;
  const n = sectors.length;
  const industries: readonly string[] = serviceIndustries;
  const serves = (sector: string): boolean => industries.includes(sector);
  const transposed = sectors.flatMap((_, row) => coefficients.map((each) => each[row] ?? 0));
  return {
    n,
    leaks: Float64Array.from(transposed),
    shares: Float64Array.from(sectors, (id) => economy.regionalPurchaseShares.get(id) ?? 0),
    sd: economy.regionalPurchaseRange / rangeInSd,
    value: Float64Array.from(sectors, (id, i) =>
      serves(id) ? (valueAddedCoefficients[i] ?? 0) : 0,
    ),
  };
}

/** Regional purchase shares of one draw: share × (1 + range noise), half of the variance common, cut to 0–1. */
function fillShares(out: Float64Array, system: System, scores: PurchaseScores, draw: number): void {
  const half = Math.sqrt(0.5);
  const common = half * at(scores.common, draw);
  for (let i = 0; i < system.n; i += 1) {
    const own = scores.own[i];
    const noise = system.sd * (common + half * (own === undefined ? 0 : at(own, draw)));
    out[i] = Math.min(1, Math.max(0, at(system.shares, i) * (1 + noise)));
  }
}

/** (I − R A)ᵀ of one draw: row and column change places. */
function fillMatrix(out: Float64Array, { n, leaks }: System, shares: Float64Array): void {
  for (let row = 0; row < n; row += 1) {
    for (let column = 0; column < n; column += 1) {
      const leak = at(shares, column) * at(leaks, row * n + column);
      out[row * n + column] = (row === column ? 1 : 0) - leak;
    }
  }
}

/** One transposed system a draw, never an inverse; depends on no lever. */
export function computeMultipliers(
  table: InputOutputTable,
  economy: Economy,
  scores: PurchaseScores,
): Multipliers {
  const system = systemOf(table, economy);
  const { n } = system;
  const count = scores.common.length;
  const bySector = table.sectors.map(() => new Float64Array(count));
  const shares = new Float64Array(n);
  const matrix = new Float64Array(n * n);
  const solution = new Float64Array(n);
  for (let draw = 0; draw < count; draw += 1) {
    fillShares(shares, system, scores, draw);
    fillMatrix(matrix, system, shares);
    solution.set(system.value);
    solveInPlace(matrix, solution);
    for (let sector = 0; sector < n; sector += 1) {
      const values = bySector[sector];
      if (values !== undefined) values[draw] = at(solution, sector);
    }
  }
  return { sectors: table.sectors, bySector };
}
