/** A label that looks for room beside its mark; sizes in pixels. */
export interface LabelWish {
  readonly cx: number;
  readonly cy: number;
  readonly width: number;
}

export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const clearance = 11;

function rectOf({ x, y, anchor }: LabelPlace, width: number, height: number): Rect {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

/** How much of a rectangle lies under others or outside the box. */
function cover(rect: Rect, others: readonly Rect[], box: Rect): number {
  const shared = (a: Rect, b: Rect): number =>
    Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
    Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  const own = (rect.right - rect.left) * (rect.bottom - rect.top);
  const outside = own - shared(rect, box);
  return others.reduce((sum, other) => sum + shared(rect, other), outside * 4);
}

/** Beside a mark, then a line higher or lower on either side, then over and under it. */
function candidates({ cx, cy }: LabelWish, height: number): readonly LabelPlace[] {
  const [right, left] = [cx + clearance, cx - clearance];
  const lines = [0, -1, 1, -2, 2].map((step) => cy + step * height);
  return [
    ...lines.flatMap((y): LabelPlace[] => [
      { x: right, y, anchor: 'start' },
      { x: left, y, anchor: 'end' },
    ]),
    { x: cx, y: cy - height * 1.1, anchor: 'middle' },
    { x: cx, y: cy + height * 1.1, anchor: 'middle' },
  ];
}

/** A place for every label, in order: the first that covers nothing, else the one that covers least. */
export function placeLabels(
  wishes: readonly LabelWish[],
  height: number,
  box: Rect,
): readonly LabelPlace[] {
  const taken: Rect[] = wishes.map(({ cx, cy }) => ({
    ...{ left: cx - 7, right: cx + 7 },
    ...{ top: cy - 7, bottom: cy + 7 },
  }));
  return wishes.map((wish) => {
    const places = candidates(wish, height).map((place) => {
      const rect = rectOf(place, wish.width, height);
      return { place, rect, covered: cover(rect, taken, box) };
    });
    const best = places.reduce((least, one) => (one.covered < least.covered ? one : least));
    taken.push(best.rect);
    return best.place;
  });
}
