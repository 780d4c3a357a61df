import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ectsOf, hoursOfEcts, type Credit } from './credits';

describe('ectsOf', () => {
  it.each<[string, readonly Credit[] | undefined, number | undefined]>([
    ['nothing stated', undefined, undefined],
    ['no credits given', [], undefined],
    ['another system', [{ scheme: 'unnamed', value: 5 }], undefined],
    [
      'one of several',
      [
        { scheme: 'CATS', value: 10 },
        { scheme: 'ects', value: 5 }
      ],
      5
    ],
    ['halves', [{ scheme: 'ects', value: 1.5 }], 1.5],
    ['zero', [{ scheme: 'ects', value: 0 }], 0]
  ])('%s', (_, credits, ects) => {
    expect(ectsOf(credits)).toBe(ects);
  });
});

describe('hoursOfEcts', () => {
  it('is 25 to 30 hours each', () => {
    expect(hoursOfEcts(5)).toEqual({ min: 125, max: 150 });
    expect(hoursOfEcts(1.5)).toEqual({ min: 37.5, max: 45 });
  });

  it('goes from low to high', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 360 }), (halves) => {
        const { min, max } = hoursOfEcts(halves / 2);
        expect(min).toBeLessThanOrEqual(max);
        expect(max - min).toBeCloseTo(halves * 2.5);
      })
    );
  });
});
