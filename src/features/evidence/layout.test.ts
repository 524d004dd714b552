import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, type Edge } from './layout.ts';

/** Graphs without circles: every edge goes to a later node. */
const graphs = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const ids = Array.from({ length: size }, (_, i) => `n${String(i)}`);
  const pair = fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).filter(([a, b]) => a < b);
  const edges =
    size === 1
      ? fc.constant<[number, number][]>([])
      : fc.uniqueArray(pair, { selector: ([a, b]) => a * size + b, maxLength: 24 });
  return edges.map((list) => ({
    ids,
    edges: list.map(([a, b]): Edge => ({ from: `n${String(a)}`, to: `n${String(b)}` })),
  }));
});

describe('a layered picture', () => {
  it('puts every box right of what leads to it, and none on another', () => {
    fc.assert(
      fc.property(graphs, ({ ids, edges }) => {
        const { spots, columns, rows } = layOut(ids, edges);
        const spotOf = (id: string) => spots.get(id) ?? { column: Number.NaN, row: Number.NaN };
        for (const { from, to } of edges) {
          expect(spotOf(to).column).toBeGreaterThan(spotOf(from).column);
        }
        const all = ids.map(spotOf);
        all.forEach((a, i) => {
          expect(a.column).toBeLessThan(columns);
          expect(a.row).toBeGreaterThan(0.49);
          expect(a.row).toBeLessThan(rows - 0.49);
          for (const b of all.slice(i + 1)) {
            if (a.column === b.column) expect(Math.abs(a.row - b.row)).toBeGreaterThan(0.999);
          }
        });
      }),
    );
  });

  it('leads every edge through every column between its ends', () => {
    fc.assert(
      fc.property(graphs, ({ ids, edges }) => {
        const { routes, spots } = layOut(ids, edges);
        for (const { from, to, via } of routes) {
          const start = spots.get(from)?.column ?? 0;
          expect(via.map(({ column }) => column)).toEqual(via.map((_, i) => start + i));
          expect(via.at(-1)).toEqual(spots.get(to));
        }
      }),
    );
  });

  it('draws a chain level', () => {
    const edges = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
    ];
    const { spots } = layOut(['a', 'b', 'c'], edges);
    expect(new Set([...spots.values()].map(({ row }) => row)).size).toBe(1);
  });

  it('sets what is used late beside its first use', () => {
    const edges = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'late', to: 'c' },
    ];
    expect(layOut(['a', 'b', 'c', 'late'], edges).spots.get('late')?.column).toBe(1);
  });

  it('refuses a circle', () => {
    const edges = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ];
    expect(() => layOut(['a', 'b'], edges)).toThrow('circle');
  });
});
