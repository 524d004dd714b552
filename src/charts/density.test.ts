import { describe, expect, it } from 'vitest';
import { cutAt, drawPath, heightAt, outline, visibleRange } from './density.ts';

const bins = { from: 0, to: 10, counts: [0, 0, 1, 4, 10, 10, 4, 1, 0, 0] };

describe('the outline of a histogram', () => {
  it('stands on zero at both ends and is symmetric where the counts are', () => {
    const points = outline(bins);
    expect(points[0]).toEqual({ x: 0, y: 0 });
    expect(points.at(-1)).toEqual({ x: 10, y: 0 });
    expect(heightAt(points, 3)).toBeCloseTo(heightAt(points, 7), 12);
    expect(heightAt(points, 5)).toBeGreaterThan(heightAt(points, 3));
  });

  it('does not change shape with the number of draws', () => {
    const many = { ...bins, counts: bins.counts.map((count) => count * 7) };
    outline(many).forEach((point, index) => {
      expect(point.y).toBeCloseTo(outline(bins)[index]?.y ?? Number.NaN, 12);
    });
  });

  it('is empty without counts', () => {
    expect(heightAt(outline({ from: 0, to: 1, counts: [] }), 0.5)).toBe(0);
  });
});

describe('the cut at a target', () => {
  it('gives both sides the same edge', () => {
    const points = outline(bins);
    const { below, above } = cutAt(points, 6.2);
    expect(below.at(-1)).toEqual(above[0]);
    expect(below.every(({ x }) => x <= 6.2)).toBe(true);
    expect(above.every(({ x }) => x >= 6.2)).toBe(true);
    expect(below.length + above.length).toBe(points.length + 2);
  });

  it('leaves one side flat where the target lies outside', () => {
    expect(cutAt(outline(bins), 50).above).toEqual([{ x: 50, y: 0 }]);
  });
});

it('an axis shows where the draws are', () => {
  expect(visibleRange([bins], 0.01)).toEqual([2, 8]);
  const wider = { from: -10, to: 0, counts: [5, 5] };
  expect(visibleRange([bins, wider], 0)).toEqual([-10, 8]);
});

it('a closed path comes down to its floor at both ends', () => {
  const path = drawPath(
    [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ],
    (point) => point,
    9,
  );
  expect(path).toBe('M1.0,2.0L3.0,4.0L3.0,9.0L1.0,9.0Z');
  expect(drawPath([], (point) => point, 9)).toBe('');
});
