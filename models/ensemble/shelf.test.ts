import { expect, test } from 'vitest';
import { Shelves } from './shelf.ts';

test.each([0, 1, 7, 31])('arrays of %i numbers overlap nowhere', (count) => {
  const { take } = new Shelves().open(count);
  const arrays = Array.from({ length: 80 }, (_, i) => take(1 + (i % 13)));
  arrays.forEach((array, i) => {
    expect(array).toEqual(new Float64Array((1 + (i % 13)) * count));
    array.fill(i + 1);
  });
  arrays.forEach((array, i) => {
    expect(array).toEqual(new Float64Array((1 + (i % 13)) * count).fill(i + 1));
  });
});

test('what is cleared serves again, as another array of zeros', () => {
  const shelves = new Shelves();
  const first = shelves.open(8);
  const before = first.take(3).fill(5);
  const kept = shelves.open(8).take();
  first.clear();
  const after = shelves.open(8).take(3);
  expect(after.buffer).toBe(before.buffer);
  expect(after).not.toBe(before);
  expect(after).toEqual(new Float64Array(24));
  expect(kept.buffer).not.toBe(before.buffer);
});

test('what is kept is filled once, again for something else, and not known to a cleared shelf', () => {
  const shelf = new Shelves().open(2);
  let fills = 0;
  const keep = (name: string, of: string): Float64Array =>
    shelf.keep({ name, of, rows: 2 }, (out) => {
      out.fill((fills += 1));
    });
  const first = keep('a', '');
  expect([keep('a', ''), first]).toEqual([first, Float64Array.of(1, 1, 1, 1)]);
  expect(keep('b', '')).toEqual(Float64Array.of(2, 2, 2, 2));
  expect(keep('a', 'other')).toBe(first);
  expect(first).toEqual(Float64Array.of(3, 3, 3, 3));
  shelf.clear();
  expect(keep('a', 'other')).toEqual(Float64Array.of(4, 4, 4, 4));
});
