import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, type Box } from './point-labels';
import type { Point } from './trade-off';

const at = (x: number, y: number, radius = 9): Point => ({ x, y, radius });

describe('the labels of points', () => {
  const BOUNDS: Box = { left: 0, top: 0, right: 300, bottom: 200 };
  const wide = (width: number, ...of: number[]) => of.map((each) => ({ at: each, width }));
  const overlap = (a: Box, b: Box) =>
    Math.min(a.right, b.right) > Math.max(a.left, b.left) &&
    Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top);
  /** Seen from a grid of places in the box. */
  const touches = ({ left, right, top, bottom }: Box, { x, y, radius }: Point) =>
    Array.from({ length: 17 }, (_, i) => left + ((right - left) * i) / 16).some((a) =>
      Array.from({ length: 17 }, (_, i) => top + ((bottom - top) * i) / 16).some(
        (b) => Math.hypot(a - x, b - y) < radius
      )
    );

  it.each<[string, Point[], Box[], Partial<Box>]>([
    ['above', [at(100, 100)], [], { left: 80, bottom: 88 }],
    ['above, moved into the bounds', [at(10, 100)], [], { left: 0, bottom: 88 }],
    ['below where above is outside', [at(100, 20)], [], { left: 80, top: 32 }],
    ['below where a point lies above', [at(100, 100), at(100, 80)], [], { left: 80, top: 112 }],
    ['beside', [at(100, 100), at(100, 80), at(100, 120)], [], { left: 112, top: 92 }],
    [
      'below what is taken',
      [at(100, 100)],
      [{ left: 0, top: 60, right: 300, bottom: 80 }],
      { left: 80, top: 112 }
    ]
  ])('stand %s', (_, points, taken, place) => {
    const [label] = placeLabels(wide(40, 0), points, BOUNDS, taken);
    expect(label?.box).toMatchObject(place);
  });

  it('are left out where there is no room, the last first', () => {
    const points = [at(20, 20), at(22, 20), at(24, 20)];
    const placed = placeLabels(wide(60, 2, 0, 1), points, { ...BOUNDS, right: 90, bottom: 50 });
    expect(placed.map((label) => label.at)).toEqual([2]);
    expect(placeLabels(wide(400, 0), points, BOUNDS)).toEqual([]);
  });

  it('cover neither points nor each other, and stay within the bounds', () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    const point = fc.record({ x: number(300), y: number(200), radius: number(18) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 25 }), number(120), (points, width) => {
        const wanted = wide(width + 1, ...points.keys());
        const placed = placeLabels(wanted, points, BOUNDS);
        placed.forEach(({ box }, which) => {
          expect(box.right - box.left).toBeCloseTo(width + 1);
          expect(box.left >= 0 && box.right <= 300 && box.top >= 0 && box.bottom <= 200).toBe(true);
          expect(points.some((each) => touches(box, each))).toBe(false);
          expect(placed.slice(0, which).some((other) => overlap(other.box, box))).toBe(false);
        });
        expect(placeLabels(wanted, points, BOUNDS)).toEqual(placed);
      })
    );
  });
});
