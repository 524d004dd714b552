import type { Economy, InputOutputTable } from '../../seeds/types.ts';
import { at } from '../ensemble/words.ts';
import { solveInPlace } from './elimination.ts';
import { serviceIndustries } from './ports.ts';
import { findSolve } from './vectors/multipliers.ts';

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

/** What the systems of all draws share, in the table's order; `leaks` is the transposed coefficients row by row. */
export interface System {
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

/** Solves, draw by draw, what is NaN in the first sector. */
function solvePlainly(
  system: System,
  scores: PurchaseScores,
  bySector: readonly Float64Array[],
): void {
  const { n } = system;
  const shares = new Float64Array(n);
  const matrix = new Float64Array(n * n);
  const solution = new Float64Array(n);
  for (let draw = 0; draw < scores.common.length; draw += 1) {
    if (!Number.isNaN(bySector[0]?.[draw])) continue;
    fillShares(shares, system, scores, draw);
    fillMatrix(matrix, system, shares);
    solution.set(system.value);
    solveInPlace(matrix, solution);
    bySector.forEach((values, sector) => {
      values[draw] = at(solution, sector);
    });
  }
}

/**
 * One transposed system a draw, never an inverse; depends on no lever. Compiled code solves two draws at a time, with the
 * same bits, where it is to be had and no pivot leaves the diagonal; `solve` null does without.
 */
export function computeMultipliers(
  table: InputOutputTable,
  economy: Economy,
  scores: PurchaseScores,
  solve = findSolve(table.sectors.length),
): Multipliers {
  const system = systemOf(table, economy);
  const bySector = table.sectors.map(() => new Float64Array(scores.common.length).fill(Number.NaN));
  solve?.(system, scores, bySector);
  solvePlainly(system, scores, bySector);
  return { sectors: table.sectors, bySector };
}
