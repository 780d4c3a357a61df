import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '$lib/core/kernel/day';
import { ENDS, type Plan } from '$lib/core/planner/plan';
import { plan } from '../../../../tests/fixtures/plans';
import { planNames, pointWords } from './plan-names';

const of = (totalMinor: number, finish: string, more: Partial<Plan> = {}) =>
  plan([], { totalMinor, finish: finish as Day, ends: [], ...more });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const named = (...plans: Plan[]) => planNames(plans).map(({ name }) => plain(name));

const CHEAPEST = of(40_000, '2027-06-30', { ends: ['cheapest'], fit: 60 });

describe('the name of a plan', () => {
  it('is what it is the best at', () => {
    const both = of(90_000, '2027-01-06', { ends: ['quickest', 'calmest'] });
    expect(named(CHEAPEST, both)).toEqual(['Cheapest', 'Quickest · Calmest']);
  });

  it.each<[string, Plan, string]>([
    ['earlier and dearer', of(52_000, '2027-05-19'), '6 weeks earlier, €120 dearer'],
    ['by days alone', of(52_000, '2027-06-28'), '€120 dearer'],
    ['by a week over a Sunday', of(52_000, '2027-06-27'), '1 week earlier, €120 dearer'],
    [
      'better, later and dearer',
      of(52_000, '2027-07-07', { fit: 71.6 }),
      '1 week later, fits better (72), €120 dearer'
    ],
    ['fitting less', of(52_000, '2027-06-23', { fit: 50 }), '1 week earlier, €120 dearer'],
    ['cheaper than it', of(39_900, '2027-06-30', { fit: 60.4 }), '€1 cheaper'],
    ['without a price', of(50_000, '2027-06-23', { unpriced: 1 }), '1 week earlier, at least €500']
  ])('says how it differs from the cheapest: %s', (_, other, name) => {
    const [, told] = planNames([CHEAPEST, other]);
    expect(plain(told?.name ?? '')).toBe(name);
    expect(told?.compared).toBe(true);
  });

  it('is its price and finish where nothing else is known', () => {
    const [only] = planNames([of(52_000, '2027-06-30')]);
    expect(plain(only?.name ?? '')).toBe('€520, finished Jun 30, 2027');
    expect(only?.compared).toBe(false);
  });

  it('is told against the least price as long as no cheapest is named', () => {
    expect(named(of(52_000, '2027-06-16'), of(50_000, '2027-06-30'))).toEqual([
      '2 weeks earlier, €20 dearer',
      '€500, finished Jun 30, 2027'
    ]);
  });

  it('has price and finish with it where another would be called the same', () => {
    const [a, b] = [of(52_000, '2027-06-29'), of(52_000, '2027-06-28')];
    expect(named(CHEAPEST, a, b, b)).toEqual([
      'Cheapest',
      '€120 dearer (€520, finished Jun 29, 2027)',
      '€120 dearer (€520, finished Jun 28, 2027) (1)',
      '€120 dearer (€520, finished Jun 28, 2027) (2)'
    ]);
  });

  it('is no other plan’s, whatever the plans', () => {
    const some = fc.record({
      totalMinor: fc.integer({ min: 0, max: 3 }).map((euros) => euros * 100),
      days: fc.integer({ min: 0, max: 20 }),
      ends: fc.subarray([...ENDS], { maxLength: 1 }),
      unpriced: fc.integer({ min: 0, max: 1 }),
      fit: fc.option(fc.integer({ min: 60, max: 62 }), { nil: undefined })
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (list) => {
        const plans = list.map(({ days, fit, ...more }) =>
          plan([], {
            ...more,
            ...(fit !== undefined && { fit }),
            finish: addDays('2027-01-04' as Day, days)
          })
        );
        const names = planNames(plans).map(({ name }) => name);
        expect(names).toHaveLength(plans.length);
        expect(new Set(names).size).toBe(names.length);
      })
    );
  });
});

it('a plan is a point with price, finish and fit', () => {
  const end = of(64_000, '2026-12-21', { ends: ['quickest'], fit: 70 });
  expect(plain(pointWords(end))).toBe('Quickest: €640, finished Dec 21, 2026, fit 70 of 100');
  expect(plain(pointWords(of(0, '2026-12-21')))).toBe('free, finished Dec 21, 2026');
});
