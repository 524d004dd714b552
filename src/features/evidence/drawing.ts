import type { Layout, Spot } from './layout.ts';

/** A point or a size on the diagram, in rem. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Sizes in rem: boxes, and what lies between them. */
export const box = { width: 9.25, height: 3.25 } as const;
const gap = { x: 1.9, y: 0.5 } as const;

const step = { x: box.width + gap.x, y: box.height + gap.y } as const;

/** Top left corner of the box at a spot. */
export function placeOf({ column, row }: Spot): Point {
  return { x: column * step.x, y: (row - 0.5) * step.y + gap.y / 2 };
}

/** Width and height of the whole picture. */
export function size({ columns, rows }: Layout): {
  readonly width: number;
  readonly height: number;
} {
  return { width: Math.max(0, columns * step.x - gap.x), height: rows * step.y };
}

/** An SVG path from the right side of the first spot to the left side of the last, level where it passes a column. */
export function drawWay(via: readonly Spot[]): string {
  const write = (value: number): string => value.toFixed(2);
  const middle = (spot: Spot): number => placeOf(spot).y + box.height / 2;
  const [first, ...rest] = via;
  if (first === undefined) return '';
  let way = `M${write(placeOf(first).x + box.width)} ${write(middle(first))}`;
  let from = first;
  rest.forEach((spot, i) => {
    const start = placeOf(from).x + box.width;
    const end = placeOf(spot).x;
    const half = (start + end) / 2;
    const [a, b] = [middle(from), middle(spot)];
    way += `C${write(half)} ${write(a)} ${write(half)} ${write(b)} ${write(end)} ${write(b)}`;
    if (i < rest.length - 1) way += `H${write(end + box.width)}`;
    from = spot;
  });
  return way;
}
