import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const css = readFileSync(fileURLToPath(new URL('tokens.css', import.meta.url)), 'utf8');

/** Both sides of every `--name: light-dark(#…, #…)`. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours after WCAG 2.2, 1 to 21. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Ink → the grounds it is written on. */
const written: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'surface', 'sunk', 'edit-soft', 'plan-soft'],
  'ink-2': ['paper', 'surface', 'sunk', 'edit-soft', 'plan-soft'],
  'ink-3': ['paper', 'surface', 'sunk', 'edit-soft'],
  plan: ['paper', 'surface', 'sunk'],
  'on-plan': ['plan'],
  'base-ink': ['surface'],
  target: ['surface'],
  surface: ['target', 'plan', 'edit-ink'],
  'edit-ink': ['surface', 'edit-soft', 'plan-soft'],
  'scenario-2': ['surface'],
  'scenario-3': ['surface'],
  'scenario-4': ['surface'],
  'scenario-5': ['surface'],
  'scenario-6': ['surface'],
};

/** Marks that must be seen without being read. */
const drawn: Readonly<Record<string, readonly string[]>> = {
  control: ['surface', 'sunk'],
  base: ['surface'],
  edit: ['surface', 'edit-soft'],
};

const rows = (table: typeof written) =>
  Object.entries(table).flatMap(([ink, grounds]) =>
    grounds.flatMap((ground) =>
      (['light', 'dark'] as const).map((side) => ({ ink, ground, side })),
    ),
  );

describe('the palette', () => {
  it.each(rows(written))('$ink can be read on $ground ($side)', ({ ink, ground, side }) => {
    const [a, b] = [tokens.get(ink)?.[side] ?? '', tokens.get(ground)?.[side] ?? ''];
    expect(contrast(a, b)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(rows(drawn))('$ink is seen on $ground ($side)', ({ ink, ground, side }) => {
    const [a, b] = [tokens.get(ink)?.[side] ?? '', tokens.get(ground)?.[side] ?? ''];
    expect(contrast(a, b)).toBeGreaterThanOrEqual(2.9);
  });
});
