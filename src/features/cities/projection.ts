import type { CityShape } from '../../../seeds/types.ts';

/** A point of the drawing: x to the right, y down. */
export type Point = readonly [x: number, y: number];

export interface DrawnCity {
  readonly id: string;
  /** An SVG path, closed. */
  readonly path: string;
  /** Centre of its area, where its name stands. */
  readonly centre: Point;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly cities: readonly DrawnCity[];
}

/** Centre of the area inside a ring; the ring needs no closing point. */
export function centreOf(ring: readonly Point[]): Point {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return [x / (3 * area), y / (3 * area)];
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
  const narrowing = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const project = ([longitude, latitude]: readonly [number, number]): Point => [
    (longitude - west) * narrowing * scale,
    (north - latitude) * scale,
  ];
  const cities = shapes.map(({ id, ring }): DrawnCity => {
    const points = ring.map(project);
    const path = points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
    return { id, path: `M${path}Z`, centre: centreOf(points) };
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
