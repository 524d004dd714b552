import { describe, expect, it } from 'vitest';
import { betaShape } from '../beta.ts';
import { fillUniform, fillUniformPlainly } from '../generator.ts';
import { tabulateBeta } from '../beta-table.ts';
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
  type Pass,
} from '../pass.ts';
import { clipped, triangular } from '../sampler.ts';
import { loopNames } from './samplers.ts';
import { findSampling } from './sampling.ts';

/* The compiled loops against the plain ones, bit for bit. */

const shape = { median: -0.3, below: 0.4, above: 1.7 };
/** Ways from normal scores to values. */
const fromScores: Readonly<Record<string, Pass>> = {
  chances: toChances,
  constant: toConstant(-0.7),
  normal: toTwoPiece(shape),
  lognormal: toExpOfTwoPiece(shape),
  'a lognormal of no end': toExpOfTwoPiece({ median: 600, below: 90, above: 90 }),
  beta: toBeta(tabulateBeta(betaShape(2.5, 7))),
  'a beta with horns': toBeta(tabulateBeta(betaShape(0.05, 0.4))),
  'a stretched beta, cut': chain(
    chain(toBeta(tabulateBeta(betaShape(2, 3))), stretch(-3, 7)),
    clip(-1, 2.5),
  ),
};
/** Ways from chances. */
const fromChances: Readonly<Record<string, Pass>> = {
  scores: toScores,
  'a triangle': toTriangle({ min: 1.5, mode: 3, max: 8 }),
  'a truncated normal': chain(chain(stretch(0.1, 0.7), toScores), toTwoPiece(shape)),
};

/** Chances of all sizes, the ends of the polynomials' range among them; an odd number, and more than one turn's room. */
function chances(): Float64Array {
  const out = new Float64Array(1301);
  fillUniform(out, { seed: 3, stream: 'chances', first: 5 });
  out.set([2 ** -24, 2 ** -25, 1 - 2 ** -24, 1 - 2 ** -26, 0.5, 2 ** -53, 1 - 2 ** -53, 0.25], 700);
  return out;
}

it('Node compiles the samplers', () => {
  expect(findSampling()).not.toBeNull();
});

describe('the compiled samplers give the bits of the plain ones', () => {
  it.each([
    [0, 1],
    [1, 1],
    [0, 512],
    [3, 511],
    [7, 2050],
    [4294967290, 100],
  ])('uniform numbers from draw %i, %i of them', (first, count) => {
    const [found, wanted] = [new Float64Array(count), new Float64Array(count)];
    const stretch = { seed: 4294967295, stream: 'measure-28/古城', first, lane: 3 };
    fillUniform(found, stretch);
    fillUniformPlainly(wanted, stretch);
    expect(found).toEqual(wanted);
  });

  const agree = (pass: Pass, from: Float64Array): void => {
    const [found, wanted] = [new Float64Array(from.length), new Float64Array(from.length)];
    run(pass, from, found);
    pass.plain(from, wanted);
    expect(found).toEqual(wanted);
  };

  it.each(Object.entries(fromChances))('%s', (_name, pass) => {
    agree(pass, chances());
  });

  it.each(Object.entries(fromScores))('%s', (_name, pass) => {
    const scores = chances();
    toScores.plain(scores, scores);
    // the ranges of the distribution function, their ends, and what no uniform number gives
    const ends = [0.67448975, 0.6744898, 5.656854249492381, 5.656854249492382, 38, 60, 0];
    scores.set([...ends, ...ends.map((z) => -z), Infinity, -Infinity, Number.NaN], 3);
    agree(pass, scores);
    agree(chain(toScores, pass), chances());
  });

  it('and every loop is among them', () => {
    const all = [...Object.values(fromScores), ...Object.values(fromChances)];
    const names = new Set(all.flatMap(({ loops }) => loops.map(([name]) => name)));
    expect([...loopNames].filter((name) => !names.has(name))).toEqual([]);
  });
});

it.each(['anything', 'completion/common'])(
  'draws of a stretch are those of its uniform numbers: %s',
  (stream) => {
    const sampler = clipped(triangular({ min: 1.5, mode: 3, max: 8 }), 2, 5);
    for (const [first, count] of [
      [0, 512],
      [5, 1301],
      [9, 2],
    ] as const) {
      const [found, wanted] = [new Float64Array(count), new Float64Array(count)];
      sampler.fillFromStretch(found, { seed: 4, stream, first });
      fillUniform(wanted, { seed: 4, stream, first });
      sampler.fromChances.plain(wanted, wanted);
      expect(found).toEqual(wanted);
    }
  },
);
