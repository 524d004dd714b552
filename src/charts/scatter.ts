import { textEms } from './band-config.ts';
import { placeLabels, type LabelPlace } from './scatter-labels.ts';
import { roundStep } from './scale.ts';
import type { ScatterAxis, ScatterPoint, ScatterSpec } from './spec.ts';

/** An axis in pixels: where a value stands, and its ticks. */
interface PlacedAxis {
  readonly place: (value: number) => number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

export interface PlacedPoint extends ScatterPoint {
  readonly cx: number;
  readonly cy: number;
  readonly top: number;
  readonly bottom: number;
  readonly name: LabelPlace;
}

export interface PlacedScatter {
  readonly x: PlacedAxis;
  readonly y: PlacedAxis;
  readonly points: readonly PlacedPoint[];
  readonly frontier: string;
}

/** The drawing's box in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Round ends around the values, with room beside them, within what the axis allows. */
function placeAxis(
  { least, most, formatTick }: ScatterAxis,
  values: readonly number[],
  [from, to]: readonly [number, number],
): PlacedAxis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max((high - low) * 0.15, Math.abs(high) * 0.02, 1e-9);
  const step = roundStep(high - low + 2 * room, 4);
  const min = Math.max(least, Math.floor((low - room) / step) * step);
  const max = Math.min(most, Math.ceil((high + room) / step) * step);
  const place = (value: number): number => from + ((value - min) / (max - min)) * (to - from);
  const count = Math.round((max - min) / step);
  const ticks = Array.from({ length: count + 1 }, (_, i) => min + i * step)
    .filter((value) => value <= max + step * 1e-6)
    .map((value) => ({ at: place(value), text: formatTick(value) }));
  return { place, ticks };
}

/** Where everything of a scatter stands; `em`: the size of its type. */
export function placeScatter(spec: ScatterSpec, box: Box, em: number): PlacedScatter {
  const { points, frontier } = spec;
  const x = placeAxis(
    spec.x,
    points.map((point) => point.x),
    [box.left, box.right],
  );
  const y = placeAxis(
    spec.y,
    points.flatMap(({ low, high }) => [low, high]),
    [box.bottom, box.top],
  );
  const placed = points.map((point) => ({
    ...point,
    cx: x.place(point.x),
    cy: y.place(point.y),
    top: y.place(point.high),
    bottom: y.place(point.low),
  }));
  // a frontier is a stair: between two points one pays for the left one's chance
  const path = frontier.map(({ x: at, y: height }, index) => {
    const [px, py] = [x.place(at), y.place(height)].map((value) => String(Math.round(value)));
    return index === 0 ? `M${px ?? ''} ${py ?? ''}` : `H${px ?? ''}V${py ?? ''}`;
  });
  const wishes = placed.map(({ cx, cy, label }) => ({ cx, cy, width: textEms(label) * em }));
  const names = placeLabels(wishes, em * 1.3, box);
  const named = placed.flatMap((point, index) => {
    const name = names[index];
    return name === undefined ? [] : [{ ...point, name }];
  });
  return { x, y, points: named, frontier: path.join('') };
}
