import { afterEach, expect, it } from 'vitest';
import { createTabs } from './tabs.ts';

afterEach(() => {
  sessionStorage.clear();
});

it('gives a draft to one tab only, at once or after waiting', async () => {
  const [one, other] = [createTabs(), createTabs()];
  expect(await one.claim('draft', false)).toBe(true);
  expect(await other.claim('draft', false)).toBe(false);
  expect(await other.claim('draft', true)).toBe(false);
  expect(await other.claim('another', true)).toBe(true);
});

it('knows its own draft over a reload', () => {
  expect(createTabs().own()).toBeNull();
  createTabs().remember('draft');
  expect(createTabs().own()).toBe('draft');
});
