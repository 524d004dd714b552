import { expect, it } from 'vitest';
import { isAlike, kept } from './kept.ts';

it('gives the last value as long as the new one says the same', () => {
  const keep = kept<readonly number[]>((last, next) => last.join() === next.join());
  const [first, same, other] = [
    [1, 2],
    [1, 2],
    [1, 3],
  ];
  expect([keep(first), keep(same), keep(other), keep(first)]).toEqual([first, first, other, first]);
  expect(keep(same)).toBe(first);
});

it('tells records apart by their fields alone', () => {
  const histogram = [1];
  const one = { title: 'a', histogram };
  expect(isAlike(one, { histogram, title: 'a' })).toBe(true);
  expect(isAlike(one, { ...one, histogram: [1] })).toBe(false);
  expect(isAlike(one, { ...one, more: 1 })).toBe(false);
  expect(isAlike({ ...one, more: undefined }, one)).toBe(false);
});
