import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactSums } from './exact-sums.ts';

function sumOf(values: readonly number[]): number {
  const sums = new ExactSums(1);
  for (const value of values) sums.add(0, value);
  return sums.total(0);
}

/** The double nearest to the sum, by whole numbers of 2^-1074 … */
function exactly(values: readonly number[]): number {
  const unit = 2 ** 300;
  const whole = values.reduce((sum, value) => sum + BigInt(value * unit), 0n);
  return Number(whole) / unit;
}

const double = fc
  .tuple(fc.integer({ min: -(2 ** 52), max: 2 ** 52 }), fc.integer({ min: -200, max: 200 }))
  .map(([digits, exponent]) => digits * 2 ** exponent);

describe('exact sums', () => {
  it('lose nothing to what is larger', () => {
    expect(sumOf([1e16, 1, -1e16])).toBe(1);
    expect(sumOf([1e100, 1, -1e100, 1e-100, -1])).toBe(1e-100);
    expect(sumOf(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sumOf([])).toBe(0);
  });

  it('are the double nearest to the sum, ties to even', () => {
    expect(sumOf([2 ** 53, 1])).toBe(2 ** 53);
    expect(sumOf([2 ** 53, 1, 2 ** -60])).toBe(2 ** 53 + 2);
    fc.assert(
      fc.property(fc.array(double, { maxLength: 40 }), (values) => {
        expect(sumOf(values)).toBe(exactly(values));
      }),
    );
  });

  it('pack the same whatever order and groups their numbers came in', () => {
    const cut = fc.tuple(fc.array(double, { maxLength: 30 }), fc.nat(), fc.nat());
    fc.assert(
      fc.property(cut, ([values, at, turn]) => {
        const whole = new ExactSums(1);
        for (const value of values) whole.add(0, value);
        const turned = values.map((_, i) => values[(i + turn) % values.length] ?? 0);
        const merged = new ExactSums(1);
        for (const group of [turned.slice(at % 30), turned.slice(0, at % 30)]) {
          const part = new ExactSums(1);
          for (const value of group) part.add(0, value);
          const { sizes, terms } = part.pack();
          merged.merge(sizes, terms);
        }
        expect(merged.pack()).toEqual(whole.pack());
      }),
    );
  });

  it('take what is not a number for a bug', () => {
    expect(() => sumOf([1, Number.NaN])).toThrow('not a number');
    expect(() => sumOf([Number.MAX_VALUE, Number.MAX_VALUE])).toThrow('not a number');
  });
});
