import { readBeta, tabulateBeta } from './beta-table.ts';
import type { BetaShape } from './beta.ts';
import { fillDraws, type Stretch } from './generator.ts';
import { normalCdf } from './normal.ts';
import {
  chain,
  clip,
  run,
  stretch,
  toBeta,
  toChances,
  toConstant,
  toExpOfTwoPiece,
  toScores,
  toTriangle,
  toTwoPiece,
  type Fill,
  type Pass,
  type Triangle,
  type TwoPiece,
} from './pass.ts';
import { at } from './words.ts';

/** A distribution ready to be drawn from: an increasing function of a standard normal score. */
export interface Sampler {
  /** What stands for it in a central run: the assumption's central value; a beta's median. */
  readonly centre: number;
  readonly fromScores: Pass;
  /** The same numbers without the way over normal scores. */
  readonly fromChances: Pass;
  readonly fillFromNormal: Fill;
  /** Uniform numbers are chances. */
  readonly fillFromUniform: Fill;
  /** From the uniform numbers of a stretch, which nobody else gets to see. */
  readonly fillFromStretch: (out: Float64Array, stretch: Stretch) => void;
  /** The number that a draw is below with chance p; 0 < p < 1 where the distribution has no ends. */
  readonly quantile: (p: number) => number;
}

function createSampler(centre: number, fromScores: Pass, fromChances: Pass): Sampler {
  return {
    centre,
    fromScores,
    fromChances,
    fillFromNormal: (scores, out) => {
      run(fromScores, scores, out);
    },
    fillFromUniform: (chances, out) => {
      run(fromChances, chances, out);
    },
    fillFromStretch: (out, of) => {
      fillDraws(out, of, fromChances);
    },
    quantile: (p) => {
      const single = Float64Array.of(p);
      run(fromChances, single, single);
      return at(single, 0);
    },
  };
}

/** A sampler whose natural input is the normal score. */
const ofScores = (centre: number, pass: Pass): Sampler =>
  createSampler(centre, pass, chain(toScores, pass));

/** A sampler whose natural input is the chance. */
const ofChances = (centre: number, pass: Pass): Sampler =>
  createSampler(centre, chain(toChances, pass), pass);

export function constant(value: number): Sampler {
  return ofChances(value, toConstant(value));
}

/** A normal distribution with a standard deviation for each half. */
export function twoPieceNormal(shape: TwoPiece): Sampler {
  return ofScores(shape.median, toTwoPiece(shape));
}

/** e to the power of a two-piece normal number; `centre` is e^median as the caller knows it. */
export function twoPieceLognormal(shape: TwoPiece, centre: number): Sampler {
  return ofScores(centre, toExpOfTwoPiece(shape));
}

/** A two-piece normal number, given that it lies in 0–1. */
export function truncatedNormal(shape: TwoPiece): Sampler {
  const { median, below, above } = shape;
  const low = below > 0 ? normalCdf(-median / below) : 0;
  const high = above > 0 ? normalCdf((median - 1) / above) : 0;
  // what no draw can reach need not be cut off
  if (low + high < 1e-17) return twoPieceNormal(shape);
  const inside = chain(stretch(low, 1 - low - high), toScores);
  return ofChances(median, chain(inside, toTwoPiece(shape)));
}

/** A triangular distribution; min < max. */
export function triangular(triangle: Triangle): Sampler {
  return ofChances(triangle.mode, toTriangle(triangle));
}

/** A beta distribution on 0–1; its centre is its median. */
export function beta(shape: BetaShape): Sampler {
  const table = tabulateBeta(shape);
  const median = Float64Array.of(0);
  readBeta(table, median, median);
  return ofScores(at(median, 0), toBeta(table));
}

/** A beta distribution on min–max (PERT) around its mode. */
export function stretchedBeta(shape: BetaShape, { min, mode, max }: Triangle): Sampler {
  return ofScores(mode, chain(toBeta(tabulateBeta(shape)), stretch(min, max - min)));
}

/** The same draws, set to the bound where they lie outside. */
export function clipped(
  { centre, fromScores, fromChances }: Sampler,
  low: number,
  high: number,
): Sampler {
  const cut = clip(low, high);
  return createSampler(centre, chain(fromScores, cut), chain(fromChances, cut));
}
