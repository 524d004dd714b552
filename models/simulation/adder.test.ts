import { expect, it } from 'vitest';
import { createPlainAdder, findAdder } from './adder.ts';

const numbers = (length: number, salt: number): Float64Array =>
  Float64Array.from({ length }, (_, i) => Math.sin(i * 7 + salt) * 10 ** ((i + salt) % 17));

it.each([1, 2, 3, 272, 511, 512])(
  'adds rows of %i draws in the order in which they come',
  (count) => {
    const all = [createPlainAdder(), findAdder()].map((adder) => {
      adder.begin(22, count);
      for (let salt = 0; salt < 9; salt += 1) {
        const factor = salt % 3 === 0 ? numbers(count, salt + 3) : null;
        adder.add(salt % 2, numbers(12 * count, salt), factor);
        adder.add(12 + salt, numbers(count, salt), null);
      }
      const out = new Float64Array(22 * count);
      adder.end(out);
      return out;
    });
    expect(all[1]).toEqual(all[0]);
    expect(all[0]?.[count]).not.toBe(0);
  },
);

it('begins at nothing each time', () => {
  const adder = findAdder();
  adder.begin(2, 4);
  adder.add(0, numbers(8, 1), null);
  adder.begin(2, 4);
  const out = numbers(8, 2);
  adder.end(out);
  expect(out).toEqual(new Float64Array(8));
});
