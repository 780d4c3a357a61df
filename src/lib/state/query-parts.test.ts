import { describe, expect, it } from 'vitest';
import type { AwardId, ProviderId } from '$lib/core/catalogue/ids';
import { EVERYTHING, type Query } from '$lib/core/catalogue/search/query';
import type { Day } from '$lib/core/kernel/day';
import { cleared, partsOf, without } from './query-parts';

const FULL: Query = {
  ...EVERYTHING,
  words: 'bees',
  kinds: ['mooc'],
  fields: ['06', '08'],
  levels: [1],
  modes: ['online'],
  timings: ['mixed'],
  schedules: ['fixed'],
  languages: ['sv', 'en'],
  eqf: [6],
  providerKinds: ['school'],
  stackabilities: ['stackable'],
  provider: 'nordvik' as ProviderId,
  towards: 'cas' as AwardId,
  official: true,
  maxWeeks: 13,
  maxHours: 100,
  maxHoursPerWeek: 6,
  maxPriceMinor: 0,
  maxPricePerEctsMinor: 5_000,
  minEcts: 0,
  maxEcts: 10,
  startFrom: '2027-01-01' as Day,
  startUntil: '2027-02-28' as Day,
  currency: 'SEK',
  keepUnknown: false,
  sort: 'price',
  descending: true
};

describe('the parts of a query', () => {
  it('are none where everything is looked for', () => {
    expect(partsOf(EVERYTHING)).toEqual([]);
    expect(partsOf({ ...EVERYTHING, words: '  ', sort: 'price', descending: true })).toEqual([]);
  });

  it('are each value of a list, and each limit, zero included', () => {
    const keys = partsOf(FULL).map(({ key }) => key);
    expect(keys).toHaveLength(26);
    expect(keys.filter((key) => key === 'fields')).toHaveLength(2);
    expect(keys).toContain('maxPriceMinor');
    expect(keys).toContain('minEcts');
  });

  it('leave nothing but the order when all are taken away', () => {
    expect(partsOf(FULL).reduce(without, FULL)).toEqual(cleared(FULL));
  });

  it('can be taken away one by one, and the others stay', () => {
    for (const part of partsOf(FULL)) {
      const left = without(FULL, part);
      expect(partsOf(left)).toEqual(
        partsOf(FULL).filter((each) => JSON.stringify(each) !== JSON.stringify(part))
      );
    }
  });
});
