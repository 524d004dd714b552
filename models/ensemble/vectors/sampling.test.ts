import { describe, expect, it } from 'vitest';
import { betaShape } from '../beta.ts';
import { fillUniform, fillUniformPlainly } from '../generator.ts';
import { normalQuantile } from '../quantile.ts';
import { beta, triangular, twoPieceLognormal, twoPieceNormal, type Sampler } from '../sampler.ts';
import { findSampling } from './sampling.ts';

/* The compiled loops against the plain ones, bit for bit. */

const shape = { median: -0.3, below: 0.4, above: 1.7 };
const samplers: readonly (readonly [string, Sampler])[] = [
  ['normal', twoPieceNormal(shape)],
  ['lognormal', twoPieceLognormal(shape, 0.74)],
  ['a lognormal of no end', twoPieceLognormal({ median: 600, below: 90, above: 90 }, 1e260)],
  ['beta', beta(betaShape(2.5, 7))],
  ['a beta with horns', beta(betaShape(0.05, 0.4))],
];

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

  it.each(samplers)('%s', (_name, sampler) => {
    const from = chances();
    const found = new Float64Array(from.length);
    sampler.fillFromUniform(from, found);
    const wanted = from.map(normalQuantile);
    sampler.fillFromNormal(wanted, wanted);
    expect(found).toEqual(wanted);
  });

  it('triangular', () => {
    const [min, mode, max] = [1.5, 3, 8];
    const found = chances();
    triangular({ min, mode, max }).fillFromUniform(found, found);
    const left = (max - min) * (mode - min);
    const right = (max - min) * (max - mode);
    const wanted = chances().map((p) =>
      p < (mode - min) / (max - min) ? min + Math.sqrt(p * left) : max - Math.sqrt((1 - p) * right),
    );
    expect(found).toEqual(wanted);
  });
});
