import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillNormal } from '../ensemble/generator.ts';
import { describe as describeValues, mean, quantiles } from './quantile.ts';

const probabilities = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

/** Type 7 quantile of a fully sorted copy: the definition itself. */
function byDefinition(values: Float64Array, probability: number): number {
  const sorted = Float64Array.from(values).sort();
  const position = probability * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  const fraction = position - Math.floor(position);
  return fraction === 0 ? below : below + (above - below) * fraction;
}

describe('quantiles', () => {
  test('equal those of the sorted values, bit for bit', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
      fc.constantFrom(0, 1, 1e12),
      fc.integer({ min: -3, max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 400 }), (list) => {
        const values = Float64Array.from(list);
        expect(quantiles(values, probabilities)).toEqual(
          probabilities.map((p) => byDefinition(values, p)),
        );
      }),
    );
  });

  const normal = (size: number): Float64Array => {
    const out = new Float64Array(size);
    fillNormal(out, { seed: 1, stream: 'values', first: 0 });
    return out;
  };
  const shapes: readonly (readonly [string, (z: number, i: number) => number])[] = [
    ['even', (z) => 1e9 * z + 3],
    ['of a heavy tail', (z) => Math.exp(3 * z)],
    ['cut at both ends', (z) => Math.max(-0.3, Math.min(0.2, z))],
    ['mostly 0, of both signs', (z, i) => (z > 1.7 || i === 7 ? z : i % 3 === 0 ? -0 : 0)],
    ['0 or 1', (z) => (z > 1 ? 1 : 0)],
    ['all the same but for one that the estimate does not see', (_z, i) => (i === 35 ? 9 : 4)],
    ['with one far away', (z, i) => (i === 35 ? -1e300 : z)],
    ['in two narrow heaps', (z, i) => (i % 2 === 0 ? 1e15 : 0) + 1e-3 * z],
  ];

  test.each(
    shapes.flatMap(([name, of]) => [48, 49, 700, 3000, 10_000].map((n) => [name, n, of] as const)),
  )('%s: %i values', (_name, size, of) => {
    const values = normal(size).map(of);
    const kept = values.slice();
    const wanted = probabilities.map((p) => byDefinition(values, p));
    expect(quantiles(values, probabilities)).toEqual(wanted);
    expect(values).toEqual(kept);
    expect(describeValues(values, [0.5]).mean).toBe(mean(values));
  });

  test('hold where all values but one are the same', () => {
    const values = new Float64Array(1000).fill(1e12);
    values[500] = 0;
    expect(quantiles(values, [0, 0.001, 0.5])).toEqual([0, byDefinition(values, 0.001), 1e12]);
  });

  test('hold where values differ in their last bit', () => {
    const values = Float64Array.from([1e-320, 5e-324, 0, 1e-320]);
    expect(quantiles(values, [0, 0.5, 1])).toEqual([0, byDefinition(values, 0.5), 1e-320]);
    expect(quantiles(Float64Array.of(-1e308, 1, 1e308), [0, 0.5, 1])).toEqual([-1e308, 1, 1e308]);
  });

  test('refuse what is not a number', () => {
    expect(() => quantiles(Float64Array.of(1, Number.NaN), [0.5])).toThrow('not a number');
    expect(() => quantiles(Float64Array.of(1, Infinity, 3), [0.5])).toThrow('not a number');
    expect(() => quantiles(new Float64Array(9).fill(Number.NaN), [0.5])).toThrow('not a number');
    expect(() => quantiles(new Float64Array(0), [0.5])).toThrow('no values');
  });

  test('mean of a constant is the constant', () => {
    expect(mean(new Float64Array(777).fill(0.25))).toBe(0.25);
  });
});
