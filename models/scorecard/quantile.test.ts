import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean, quantiles } from './quantile.ts';

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

  test('hold where all values but one are the same', () => {
    const values = new Float64Array(1000).fill(1e12);
    values[500] = 0;
    expect(quantiles(values, [0, 0.001, 0.5])).toEqual([0, byDefinition(values, 0.001), 1e12]);
  });

  test('hold where values differ in their last bit', () => {
    const values = Float64Array.from([1e-320, 5e-324, 0, 1e-320]);
    expect(quantiles(values, [0, 0.5, 1])).toEqual([0, byDefinition(values, 0.5), 1e-320]);
  });

  test('refuse what is not a number', () => {
    expect(() => quantiles(Float64Array.of(1, Number.NaN), [0.5])).toThrow('not a number');
    expect(() => quantiles(new Float64Array(0), [0.5])).toThrow('no values');
  });

  test('mean of a constant is the constant', () => {
    expect(mean(new Float64Array(777).fill(0.25))).toBe(0.25);
  });
});
