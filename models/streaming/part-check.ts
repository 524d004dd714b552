import { binCount } from './bins.ts';
import type { StreamLayout } from './layout.ts';
import type { StreamPart } from './stream-fold.ts';

const add = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** Draws of each series that a part has counted, in bins and beyond them. */
function counted({ filled, slots, tails }: StreamPart): readonly number[] {
  let next = 0;
  return Array.from(filled, (size, series) => {
    let sum = (tails[6 * series] ?? 0) + (tails[6 * series + 3] ?? 0);
    for (const end = next + size; next < end; next += 1)
      sum += Math.floor((slots[next] ?? 0) / binCount);
    return sum;
  });
}

/** Whether the arrays of a part fit a layout and each other, and every series has as many draws as is said. */
export function isWhole(layout: StreamLayout, part: StreamPart, draws: number): boolean {
  const { filled, slots, lows, highs, tails, nearest, tallies, sumSizes, sumTerms } = part;
  const series = layout.series.size;
  const kept = tails.reduce((sum, value, i) => (i % 3 === 2 ? sum + value : sum), 0);
  const fits: readonly (readonly [number, number])[] = [
    [part.draws[0] ?? 0, draws],
    [filled.length, series],
    [slots.length, add(filled)],
    [lows.length, slots.length],
    [highs.length, slots.length],
    [tails.length, 6 * series],
    [nearest.length, kept],
    [tallies.length, layout.tallies.size],
    [sumSizes.length, layout.sums],
    [sumTerms.length, add(sumSizes)],
  ];
  return fits.every(([is, should]) => is === should) && counted(part).every((sum) => sum === draws);
}
