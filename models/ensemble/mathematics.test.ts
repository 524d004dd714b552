import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import expRows from './fixtures/exp.json' with { type: 'json' };
import log1pRows from './fixtures/log1p.json' with { type: 'json' };
import logRows from './fixtures/log.json' with { type: 'json' };
import cdfRows from './fixtures/normal-cdf.json' with { type: 'json' };
import quantileRows from './fixtures/normal-quantile.json' with { type: 'json' };
import powRows from './fixtures/pow.json' with { type: 'json' };
import {
  bell,
  exp,
  expInto,
  log,
  log1p,
  logInto,
  logistic,
  normalCdf,
  normalQuantile,
  normalQuantileInto,
  pow,
  powInto,
} from './mathematics.ts';

/** The distance of a double to its neighbour away from zero. */
function ulp(x: number): number {
  const bits = new BigInt64Array(new Float64Array([Math.abs(x)]).buffer);
  const next = new Float64Array(new BigInt64Array([(bits[0] ?? 0n) + 1n]).buffer);
  return (next[0] ?? NaN) - Math.abs(x);
}

/** Largest error in ulps over rows of arguments, nearest double, thousandths of an ulp. */
function worst(rows: readonly (readonly number[])[], f: (x: number, y: number) => number): number {
  const errors = rows.map((row) => {
    const [nearest = NaN, rest = NaN] = row.slice(-2);
    const [x = NaN, y = NaN] = row;
    return Math.abs((f(x, y) - nearest) / ulp(nearest) - rest / 1000);
  });
  return errors.reduce((a, b) => (b <= a ? a : b), 0);
}

describe('against references of 80 digits', () => {
  it.each([
    ['exp', expRows, exp, 0.6],
    ['log', logRows, log, 0.6],
    ['log1p', log1pRows, log1p, 1.5],
    ['pow', powRows, pow, 0.6],
    ['normalQuantile', quantileRows, normalQuantile, 1.4],
    ['normalCdf', cdfRows, normalCdf, 8],
  ] as const)('%s stays within its bound', (_name, file, f, bound) => {
    const rows = file as readonly (readonly number[])[];
    expect(rows.length).toBeGreaterThan(150);
    expect(worst(rows, f)).toBeLessThan(bound);
  });
});

describe('special values', () => {
  it('exp', () => {
    expect([0, -0, Infinity, -Infinity, NaN, 709.79, -745.14].map(exp)).toEqual([
      ...[1, 1, Infinity, 0, NaN],
      ...[Infinity, 0],
    ]);
  });

  it('log', () => {
    expect([0, -0, 1, Infinity, -1, -Infinity, NaN].map(log)).toEqual([
      ...[-Infinity, -Infinity, 0, Infinity],
      ...[NaN, NaN, NaN],
    ]);
  });

  it('log1p', () => {
    expect([0, -1, -2, Infinity, NaN].map(log1p)).toEqual([0, -Infinity, NaN, Infinity, NaN]);
  });

  it('pow agrees with ECMA-262', () => {
    const numbers = [0, -0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 1e300, -1e300, 5e-324, Infinity];
    const all = [...numbers, -Infinity, NaN, 1e21, 9007199254740991];
    for (const x of all) {
      for (const y of all) {
        const own = pow(x, y);
        const theirs = Math.pow(x, y);
        // between 0 and infinity engines differ in their last bit
        const near = Math.abs(own / theirs - 1) < 1e-15;
        expect([x, y, near ? theirs : own]).toEqual([x, y, theirs]);
      }
    }
  });

  it('normalQuantile', () => {
    expect([0, 0.5, 1, -0.1, 1.1, NaN].map(normalQuantile)).toEqual([
      ...[-Infinity, 0, Infinity],
      ...[NaN, NaN, NaN],
    ]);
    expect(normalQuantile(5e-324)).toBeCloseTo(-38.4674056, 6);
  });

  it('normalCdf, bell and logistic', () => {
    expect([-Infinity, -40, 0, 40, Infinity, NaN].map(normalCdf)).toEqual([0, 0, 0.5, 1, 1, NaN]);
    expect([0, 40, -Infinity, NaN].map(bell)).toEqual([1, 0, 0, NaN]);
    expect([0, -800, 800, -Infinity, NaN].map(logistic)).toEqual([0.5, 0, 1, 0, NaN]);
  });
});

describe('facts that hold everywhere', () => {
  const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
  const inside = fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true });

  it('exp never falls', () => {
    const argument = fc.double({ min: -745, max: 709, noNaN: true });
    fc.assert(fc.property(argument, (x) => exp(x + ulp(x)) >= exp(x)));
  });

  it('x to the power of 1, 2, −1 is x, x², 1/x within an ulp', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-100, max: 1e100, noNaN: true }), (x) => {
        expect(pow(x, 1)).toBe(x);
        expect(Math.abs(pow(x, 2) - x * x)).toBeLessThanOrEqual(ulp(x * x));
        expect(Math.abs(pow(x, -1) - 1 / x)).toBeLessThanOrEqual(ulp(1 / x));
      }),
    );
  });

  it('the quantile is odd around ½ and undoes the distribution function', () => {
    fc.assert(
      fc.property(inside, (p) => {
        const z = normalQuantile(p);
        if (1 - (1 - p) === p) expect(normalQuantile(1 - p)).toBe(p === 0.5 ? 0 : -z);
        if (p > 1e-300 && p < 0.5) expect(normalCdf(z) / p - 1).toBeCloseTo(0, 11);
      }),
    );
  });

  it('log(exp(x)) is x', () => {
    fc.assert(fc.property(positive, (x) => Math.abs(exp(log(x)) / x - 1) < 1e-13));
  });

  it('the forms over arrays give the same bits, in place too', () => {
    const x = Float64Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100);
    const y = Float64Array.from({ length: 100 }, (_, i) => i - 50);
    const out = new Float64Array(100);
    expInto(out, y, 100);
    expect(out).toEqual(y.map(exp));
    logInto(out, x, 100);
    expect(out).toEqual(x.map(log));
    normalQuantileInto(out, x, 100);
    expect(out).toEqual(x.map(normalQuantile));
    const powers = x.map((base, i) => pow(base, y[i] ?? NaN));
    powInto(x, x, y);
    expect(x).toEqual(powers);
  });
});
