import { binCount } from './bins.ts';
import { headlineSeries, movers, seriesAt, type StreamLayout } from './layout.ts';

/** What is fixed for a whole stream before it is folded: a function of scenario and seed alone, so all shards have the same. */
export interface Frame {
  /** Start and end of each series' histogram. */
  readonly ranges: Float64Array;
  /** Near the mean of each mover and of the headline: products are summed of what is left. */
  readonly centres: Float64Array;
}

/** Draws that a frame is made from. */
export const framingDraws = 1024;

/** Part of the first draws' range by which it is widened at each end. */
const margin = 0.25;

/** The range of the first draws, widened; about a single value one of a billionth of it, so that others lie outside. */
function rangeOf(blocks: readonly (readonly Float64Array[])[], series: number): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const block of blocks) {
    for (const value of block[series] ?? []) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  const wide = (high - low) * margin;
  if (Number.isFinite(binCount / wide)) return [low - wide, high + wide];
  const near = Math.max(Math.abs(low) * 1e-9, 1e-9);
  return [low - near, high + near];
}

function meanOf(blocks: readonly (readonly Float64Array[])[], series: number): number {
  let sum = 0;
  let count = 0;
  for (const block of blocks) {
    for (const value of block[series] ?? []) sum += value;
    count += block[series]?.length ?? 0;
  }
  return sum / count;
}

/** Makes the frame of a stream from the series of its first blocks. */
export function frameOf(layout: StreamLayout, blocks: readonly (readonly Float64Array[])[]): Frame {
  const ranges = Array.from({ length: layout.series.size }, (_, at) => rangeOf(blocks, at));
  const centres = [...movers, headlineSeries].map((name) => meanOf(blocks, seriesAt(layout, name)));
  return { ranges: Float64Array.from(ranges.flat()), centres: Float64Array.from(centres) };
}
