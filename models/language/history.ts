import { at } from '../ensemble/words.ts';

/** Where the months of one value stand: month m at `offset + m · step`. */
export interface History {
  array: Float64Array;
  offset: number;
  step: number;
}

/** A value `back` months before month m (0 … 11), linear between months, 0 before the first. */
export function delayed({ array, offset, step }: History, m: number, back: number): number {
  const time = back > 0 ? m - back : m;
  const month = Math.floor(time);
  const below = month < 0 ? 0 : at(array, offset + month * step);
  const part = time - month;
  if (part === 0) return below;
  const above = month < -1 ? 0 : at(array, offset + (month + 1) * step);
  return below + (above - below) * part;
}

/**
 * What arrives in month m (0 … 11) when each month's value is laid evenly over the `window` months after it,
 * the last of them in part; a window of one month or less is the next month.
 */
export function spreadOver(source: History, window: History, m: number): number {
  let sum = 0;
  for (let s = 0; s < m; s += 1) {
    const width = at(window.array, window.offset + s * window.step);
    const passed = m - s - 1;
    const share = width > 1 ? Math.min(Math.max(width - passed, 0), 1) / width : passed > 0 ? 0 : 1;
    sum += at(source.array, source.offset + s * source.step) * share;
  }
  return sum;
}
