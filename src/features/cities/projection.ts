import type { CityShape } from '../../../seeds/types.ts';

/** A point of the drawing: x to the right, y down. */
export type Point = readonly [x: number, y: number];

export interface DrawnCity {
  readonly id: string;
  /** An SVG path, closed. */
  readonly path: string;
  /** Where its name stands. */
  readonly centre: Point;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly cities: readonly DrawnCity[];
}

/** How far a point inside a ring is from its border; negative outside. */
function roomAt([x, y]: Point, ring: readonly Point[]): number {
  let nearest = Infinity;
  let inside = false;
  for (const [i, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    inside = crosses !== inside;
    const [dx, dy] = [bx - ax, by - ay];
    const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
    const at = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(x - ax - at * dx, y - ay - at * dy));
  }
  return inside ? nearest : -nearest;
}

const gridSize = 24;

/** A point of a ring's inside that is as far as possible from the border, to a grid of 24 by 24: names have room there. */
export function roomiestPoint(ring: readonly Point[]): Point {
  const [left, right] = extent(ring.map(([x]) => x));
  const [top, bottom] = extent(ring.map(([, y]) => y));
  let best: Point = [(left + right) / 2, (top + bottom) / 2];
  let room = -Infinity;
  for (let cell = 0; cell < gridSize * gridSize; cell += 1) {
    const across = ((cell % gridSize) + 0.5) / gridSize;
    const down = (Math.floor(cell / gridSize) + 0.5) / gridSize;
    const point: Point = [left + across * (right - left), top + down * (bottom - top)];
    const found = roomAt(point, ring);
    if (found > room) [best, room] = [point, found];
  }
  return best;
}

/** Range of all values. */
function extent(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/**
 * Draws outlines `height` high: equirectangular, true to scale at the middle latitude of what is drawn, so that a
 * kilometre is about as long in every direction. North is up.
 */
export function drawCities(shapes: readonly CityShape[], height: number): Drawing {
  const all = shapes.flatMap(({ ring }) => ring);
  const [west, east] = extent(all.map(([longitude]) => longitude));
  const [south, north] = extent(all.map(([, latitude]) => latitude));
  const scale = height / (north - south);
  // drawn, never computed with: the last bits of a cosine may differ between engines
  const narrowing = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const project = ([longitude, latitude]: readonly [number, number]): Point => [
    (longitude - west) * narrowing * scale,
    (north - latitude) * scale,
  ];
  const cities = shapes.map(({ id, ring }): DrawnCity => {
    const points = ring.map(project);
    const path = points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
    return { id, path: `M${path}Z`, centre: roomiestPoint(points) };
  });
  return { width: (east - west) * narrowing * scale, height, cities };
}

const ways: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The city that an arrow key leads to: ahead of it, near, and not much to the side; null: there is none. */
export function neighbourOf(
  cities: readonly DrawnCity[],
  from: string,
  key: string,
): string | null {
  const way = ways[key];
  const start = cities.find(({ id }) => id === from);
  if (way === undefined || start === undefined) return null;
  const reach = cities.flatMap(({ id, centre }) => {
    const [dx, dy] = [centre[0] - start.centre[0], centre[1] - start.centre[1]];
    const ahead = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1] - dy * way[0]);
    return ahead > 0 && aside <= 2 * ahead ? [{ id, effort: ahead + 2 * aside }] : [];
  });
  return reach.sort((a, b) => a.effort - b.effort)[0]?.id ?? null;
}
