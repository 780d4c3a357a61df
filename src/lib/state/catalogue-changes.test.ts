import { describe, expect, it } from 'vitest';
import type { OfferingId } from '$lib/core/catalogue/ids';
import type { Change } from '$lib/core/catalogue/published/changes';
import type { Day } from '$lib/core/kernel/day';
import { mergeChanges } from './catalogue-changes';

const entry = (id: string, ...changes: Change[]) => ({
  offering: id as OfferingId,
  title: { en: id },
  changes
});
const price = (difference: number, currency = 'EUR'): Change => ({
  code: 'price',
  before: { state: 'free' },
  after: { state: 'not-stated' },
  difference: { minor: difference, currency }
});
const start = (before: string, after: string): Change => ({
  code: 'start',
  before: before as Day,
  after: after as Day
});

describe('changes that were not told yet', () => {
  it('stay beside those of other courses', () => {
    const [a, b] = [entry('a', price(1)), entry('b', { code: 'withdrawn' })];
    expect(mergeChanges([a], [b])).toEqual([a, b]);
  });

  it('of a price are added up', () => {
    expect(mergeChanges([entry('a', price(100))], [entry('a', price(-30))])).toEqual([
      entry('a', price(70))
    ]);
  });

  it('of a price in another currency are not', () => {
    const [merged] = mergeChanges([entry('a', price(100))], [entry('a', price(5, 'CHF'))]);
    expect(merged?.changes[0]).not.toHaveProperty('difference');
  });

  it('of starts are all told; of the rest the last', () => {
    const before = entry('a', start('2030-01-01', '2030-02-01'), { code: 'withdrawn' });
    const after = entry('a', start('2030-03-01', '2030-04-01'), { code: 'withdrawn' });
    expect(mergeChanges([before], [after])[0]?.changes).toEqual([
      start('2030-01-01', '2030-02-01'),
      start('2030-03-01', '2030-04-01'),
      { code: 'withdrawn' }
    ]);
  });
});
