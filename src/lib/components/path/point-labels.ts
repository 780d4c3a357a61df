import type { Point } from './trade-off';

/* Where the labels of points are written. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Label {
  /** The plan that it names, by its place. */
  readonly at: number;
  readonly box: Box;
}

const LINE = 16;
const GAP = 3;

/**
 * Puts each label beside its point, the first in the list first: within the bounds, over no point,
 * over nothing that is taken, and over no other label. One that has no such place is left out.
 */
export function placeLabels(
  wanted: readonly { readonly at: number; readonly width: number }[],
  points: readonly Point[],
  bounds: Box,
  taken: readonly Box[] = []
): readonly Label[] {
  const placed: Label[] = [];
  for (const { at, width } of wanted) {
    const point = points[at];
    const box =
      point &&
      placesOf(point, width, bounds).find(
        (place) =>
          isWithin(place, bounds) &&
          !points.some((other) => isOver(place, other)) &&
          ![...taken, ...placed.map((label) => label.box)].some((other) => isBoth(place, other))
      );
    if (box) placed.push({ at, box });
  }
  return placed;
}

/** Above, below and to the sides; then a line further off. */
function placesOf({ x, y, radius }: Point, width: number, bounds: Box): Box[] {
  const away = radius + GAP;
  const centred = Math.max(bounds.left, Math.min(bounds.right - width, x - width / 2));
  const of = (left: number, top: number): Box => ({
    ...{ left, top, right: left + width, bottom: top + LINE }
  });
  const beside = [x + away, x - away - width];
  return [
    of(centred, y - away - LINE),
    of(centred, y + away),
    ...beside.map((left) => of(left, y - LINE / 2)),
    ...[y - away - LINE, y + away].flatMap((top) => beside.map((left) => of(left, top))),
    of(centred, y - away - 2 * LINE),
    of(centred, y + away + LINE)
  ];
}

function isWithin(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom
  );
}

function isOver(box: Box, { x, y, radius }: Point): boolean {
  const across = Math.max(box.left - x, 0, x - box.right);
  const down = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(across, down) < radius;
}

function isBoth(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
