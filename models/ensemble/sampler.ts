import { reach, readBeta, tabulateBeta } from './beta-table.ts';
import type { BetaShape } from './beta.ts';
import { exp } from './exponential.ts';
import { normalCdf } from './normal.ts';
import { normalQuantile } from './quantile.ts';
import { findSampling, type Drawing } from './vectors/sampling.ts';
import { at } from './words.ts';

/** Values from normal scores or from chances, one for one; `out` may be the same array. */
export type Fill = (from: Float64Array, out: Float64Array) => void;

/** A distribution ready to be drawn from: an increasing function of a standard normal score. */
export interface Sampler {
  /** What stands for it in a central run: the assumption's central value; a beta's median. */
  readonly centre: number;
  readonly fillFromNormal: Fill;
  /** The same numbers without the way over normal scores: uniform numbers are their chances. */
  readonly fillFromUniform: Fill;
  /** The number that a draw is below with chance p; 0 < p < 1 where the distribution has no ends. */
  readonly quantile: (p: number) => number;
}

function toScores(chances: Float64Array, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = normalQuantile(at(chances, i));
}

function toChances(scores: Float64Array, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = normalCdf(at(scores, i));
}

/** The compiled loop of a distribution, where there is one, and its numbers. */
interface Compiled {
  readonly kind: Drawing;
  readonly parameters: readonly number[];
  readonly table?: Float64Array;
}

/** By the compiled loop where it can be had; the same bits. */
function compiledOr(plain: Fill, compiled: Compiled | undefined): Fill {
  if (compiled === undefined) return plain;
  return (chances, out) => {
    const sampling = findSampling();
    if (sampling === null) plain(chances, out);
    else sampling.draw(compiled.kind, chances, out, compiled);
  };
}

/** A sampler whose natural input is the normal score. */
function ofScores(centre: number, fill: Fill, compiled?: Compiled): Sampler {
  const plain: Fill = (chances, out) => {
    toScores(chances, out);
    fill(out, out);
  };
  const fillFromUniform = compiledOr(plain, compiled);
  return { centre, fillFromNormal: fill, fillFromUniform, quantile: quantileOf(fillFromUniform) };
}

/** A sampler whose natural input is the chance. */
function ofChances(centre: number, fill: Fill): Sampler {
  const fillFromNormal: Fill = (scores, out) => {
    toChances(scores, out);
    fill(out, out);
  };
  return { centre, fillFromNormal, fillFromUniform: fill, quantile: quantileOf(fill) };
}

function quantileOf(fillFromUniform: Fill): (p: number) => number {
  return (p) => {
    const single = Float64Array.of(p);
    fillFromUniform(single, single);
    return at(single, 0);
  };
}

export function constant(value: number): Sampler {
  const fill: Fill = (_from, out) => out.fill(value);
  return { centre: value, fillFromNormal: fill, fillFromUniform: fill, quantile: () => value };
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

function fillTwoPiece(shape: TwoPiece): Fill {
  const [median, slope, skew] = lineOf(shape);
  return (scores, out) => {
    for (let i = 0; i < out.length; i++) {
      const z = at(scores, i);
      out[i] = median + (z * slope + Math.abs(z) * skew);
    }
  };
}

/** A normal distribution with a standard deviation for each half. */
export function twoPieceNormal(shape: TwoPiece): Sampler {
  const compiled = { kind: 'normal', parameters: lineOf(shape) } as const;
  return ofScores(shape.median, fillTwoPiece(shape), compiled);
}

/** e to the power of a two-piece normal number; `centre` is e^median as the caller knows it. */
export function twoPieceLognormal(shape: TwoPiece, centre: number): Sampler {
  const fillLog = fillTwoPiece(shape);
  const fill: Fill = (scores, out) => {
    fillLog(scores, out);
    for (let i = 0; i < out.length; i++) out[i] = exp(at(out, i));
  };
  return ofScores(centre, fill, { kind: 'lognormal', parameters: lineOf(shape) });
}

/** A two-piece normal number, given that it lies in 0–1. */
export function truncatedNormal(shape: TwoPiece): Sampler {
  const { median, below, above } = shape;
  const fill = fillTwoPiece(shape);
  const low = below > 0 ? normalCdf(-median / below) : 0;
  const high = above > 0 ? normalCdf((median - 1) / above) : 0;
  // what no draw can reach need not be cut off
  if (low + high < 1e-17) return ofScores(median, fill);
  return ofChances(median, (chances, out) => {
    for (let i = 0; i < out.length; i++)
      out[i] = normalQuantile(low + at(chances, i) * (1 - low - high));
    fill(out, out);
  });
}

export interface Triangle {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

/** A triangular distribution; min < max. */
export function triangular({ min, mode, max }: Triangle): Sampler {
  const width = max - min;
  const peak = (mode - min) / width;
  const left = width * (mode - min);
  const right = width * (max - mode);
  const plain: Fill = (chances, out) => {
    for (let i = 0; i < out.length; i++) {
      const p = at(chances, i);
      out[i] = p < peak ? min + Math.sqrt(p * left) : max - Math.sqrt((1 - p) * right);
    }
  };
  const parameters = [min, max, peak, left, right];
  return ofChances(mode, compiledOr(plain, { kind: 'triangular', parameters }));
}

/** What the compiled loop reads of a table: how far it reaches, intervals for each step of a score, the last interval. */
function compiledBeta(table: Float64Array): Compiled {
  const intervals = table.length / 6;
  return { kind: 'beta', parameters: [reach, intervals / (2 * reach), intervals - 1], table };
}

/** A beta distribution on 0–1; its centre is its median. */
export function beta(shape: BetaShape): Sampler {
  const table = tabulateBeta(shape);
  const median = Float64Array.of(0);
  readBeta(table, median, median);
  const fill: Fill = (scores, out) => readBeta(table, scores, out);
  return ofScores(at(median, 0), fill, compiledBeta(table));
}

/** A beta distribution on min–max (PERT) around its mode. */
export function stretchedBeta(shape: BetaShape, { min, mode, max }: Triangle): Sampler {
  const table = tabulateBeta(shape);
  const width = max - min;
  return ofScores(mode, (scores, out) => {
    readBeta(table, scores, out);
    for (let i = 0; i < out.length; i++) out[i] = min + width * at(out, i);
  });
}

/** The same draws, set to the bound where they lie outside. */
export function clipped(sampler: Sampler, low: number, high: number): Sampler {
  const clip =
    (fill: Fill): Fill =>
    (from, out) => {
      fill(from, out);
      for (let i = 0; i < out.length; i++) {
        const value = at(out, i);
        out[i] = value < low ? low : value > high ? high : value;
      }
    };
  const fillFromUniform = clip(sampler.fillFromUniform);
  return {
    centre: sampler.centre,
    fillFromNormal: clip(sampler.fillFromNormal),
    fillFromUniform,
    quantile: quantileOf(fillFromUniform),
  };
}
