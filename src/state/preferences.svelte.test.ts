import { expect, it } from 'vitest';
import { Preferences } from './preferences.svelte.ts';

function createStorage(content: Record<string, string> = {}): Storage {
  const map = new Map(Object.entries(content));
  return {
    length: 0,
    clear: () => undefined,
    key: () => null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

it('keeps choices for the next visit', () => {
  const storage = createStorage();
  const first = new Preferences(() => storage);
  expect([first.locale, first.theme, first.scale]).toEqual(['zh-CN', 'auto', 'auto']);
  first.locale = 'en';
  first.theme = 'dark';
  first.scale = 'projector';
  first.resizePanel('levers', 400);
  const next = new Preferences(() => storage);
  expect([next.locale, next.theme, next.scale]).toEqual(['en', 'dark', 'projector']);
  expect(next.panelSize('levers')).toBe(400);
  expect(next.panelSize('other')).toBeUndefined();
});

it.each(['{', '7', '{"theme":"pink","panels":{"a":"wide"}}'])('falls back from %s', (text) => {
  const preferences = new Preferences(() => createStorage({ 'tuiyan-preferences': text }));
  expect(preferences.theme).toBe('auto');
  expect(preferences.panelSize('a')).toBeUndefined();
});

it('holds choices for the visit where storage is forbidden', () => {
  const preferences = new Preferences(() => {
    throw new DOMException('forbidden', 'SecurityError');
  });
  preferences.theme = 'dark';
  expect(preferences.theme).toBe('dark');
});
