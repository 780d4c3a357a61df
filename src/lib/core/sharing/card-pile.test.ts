import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { record } from '../../../../tests/fixtures/held';
import { exactly } from '../kernel/range';
import type { Stone } from '../stacking/cairn';
import { pileStones } from './card-pile';

const stone = (ects: number | null, level: number | null) =>
  record({
    ...(ects !== null && { credits: [{ scheme: 'ects', value: ects }] }),
    ...(level !== null && { eqf: exactly(level) })
  });
const some = fc.array(
  fc.tuple(fc.option(fc.integer({ min: 0, max: 60 })), fc.option(fc.integer({ min: 1, max: 8 }))),
  { maxLength: 12 }
);
const rowsOf = (stones: readonly Stone[]) => {
  const ys = [...new Set(stones.map(({ y }) => y))].sort((a, b) => a - b);
  return ys.map((y) => stones.filter((each) => each.y === y));
};

describe('a pile of stones', () => {
  it.each([
    [0, []],
    [1, [1]],
    [2, [1, 1]],
    [3, [1, 2]],
    [4, [1, 1, 2]],
    [5, [1, 2, 2]],
    [6, [1, 2, 3]],
    [8, [1, 2, 2, 3]]
  ])('of %i has rows of %j', (count, sizes) => {
    const records = Array.from({ length: count }, () => stone(5, null));
    expect(rowsOf(pileStones(records).stones).map((row) => row.length)).toEqual(sizes);
  });

  it('has the higher levels above, and every stone in its box, none on another', () => {
    fc.assert(
      fc.property(some, (list) => {
        const { width, height, stones } = pileStones(
          list.map(([ects, level]) => stone(ects, level))
        );
        expect(stones.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
        for (const [at, a] of stones.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(-1e-9);
          expect(a.x + a.width).toBeLessThanOrEqual(width + 1e-9);
          expect(a.y + a.height).toBeLessThanOrEqual(height);
          for (const b of stones.slice(at + 1)) {
            const apart = a.x + a.width <= b.x || b.x + b.width <= a.x;
            expect(apart || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
            if (a.y < b.y) expect(a.level ?? 0).toBeGreaterThanOrEqual(b.level ?? 0);
          }
        }
      })
    );
  });
});
