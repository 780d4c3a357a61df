import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '$lib/core/kernel/day';
import type { Goal } from '$lib/core/planner/plan';
import { parseGoal, parseLimits, planAddress, type WantedLimits } from './plan-address';

const USUAL: WantedLimits = { hoursPerWeek: 8, currency: 'EUR', budgetMinor: 100 };
const pairsOf = (search: string) => [...new URLSearchParams(search)] as [string, string][];

const id = fc.string({ minLength: 1, maxLength: 30 }).map((text) => `${text.toWellFormed()}x`);
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 4 });
const day = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays('2020-01-01' as Day, days));
const hours = fc.integer({ min: 1, max: 120 }).map((halves) => halves / 2);

const goals = fc.oneof(
  id.map((award) => ({ kind: 'award', award })),
  fc.uniqueArray(id, { minLength: 2, maxLength: 4 }).map((awards) => ({ kind: 'awards', awards })),
  fc.record(
    {
      kind: fc.constant('field'),
      field: fc.constantFrom('06', '061', '0613'),
      ects: hours,
      level: fc.constantFrom(1, 2, 3),
      eqf: fc.integer({ min: 1, max: 8 })
    },
    { requiredKeys: ['kind', 'field', 'ects'] }
  ),
  ids.map((skills) => ({ kind: 'skills', skills })),
  fc.constant({ kind: 'furthest' })
) as fc.Arbitrary<Goal>;

const limits = fc.record(
  {
    hoursPerWeek: hours,
    currency: fc.constantFrom('EUR', 'CHF', 'JPY'),
    hoursByMonth: fc.constantFrom({ 7: 2 }, { 1: 0, 12: 2.5 }),
    blocked: fc
      .array(fc.tuple(day, fc.nat(40)), { minLength: 1, maxLength: 3 })
      .map((spans) => spans.map(([from, days]) => ({ from, to: addDays(from, days) }))),
    budgetMinor: fc.nat(1_000_000),
    start: day,
    latest: day,
    languages: fc.constantFrom(['en'], ['de', 'es']),
    modes: fc.constantFrom(['online'], ['online', 'onsite']),
    officialOnly: fc.constant(true),
    providers: ids,
    atOnce: fc.integer({ min: 1, max: 20 }),
    without: ids
  },
  { requiredKeys: ['hoursPerWeek', 'currency'] }
) as unknown as fc.Arbitrary<WantedLimits>;

describe('an address', () => {
  it('brings back the goal and the limits that were put into it', () => {
    fc.assert(
      fc.property(goals, limits, (goal, within) => {
        const pairs = pairsOf(planAddress(goal, within));
        expect(parseGoal(pairs)).toEqual(goal);
        expect(parseLimits(pairs, USUAL)).toEqual(within);
      })
    );
  });

  it('without limits leaves them as usual', () => {
    const address = planAddress({ kind: 'award', award: 'a&b=c' as never });
    expect(address).toBe('?award=a%26b%3Dc');
    expect(parseLimits(pairsOf(address), USUAL)).toEqual(USUAL);
  });

  it.each<[string, Goal | undefined]>([
    ['', undefined],
    ['?goal=nowhere', undefined],
    ['?goal=field&field=06', undefined],
    ['?goal=field&ects=30', undefined],
    ['?goal=field&field=6x&ects=30', undefined],
    ['?goal=field&field=06&ects=-30', undefined],
    ['?goal=field&field=06&ects=30&level=9&eqf=x', { kind: 'field', field: '06', ects: 30 }],
    ['?goal=skills', undefined],
    ['?goal=skills&skill=%20', undefined],
    ['?award=', undefined],
    ['?award=a&award=a', { kind: 'award', award: 'a' as never }]
  ])('%s', (search, goal) => {
    expect(parseGoal(pairsOf(search))).toEqual(goal);
  });

  it('keeps what makes sense of limits', () => {
    const search =
      '?hours=6&budget=lots&currency=gold&month=13:2&month=7:99&month=8:4&blocked=2026-08-09' +
      '&blocked=2026-09-09..2026-08-01&blocked=2026-08-01..2026-08-09&by=2026-02-30&mode=swimming' +
      '&official=no&at-once=0&language=not%20one';
    expect(parseLimits(pairsOf(search), USUAL)).toEqual({
      hoursPerWeek: 6,
      currency: 'EUR',
      hoursByMonth: { 8: 4 },
      blocked: [{ from: '2026-08-01', to: '2026-08-09' }]
    });
  });

  it('of any kind is read without trouble', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
        const keys = ['award', 'goal', 'field', 'month', 'blocked', 'hours', 'budget'];
        const known = pairs.map(([, value], at): [string, string] => [keys[at % 7] ?? '', value]);
        parseGoal(known);
        expect(parseLimits(known, USUAL).hoursPerWeek).toBeGreaterThan(0);
      })
    );
  });
});
