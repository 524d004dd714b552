import { expect, test } from 'vitest';
import { createShelf } from './shelf.ts';

test.each([0, 1, 7, 512])('arrays of %i numbers overlap nowhere', (count) => {
  const take = createShelf(count);
  const arrays = Array.from({ length: 40 }, take);
  arrays.forEach((array, i) => {
    expect(array).toEqual(new Float64Array(count));
    array.fill(i + 1);
  });
  arrays.forEach((array, i) => {
    expect(array).toEqual(new Float64Array(count).fill(i + 1));
  });
});
