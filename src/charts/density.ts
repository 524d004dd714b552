/** A histogram's outline as a smooth line, cut at a target. */

export interface Bins {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Weighted means of seven neighbours: takes the grain of the draws out, keeps the shape. */
function smooth(shares: readonly number[]): readonly number[] {
  const weights = [1, 6, 15, 20, 15, 6, 1];
  return shares.map((_, i) => {
    const near = weights.map((weight, k) => ({ weight, share: shares[i + k - 3] }));
    const known = near.filter((each) => each.share !== undefined);
    const total = known.reduce((sum, { weight }) => sum + weight, 0);
    return known.reduce((sum, { weight, share }) => sum + weight * (share ?? 0), 0) / total;
  });
}

/** Points of the density (share of draws per bin) at the bins' middles, with zero at both ends. */
export function outline({ from, to, counts }: Bins): readonly Point[] {
  const total = counts.reduce((sum, count) => sum + count, 0) || 1;
  const width = (to - from) / Math.max(counts.length, 1);
  const shares = smooth(counts.map((count) => count / total));
  return [
    { x: from, y: 0 },
    ...shares.map((y, i) => ({ x: from + (i + 0.5) * width, y })),
    { x: to, y: 0 },
  ];
}

/** Height of an outline at `x`, between its points; 0 outside. */
export function heightAt(points: readonly Point[], x: number): number {
  const next = points.findIndex((point) => point.x >= x);
  const [a, b] = [points[next - 1], points[next]];
  if (!b) return 0;
  if (!a || b.x === a.x) return b.y;
  return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

/** The outline's two sides of `cut`; each begins or ends on it. */
export function cutAt(
  points: readonly Point[],
  cut: number,
): { readonly below: readonly Point[]; readonly above: readonly Point[] } {
  const edge = { x: cut, y: heightAt(points, cut) };
  return {
    below: [...points.filter(({ x }) => x < cut), edge],
    above: [edge, ...points.filter(({ x }) => x > cut)],
  };
}

/** An SVG path through points; closed down to `floor` where one is given. */
export function drawPath(
  points: readonly Point[],
  place: (point: Point) => Point,
  floor?: number,
): string {
  const placed = points.map(place);
  const [first, last] = [placed[0], placed.at(-1)];
  if (!first || !last) return '';
  const write = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;
  const line = `M${placed.map(write).join('L')}`;
  if (floor === undefined) return line;
  const base = floor.toFixed(1);
  return `${line}L${last.x.toFixed(1)},${base}L${first.x.toFixed(1)},${base}Z`;
}

/** The stretch of bins that holds all but `tail` of the draws at each end, for an axis that shows the shape. */
export function visibleRange(bins: readonly Bins[], tail: number): readonly [number, number] {
  const ends = bins.map(({ from, to, counts }): readonly [number, number] => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const width = (to - from) / Math.max(counts.length, 1);
    const reach = (list: readonly number[]): number => {
      let sum = 0;
      return list.findIndex((count) => (sum += count) > total * tail);
    };
    const low = Math.max(0, reach(counts));
    const high = Math.max(0, reach(counts.toReversed()));
    return [from + low * width, to - high * width];
  });
  return [Math.min(...ends.map(([a]) => a)), Math.max(...ends.map(([, b]) => b))];
}
