import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binCount, Bins } from './bins.ts';

const range = Float64Array.of(0, binCount);

function binned(values: readonly number[]): Bins {
  const bins = new Bins(range);
  bins.fold(0, Float64Array.from(values));
  return bins;
}

/** Numbers inside and beyond the range, many of them equal. */
const value = fc.oneof(
  fc.integer({ min: -20, max: binCount + 20 }),
  fc.double({ min: -10, max: binCount + 10, noNaN: true }),
  fc.constant(-0),
);

describe('the bins of a stream', () => {
  it('know every value of a rank to within a bin, and say how far off it may be', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), (values) => {
        const bins = binned(values);
        const sorted = Float64Array.from(values).sort();
        sorted.forEach((exact, rank) => {
          const found = bins.at(0, rank, values.length);
          expect(found.error).toBeLessThanOrEqual(1);
          expect(Math.abs(found.value - exact)).toBeLessThanOrEqual(found.error);
        });
      }),
    );
  });

  it('are the same bits where nothing can be compiled, and give the same sum', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 1200 }), (values) => {
        const array = Float64Array.from(values);
        const [compiled, plain] = [new Bins(range), new Bins(range, null)];
        expect(plain.fold(0, array)).toBe(compiled.fold(0, array));
        expect(plain.pack()).toEqual(compiled.pack());
      }),
    );
  });

  it('begin empty where others have been', () => {
    const before = binned([3, 4, -7, 4]);
    const packed = before.pack();
    before.close();
    expect(new Bins(range).pack()).toEqual(new Bins(range, null).pack());
    const after = new Bins(range);
    after.merge(packed);
    expect(after.pack()).toEqual(packed);
  });

  it('are exact where the values of a bin are equal', () => {
    const bins = binned([3, 3, 3, 3, 7, 7, 7, 7]);
    const found = [0, 1, 2, 3, 4, 5, 6, 7].map((rank) => bins.at(0, rank, 8));
    expect(found.map((each) => each.value)).toEqual([3, 3, 3, 3, 7, 7, 7, 7]);
    expect(found.every((each) => each.error === 0)).toBe(true);
  });

  it('pack the same however the values are split, and in whatever order they are merged', () => {
    const cut = fc.tuple(
      fc.array(value, { maxLength: 200 }),
      fc.array(fc.nat(3), { maxLength: 200 }),
    );
    fc.assert(
      fc.property(cut, ([values, groups]) => {
        const merged = new Bins(range);
        for (const group of [2, 0, 3, 1])
          merged.merge(
            binned(values.filter((_, i) => (groups[i] ?? 0) === group).reverse()).pack(),
          );
        expect(merged.pack()).toEqual(binned(values).pack());
      }),
    );
  });

  it('keep the nearest 1,024 values beyond the range exactly, and bound the rest', () => {
    const outside = Array.from({ length: 5000 }, (_, i) => binCount + 1 + i);
    const bins = new Bins(range);
    for (const part of [outside.slice(2500).reverse(), outside.slice(0, 2500), [1, 2]])
      bins.merge(binned(part).pack());
    expect(bins.at(0, 2 + 1023, 5002)).toEqual({ value: binCount + 1 + 1023, error: 0 });
    expect(bins.at(0, 5001, 5002)).toEqual({ value: binCount + 5000, error: 5000 - 1024 });
    const { value: far, error } = bins.at(0, 4000, 5002);
    expect(Math.abs(far - (binCount + 1 + 3998))).toBeLessThanOrEqual(error);
    expect(bins.pack().nearest).toHaveLength(1024);
  });

  it('take what is not a number for a bug', () => {
    expect(() => binned([1, Number.NaN])).toThrow('not a number');
  });
});
