import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cities } from '../../seeds/index.ts';
import { loadCityShapes } from '../../seeds/sources.ts';

const file = readFileSync(new URL('../../seeds/city-shapes.json', import.meta.url), 'utf8');

test('the outlines are what the script makes of china-geojson', () => {
  const script = new URL('../../scripts/city-shapes.mjs', import.meta.url).pathname;
  expect(execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' })).toBe(file);
});

test('they name the package and its licence', () => {
  expect(file).toContain('"source": "china-geojson 1.0.0 (MIT)"');
});

describe('the outlines', async () => {
  const shapes = await loadCityShapes();

  /** Sides of all outlines without direction, and how many outlines have each. */
  const sides = new Map<string, number>();
  for (const { ring } of shapes)
    ring.forEach((from, i) => {
      const to = ring[(i + 1) % ring.length] ?? from;
      const side = [from.join(), to.join()].sort().join(' ');
      sides.set(side, (sides.get(side) ?? 0) + 1);
    });

  test('are eleven, one a city', () => {
    expect(shapes.map(({ id }) => id)).toEqual(cities.map(({ id }) => id));
  });

  test('keep their borders in common: a side belongs to two cities or is the province’s', () => {
    expect([...sides.values()].every((count) => count <= 2)).toBe(true);
    const common = [...sides.values()].filter((count) => count === 2).length;
    expect(common).toBeGreaterThan(sides.size / 3);
  });

  test('leave one unbroken line around the province', () => {
    const ends = new Map<string, number>();
    for (const [side, count] of sides)
      if (count === 1)
        for (const point of side.split(' ')) ends.set(point, (ends.get(point) ?? 0) + 1);
    expect([...ends.values()].filter((count) => count !== 2)).toEqual([]);
  });
});
