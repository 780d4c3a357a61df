import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRanges, exactly, overlaps, scaleRange, type Range } from './range';

const range = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.nat(10))
  .map(([min, length]): Range => ({ min, max: min + length }));

const valuesIn = ({ min, max }: Range) =>
  Array.from({ length: max - min + 1 }, (_, step) => min + step);

describe('ranges', () => {
  it('of one value begin and end with it', () => {
    expect(exactly(1.5)).toEqual({ min: 1.5, max: 1.5 });
  });

  it('overlap where they have a value in common', () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        const common = valuesIn(a).some((value) => valuesIn(b).includes(value));
        expect(overlaps(a, b)).toBe(common);
      }),
      { numRuns: 500 }
    );
  });

  it('add up to what their values add up to', () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        const sums = valuesIn(a).flatMap((one) => valuesIn(b).map((other) => one + other));
        expect(addRanges(a, b)).toEqual({ min: Math.min(...sums), max: Math.max(...sums) });
      })
    );
  });

  it('scale as their values do', () => {
    fc.assert(
      fc.property(range, fc.integer({ min: 1, max: 9 }), (a, factor) => {
        const { min, max } = scaleRange(a, factor);
        const scaled = valuesIn(a).map((value) => value * factor);
        expect([min, max]).toEqual([scaled[0], scaled.at(-1)]);
      })
    );
  });
});
