import { describe, expect, it } from 'vitest';
import { fillCorrelatedNormal, fillFamilyNormal, linkPairs } from './correlation.ts';
import { fillNormal } from './generator.ts';

const n = 100_000;

function correlation(x: Float64Array, y: Float64Array): number {
  const mean = (v: Float64Array): number => v.reduce((a, b) => a + b) / n;
  const [mx, my] = [mean(x), mean(y)];
  const product = (u: Float64Array, mu: number, v: Float64Array, mv: number): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += ((u[i] ?? NaN) - mu) * ((v[i] ?? NaN) - mv);
    return sum / n;
  };
  return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my));
}

const links = linkPairs([
  { a: 'tourism', b: 'catering', rho: 0.8 },
  { a: 'catering', b: 'lodging', rho: -0.5 },
]);
const scores = (stream: string): Float64Array => {
  const out = new Float64Array(n);
  fillCorrelatedNormal(out, { seed: 1, stream, first: 0 }, links);
  return out;
};
const member = (stream: string): Float64Array => {
  const out = new Float64Array(n);
  const family = { common: own('completion/common'), rho: 0.4 };
  fillFamilyNormal(out, { seed: 1, stream, first: 0 }, family);
  return out;
};
const own = (stream: string): Float64Array => {
  const out = new Float64Array(n);
  fillNormal(out, { seed: 1, stream, first: 0 });
  return out;
};
const variance = (x: Float64Array): number => x.reduce((sum, z) => sum + z * z, 0) / n;

describe('pairs', () => {
  it('have the stated correlation, also along a chain', () => {
    expect(correlation(scores('tourism'), scores('catering'))).toBeCloseTo(0.8, 2);
    expect(correlation(scores('catering'), scores('lodging'))).toBeCloseTo(-0.5, 1.9);
    expect(correlation(scores('tourism'), scores('lodging'))).toBeCloseTo(-0.4, 1.9);
    expect(variance(scores('lodging'))).toBeCloseTo(1, 1.9);
  });

  it('leave the one that is followed, and every other stream, as they are', () => {
    expect(scores('tourism')).toEqual(own('tourism'));
    expect(scores('elsewhere')).toEqual(own('elsewhere'));
  });

  it('are refused where they contradict each other', () => {
    const pair = (a: string, b: string, rho = 0.5) => ({ a, b, rho });
    expect(() => linkPairs([pair('a', 'c'), pair('b', 'c')])).toThrow('more than one');
    expect(() => linkPairs([pair('a', 'b'), pair('b', 'c'), pair('c', 'a')])).toThrow('each other');
    expect(() => linkPairs([pair('a', 'a')])).toThrow('each other');
    expect(() => linkPairs([pair('a', 'b', 1.1)])).toThrow('no correlation');
  });
});

describe('a family', () => {
  it('has the same correlation between any two members', () => {
    expect(correlation(member('commerce'), member('transport'))).toBeCloseTo(0.4, 1.9);
    expect(correlation(member('commerce'), member('culture'))).toBeCloseTo(0.4, 1.9);
    expect(variance(member('commerce'))).toBeCloseTo(1, 1.9);
  });

  it('is what stands in its formula', () => {
    const [common, alone] = [own('completion/common'), own('commerce')];
    const [g, e] = [Math.sqrt(0.4), Math.sqrt(0.6)];
    member('commerce')
      .subarray(0, 100)
      .forEach((z, i) => expect(z).toBeCloseTo(g * (common[i] ?? NaN) + e * (alone[i] ?? NaN), 14));
  });
});
