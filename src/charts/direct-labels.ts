import type { Plugin } from 'chart.js';
import type { BandSpec, Palette, Type } from './spec.ts';

/** Moves labels apart: heights in pixels, at least `gap` between two, order kept, within `top` and `bottom`. */
export function spreadLabels(
  heights: readonly number[],
  gap: number,
  [top, bottom]: readonly [top: number, bottom: number],
): readonly number[] {
  const order = heights.map((height, index) => ({ height, index }));
  order.sort((a, b) => a.height - b.height);
  const placed: number[] = [];
  let least = top;
  for (const { height, index } of order) {
    placed[index] = Math.max(height, least);
    least = (placed[index] ?? 0) + gap;
  }
  let most = bottom;
  for (const { index } of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, most);
    most = placed[index] - gap;
  }
  return placed;
}

/** Labels at the lines' ends and on the horizontal lines, in the colour of what they name. */
export function directLabels(spec: BandSpec, palette: Palette, type: Type): Plugin<'line'> {
  return {
    id: 'directLabels',
    afterDatasetsDraw({ ctx, chartArea: { left, right, top, bottom }, scales }) {
      const y = scales['y'];
      if (!y) return;
      ctx.save();
      ctx.font = `${String(type.size)}px ${type.family}`;
      for (const { value, label, colour, dash } of spec.thresholds) {
        const at = Math.round(y.getPixelForValue(value)) + 0.5;
        ctx.strokeStyle = ctx.fillStyle = palette[colour];
        ctx.lineWidth = 1;
        ctx.setLineDash([...dash]);
        ctx.beginPath();
        ctx.moveTo(left, at);
        ctx.lineTo(right, at);
        ctx.stroke();
        ctx.textBaseline = at - type.size < top ? 'top' : 'bottom';
        ctx.fillText(label, left + 4, at + (at - type.size < top ? 3 : -3));
      }
      const ends = spec.lines.map(({ values }) => y.getPixelForValue(values.at(-1) ?? 0));
      const heights = spreadLabels(ends, type.size * 1.25, [top, bottom]);
      ctx.textBaseline = 'middle';
      spec.lines.forEach(({ label, colour, width }, index) => {
        ctx.fillStyle = palette[colour];
        ctx.font = `${width > 2 ? '600 ' : ''}${String(type.size)}px ${type.family}`;
        ctx.fillText(label, right + 6, heights[index] ?? 0);
      });
      ctx.restore();
    },
  };
}
