import { betaLogit, betaShape, type BetaShape } from './beta.ts';
import { logistic } from './exponential.ts';
import type { Triangle } from './pass.ts';

/*
 * A distribution with a mode, such that 5 % of it lies below `low` and 5 % above `high`. On 0–1 its
 * shape depends on one number, where the mode stands; that number is solved for, then the support follows.
 */

/** Normal score of the 95 % point. */
export const score95 = 1.6448536269514722;

export interface Range {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** Quantile on 0–1 of the 5 % (side −1) or 95 % point (side 1) when the mode stands at `mode`. */
type UnitQuantile = (side: -1 | 1, mode: number) => number;

function unitTriangular(side: -1 | 1, mode: number): number {
  const p = side < 0 ? 0.05 : 0.95;
  return p < mode ? Math.sqrt(p * mode) : 1 - Math.sqrt((1 - p) * (1 - mode));
}

/** The beta distribution of a PERT with shape 4, its mode at `mode` of 0–1. */
function pertShape(mode: number): BetaShape {
  return betaShape(1 + 4 * mode, 5 - 4 * mode);
}

const unitPert: UnitQuantile = (side, mode) => logistic(betaLogit(side * score95, pertShape(mode)));

/** Root in 0–1 of a function that rises through zero: false position, Illinois variant. */
function rootInUnit(f: (x: number) => number): number {
  let [a, b] = [0, 1];
  let [fa, fb] = [f(a), f(b)];
  let kept = 0;
  let x = 0.5;
  for (let step = 0; step < 100; step++) {
    const last = x;
    x = (fa * b - fb * a) / (fa - fb);
    const fx = f(x);
    if (fx === 0 || Math.abs(x - last) < 1e-16) break;
    if (fx < 0) {
      [a, fa] = [x, fx];
      if (kept > 0) fb /= 2;
      kept = 1;
    } else {
      [b, fb] = [x, fx];
      if (kept < 0) fa /= 2;
      kept = -1;
    }
  }
  return x;
}

/** Where the mode stands in the support: at its end where the central value is at the range's end. */
function solveMode({ low, central, high }: Range, unit: UnitQuantile): number {
  if (central === low || central === high) return central === low ? 0 : 1;
  const left = central - low;
  const right = high - central;
  return rootInUnit((m) => (m - unit(-1, m)) * right - (unit(1, m) - m) * left);
}

/** The support and the place of the mode in it; low ≤ central ≤ high and low < high. */
function solveSupport(range: Range, unit: UnitQuantile): Triangle & { readonly place: number } {
  const { low, central, high } = range;
  const place = solveMode(range, unit);
  const from = central === low ? 0 : unit(-1, place);
  const to = central === high ? 1 : unit(1, place);
  const width = (high - low) / (to - from);
  const min = central === low ? low : low - from * width;
  const max = central === high ? high : high + (1 - to) * width;
  return { min, mode: central, max, place };
}

/** The triangular distribution with its mode at the central value. */
export function fitTriangular(range: Range): Triangle {
  return solveSupport(range, unitTriangular);
}

/** The PERT distribution (shape 4) with its mode at the central value: its support and the beta inside. */
export function fitPert(range: Range): Triangle & { readonly shape: BetaShape } {
  const support = solveSupport(range, unitPert);
  return { ...support, shape: pertShape(support.place) };
}
