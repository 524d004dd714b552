import { reach, readBeta } from './beta-table.ts';
import { exp } from './exponential.ts';
import { normalCdf } from './normal.ts';
import { normalQuantile } from './quantile.ts';
import type { LoopName } from './vectors/samplers.ts';
import { findSampling } from './vectors/sampling.ts';
import { at } from './words.ts';

/** Values from normal scores or from chances, one for one; `out` may be the same array. */
export type Fill = (from: Float64Array, out: Float64Array) => void;

/** Steps on the way from random numbers to values, in both their forms: the same bits. */
export interface Pass {
  readonly plain: Fill;
  /** Compiled loops with their parameters, one after the other. */
  readonly loops: readonly (readonly [LoopName, readonly number[]])[];
  /** What the loop `logit` reads. */
  readonly table?: Float64Array;
}

/** Takes a pass over the numbers, by its compiled loops where they can be had. */
export function run(pass: Pass, from: Float64Array, out: Float64Array): void {
  const sampling = findSampling();
  if (sampling === null) pass.plain(from, out);
  else sampling.run(pass, from, out);
}

/** One pass after the other. At most one of them has a table. */
export function chain(first: Pass, second: Pass): Pass {
  const table = first.table ?? second.table;
  return {
    plain: (from, out) => {
      first.plain(from, out);
      second.plain(out, out);
    },
    loops: [...first.loops, ...second.loops],
    ...(table && { table }),
  };
}

/** A plain form out of a function of one number. */
const each =
  (of: (x: number) => number): Fill =>
  (from, out) => {
    for (let i = 0; i < out.length; i++) out[i] = of(at(from, i));
  };

/** Leaves the numbers as they are. */
export const nothing: Pass = {
  plain: (from, out) => {
    if (from !== out) out.set(from);
  },
  loops: [],
};

/** Chances to normal scores. */
export const toScores: Pass = { plain: each(normalQuantile), loops: [['scores', []]] };

/** Normal scores to chances. */
export const toChances: Pass = { plain: each(normalCdf), loops: [['chances', []]] };

/** Whatever comes to one number. */
export function toConstant(value: number): Pass {
  return { plain: each(() => value), loops: [['constant', [value]]] };
}

/** Median and the standard deviations of the two halves. */
export interface TwoPiece {
  readonly median: number;
  readonly below: number;
  readonly above: number;
}

/** Median, slope and skew. */
function lineOf({ median, below, above }: TwoPiece): readonly [number, number, number] {
  return [median, (above + below) / 2, (above - below) / 2];
}

function fillTwoPiece([median, slope, skew]: readonly [number, number, number]): Fill {
  return each((z) => median + (z * slope + Math.abs(z) * skew));
}

/** Scores to numbers of a two-piece normal distribution. */
export function toTwoPiece(shape: TwoPiece): Pass {
  const line = lineOf(shape);
  return { plain: fillTwoPiece(line), loops: [['line', line]] };
}

/** Scores to e to the power of such numbers. */
export function toExpOfTwoPiece(shape: TwoPiece): Pass {
  const line = lineOf(shape);
  const fill = fillTwoPiece(line);
  const fillExp = each(exp);
  return {
    plain: (scores, out) => {
      fill(scores, out);
      fillExp(out, out);
    },
    loops: [['exp', line]],
  };
}

/** Scores to beta numbers by their table. */
export function toBeta(table: Float64Array): Pass {
  const intervals = table.length / 6;
  return {
    plain: (scores, out) => {
      readBeta(table, scores, out);
    },
    loops: [
      ['logit', [reach, intervals / (2 * reach), intervals - 1]],
      ['logistic', []],
    ],
    table,
  };
}

export interface Triangle {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

/** Chances to numbers of a triangle; min < max. */
export function toTriangle({ min, mode, max }: Triangle): Pass {
  const width = max - min;
  const peak = (mode - min) / width;
  const left = width * (mode - min);
  const right = width * (max - mode);
  return {
    plain: each((p) => (p < peak ? min + Math.sqrt(p * left) : max - Math.sqrt((1 - p) * right))),
    loops: [['triangle', [min, max, peak, left, right]]],
  };
}

/** Numbers of 0–1 to numbers from `low` on, `width` wide. */
export function stretch(low: number, width: number): Pass {
  return { plain: each((x) => low + width * x), loops: [['stretch', [low, width]]] };
}

/** What lies outside becomes the bound. */
export function clip(low: number, high: number): Pass {
  return {
    plain: each((x) => (x < low ? low : x > high ? high : x)),
    loops: [['clip', [low, high]]],
  };
}
