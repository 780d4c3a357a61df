import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { course } from '../../../../../tests/fixtures/catalogue';
import type { Provider } from '../model';
import { bucketOf, planParts } from './split';

const bucket = (field: string, country: string, offerings: number) => ({
  field,
  country,
  offerings
});

describe('the parts of a catalogue', () => {
  it('are one where everything fits', () => {
    const buckets = [bucket('01', 'SE', 6), bucket('02', 'other', 4)];
    expect(planParts(buckets, 10)).toEqual([{ buckets, sizes: [10] }]);
    expect(planParts([], 10)).toEqual([]);
  });

  it('are cut by field, then by country, then by number', () => {
    const buckets = [
      bucket('02', 'SE', 25),
      bucket('02', 'DE', 3),
      bucket('01', 'SE', 4),
      bucket('01', 'DE', 5)
    ];
    expect(planParts(buckets, 10)).toEqual([
      { field: '01', buckets: [buckets[2], buckets[3]], sizes: [9] },
      { field: '02', country: 'DE', buckets: [buckets[1]], sizes: [3] },
      { field: '02', country: 'SE', buckets: [buckets[0]], sizes: [8, 8, 9] }
    ]);
  });

  it('hold everything once, and none holds too much', () => {
    const buckets = fc.uniqueArray(
      fc.record({
        field: fc.constantFrom('01', '02', 'other'),
        country: fc.constantFrom('DE', 'SE', 'other'),
        offerings: fc.nat(40)
      }),
      { selector: ({ field, country }) => `${field} ${country}` }
    );
    fc.assert(
      fc.property(buckets, fc.integer({ min: 1, max: 50 }), (some, limit) => {
        const plans = planParts(some, limit);
        const planned = plans.flatMap((plan) => plan.buckets);
        expect(new Set(planned)).toEqual(new Set(some.filter(({ offerings }) => offerings > 0)));
        expect(planned).toHaveLength(new Set(planned).size);
        for (const { buckets: own, sizes } of plans) {
          const sum = own.reduce((total, { offerings }) => total + offerings, 0);
          expect(sizes.reduce((total, size) => total + size, 0)).toBe(sum);
          expect(Math.max(...sizes)).toBeLessThanOrEqual(limit);
        }
      })
    );
  });

  it('know an offering by broad field and the country of its provider', () => {
    const provider = { id: 'x', name: { en: 'X' }, country: 'SE' } as unknown as Provider;
    expect(bucketOf(course('a', { field: '0612' }), provider)).toEqual(bucketNames('06', 'SE'));
    expect(bucketOf(course('a', { field: '00' }), undefined)).toEqual(
      bucketNames('other', 'other')
    );
  });
});

function bucketNames(field: string, country: string) {
  return { field, country };
}
