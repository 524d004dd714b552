import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantiles } from '../quantile.ts';
import { meetAll } from '../score.ts';
import { addTimes, differ, openDesk, type Desk } from './desk.ts';

function opened(): Desk {
  const desk = openDesk();
  if (desk === null) throw new Error('no desk to test');
  return desk;
}

const desk = opened();

/** A new row on the desk. */
function take(): Float64Array {
  const row = desk.take();
  if (row === undefined) throw new Error('the desk is full');
  return row;
}

/** The same numbers on the desk. */
function lay(values: Float64Array): Float64Array {
  desk.lay(values.length, 1);
  const row = take();
  row.set(values);
  return row;
}

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.constantFrom(0, -0, 1, 0.25, 1e12),
  fc.integer({ min: -3, max: 3 }),
);
const arrays = fc
  .oneof(
    fc.array(value, { minLength: 1, maxLength: 80 }),
    fc.array(value, { minLength: 500, maxLength: 700 }),
    fc.array(value, { minLength: 4097, maxLength: 4200 }),
  )
  .map((list) => Float64Array.from(list));
const probabilities = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

describe('what lies on a desk', () => {
  test('has the quantiles of the same numbers elsewhere, bit for bit', () => {
    fc.assert(
      fc.property(arrays, (values) => {
        expect(quantiles(lay(values), probabilities)).toEqual(quantiles(values, probabilities));
      }),
    );
  });

  test.each(['gt', 'ge', 'le', 'about'] as const)('meets targets alike: %s', (operator) => {
    fc.assert(
      fc.property(arrays, fc.constantFrom(0, 1, 0.25, -2), (values, bound) => {
        const target = { operator, value: bound };
        expect(meetAll(target, lay(values))).toEqual(meetAll(target, values));
      }),
    );
  });

  test('differs where a bit does', () => {
    fc.assert(
      fc.property(arrays, fc.nat(), (values, place) => {
        desk.lay(values.length, 2);
        const [a, b] = [take(), take()];
        a.set(values);
        b.set(values);
        const elsewhere = values.slice();
        expect([differ(a, b), differ(a, elsewhere)]).toEqual([false, false]);
        const at = place % values.length;
        elsewhere[at] = b[at] = Object.is(b[at], 0) ? -0 : (b[at] ?? 0) + 1e15;
        const changed = !Object.is(a[at], b[at]);
        expect([differ(a, b), differ(a, elsewhere)]).toEqual([changed, changed]);
      }),
    );
  });

  test('is added times a factor like numbers elsewhere', () => {
    fc.assert(
      fc.property(arrays, fc.double({ noNaN: true, min: -2, max: 2 }), (values, factor) => {
        desk.lay(values.length, 2);
        const [sum, more] = [take(), take()];
        sum.fill(0.1);
        more.set(values);
        const elsewhere = sum.slice();
        addTimes(sum, more, factor);
        addTimes(elsewhere, values, factor);
        expect(sum).toEqual(elsewhere);
        expect(elsewhere).toEqual(values.map((each) => 0.1 + each * factor));
      }),
    );
  });

  test('does not move: a full desk says so', () => {
    desk.lay(10_000, 100);
    const rows = Array.from({ length: 100 }, (_, i) => take().fill(i));
    expect(desk.take()).toBeUndefined();
    rows.forEach((row, i) => {
      expect(quantiles(row, [0, 1])).toEqual([i, i]);
      expect(row).toHaveLength(10_000);
    });
  });

  test('that is not a number is refused like elsewhere', () => {
    for (const wrong of [NaN, Infinity, -Infinity]) {
      const values = Float64Array.from({ length: 5000 }, (_, i) => (i === 34 ? wrong : i));
      expect(() => quantiles(lay(values), [0.5])).toThrow('not a number');
      expect(() => quantiles(values, [0.5])).toThrow('not a number');
    }
  });
});
