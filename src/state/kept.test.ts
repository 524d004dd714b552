import { expect, it } from 'vitest';
import { kept } from './kept.ts';

it('gives the last value as long as the new one has the very same parts', () => {
  const keep = kept<Readonly<Record<string, unknown>>>(Object.values);
  const histogram = [1];
  const first = { title: 'a', histogram };
  expect(keep(first)).toBe(first);
  expect(keep({ ...first })).toBe(first);
  const other = { title: 'a', histogram: [1] };
  expect(keep(other)).toBe(other);
  expect(keep(first)).toBe(first);
  const more = { ...first, more: undefined };
  expect(keep(more)).toBe(more);
});

it('tells nothing from something', () => {
  const keep = kept<{ readonly title: string } | null>((value) => Object.values(value ?? {}));
  expect([keep(null), keep({ title: 'a' })?.title, keep(null)]).toEqual([null, 'a', null]);
});
