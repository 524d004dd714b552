import type { ChartConfiguration } from 'chart.js';
import type { Palette, Type } from './spec.ts';

/** How a canvas is drawn in other colours and another type. */
export type Redraw = (palette: Palette, type: Type) => ChartConfiguration<'line'>;

const known = new WeakMap<HTMLCanvasElement, Redraw>();

/** Remembers how a canvas is drawn, so that a picture of it can be saved. */
export function rememberPicture(canvas: HTMLCanvasElement, redraw: Redraw): void {
  known.set(canvas, redraw);
}

/** How a canvas is drawn; null: nobody said. */
export function configOf(canvas: HTMLCanvasElement): Redraw | null {
  return known.get(canvas) ?? null;
}
