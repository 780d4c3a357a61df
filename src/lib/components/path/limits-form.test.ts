import { describe, expect, it } from 'vitest';
import type { Day } from '$lib/core/kernel/day';
import type { WantedLimits } from '$lib/state/plan-address';
import { countMore, draftOf, readDraft, withLimit, type LimitsDraft } from './limits-form';

const TODAY = '2026-06-15' as Day;
const LIMITS: WantedLimits = {
  hoursPerWeek: 7.5,
  currency: 'CHF',
  budgetMinor: 150_050,
  start: '2026-09-01' as Day,
  latest: '2027-06-30' as Day,
  hoursByMonth: { 1: 0, 12: 2.5 },
  languages: ['en'],
  atOnce: 2
};
const EMPTY: WantedLimits = { hoursPerWeek: 8, currency: 'EUR' };

describe('a form of limits', () => {
  it.each([LIMITS, EMPTY])('says what it was filled with', (limits) => {
    expect(readDraft(draftOf(limits), limits, TODAY)).toEqual({ wrong: [], limits });
  });

  it('takes away what was emptied, and keeps what is chosen', () => {
    const draft = { ...draftOf(EMPTY), hours: '7,5' };
    expect(readDraft(draft, LIMITS, TODAY).limits).toEqual({
      hoursPerWeek: 7.5,
      currency: 'EUR',
      languages: ['en'],
      atOnce: 2
    });
  });

  const months = (text: string) => Array.from({ length: 12 }, (_, at) => (at === 6 ? text : ''));
  it.each<[Partial<LimitsDraft>, string[]]>([
    [{ hours: '' }, ['hours']],
    [{ hours: 'many' }, ['hours']],
    [{ hours: '0.5' }, ['hours']],
    [{ hours: '60' }, []],
    [{ hours: '61' }, ['hours']],
    [{ budget: ' ' }, []],
    [{ budget: '0' }, []],
    [{ budget: '-1' }, ['budget']],
    [{ budget: 'little' }, ['budget']],
    [{ start: '2026-02-30' }, ['start']],
    [{ latest: '2026-06-15' }, ['latest']],
    [{ latest: '2026-06-16' }, []],
    [{ start: '2026-09-01', latest: '2026-09-01' }, ['latest']],
    [{ months: months('0') }, []],
    [{ months: months('60') }, []],
    [{ months: months('61') }, ['months']],
    [{ months: months('x') }, ['months']],
    [{ hours: 'x', budget: 'x', latest: 'x' }, ['hours', 'budget', 'latest']]
  ])('%j is wrong in %j', (more, wrong) => {
    const read = readDraft({ ...draftOf(EMPTY), ...more }, EMPTY, TODAY);
    expect(read.wrong).toEqual(wrong);
    expect(read.limits === undefined).toBe(wrong.length > 0);
  });

  it.each([
    ['EUR', 9_990],
    ['JPY', 100]
  ])('has money in the smallest unit of %s', (currency, budgetMinor) => {
    const draft = { ...draftOf(EMPTY), budget: '99,90', currency };
    expect(readDraft(draft, EMPTY, TODAY).limits).toMatchObject({ currency, budgetMinor });
  });
});

it('counts the limits that are folded away', () => {
  expect(countMore(EMPTY)).toBe(0);
  expect(countMore({ ...EMPTY, budgetMinor: 1, latest: TODAY })).toBe(0);
  expect(countMore(LIMITS)).toBe(4);
});

it('has no limit of an empty list', () => {
  expect(withLimit(LIMITS, 'languages', [])).not.toHaveProperty('languages');
  expect(withLimit(LIMITS, 'atOnce', undefined)).not.toHaveProperty('atOnce');
  expect(withLimit(EMPTY, 'modes', ['online'])).toEqual({ ...EMPTY, modes: ['online'] });
});
