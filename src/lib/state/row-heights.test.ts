import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowHeights } from './row-heights';

describe('heights of rows', () => {
  it('are the estimate until they are measured', () => {
    const heights = new RowHeights(10, 50);
    expect(heights.average).toBe(50);
    expect([heights.offset(0), heights.offset(3), heights.offset(10)]).toEqual([0, 150, 500]);
    expect(heights.set(1, 80)).toBe(true);
    expect(heights.set(1, 80)).toBe(false);
    expect(heights.average).toBe(80);
    heights.set(2, 20);
    expect(heights.average).toBe(50);
    heights.set(2, 50);
    expect(heights.average).toBe(65);
    expect([heights.offset(1), heights.offset(2), heights.offset(10)]).toEqual([50, 130, 530]);
  });

  it('ignore rows that are not there', () => {
    const heights = new RowHeights(2, 50);
    expect(heights.set(2, 80)).toBe(false);
    expect(heights.offset(2)).toBe(100);
  });

  it('say the first and the last row for places outside', () => {
    const heights = new RowHeights(3, 50);
    expect([heights.at(-1), heights.at(150), heights.at(1e9)]).toEqual([0, 2, 2]);
    expect(new RowHeights(0, 50).at(10)).toBe(0);
  });

  it('agree with adding them up', () => {
    const measured = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 400 })));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), measured, (count, sets) => {
        const heights = new RowHeights(count, 60);
        const plain = new Array<number>(count).fill(60);
        for (const [row, height] of sets) {
          heights.set(row, height);
          if (row < count) plain[row] = height;
        }
        let sum = 0;
        for (const [row, height] of plain.entries()) {
          expect(heights.offset(row)).toBe(sum);
          expect(heights.at(sum)).toBe(row);
          expect(heights.at(sum + height - 1)).toBe(row);
          sum += height;
        }
        expect(heights.offset(count)).toBe(sum);
      })
    );
  });
});
