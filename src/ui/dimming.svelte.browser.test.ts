import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dimming } from './dimming.svelte.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('dims what stays stale, not what is fresh again at once', () => {
  let isStale = $state(false);
  let dim = { current: false };
  const stop = $effect.root(() => {
    dim = dimming(() => isStale);
  });
  const turn = (to: boolean, ms: number): boolean => {
    isStale = to;
    flushSync();
    vi.advanceTimersByTime(ms);
    flushSync();
    return dim.current;
  };
  expect(turn(true, 149)).toBe(false);
  expect(turn(false, 1000)).toBe(false);
  expect(turn(true, 150)).toBe(true);
  expect(turn(false, 0)).toBe(false);
  stop();
});
