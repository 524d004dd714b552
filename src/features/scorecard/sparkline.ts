import type { ByMonth } from '../../../models/contract.ts';

/** A small line in a box of `width` × `height`: path, end point and the height of the target. */
export interface Sparkline {
  readonly path: string;
  readonly end: { readonly x: number; readonly y: number };
  readonly targetY: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The trend against its target, both from zero (or the least of both), with a margin for the stroke. */
export function drawSparkline(
  trend: ByMonth,
  target: number,
  { width, height }: { readonly width: number; readonly height: number },
): Sparkline {
  const margin = 2;
  // a trend that starts far above zero would be a flat line: its own range shows the months
  const least = Math.min(...trend, target);
  const most = Math.max(...trend, target);
  const floor = least > 0.8 * most ? least - (most - least) * 0.1 : Math.min(0, least);
  const span = most - floor || 1;
  const x = (month: number): number =>
    round(margin + (month * (width - 2 * margin)) / Math.max(1, trend.length - 1));
  const y = (value: number): number =>
    round(height - margin - ((value - floor) / span) * (height - 2 * margin));
  const path = trend
    .map((value, month) => `${month === 0 ? 'M' : 'L'}${String(x(month))} ${String(y(value))}`)
    .join('');
  const last = trend.length - 1;
  return { path, end: { x: x(last), y: y(trend[last] ?? 0) }, targetY: y(target) };
}
