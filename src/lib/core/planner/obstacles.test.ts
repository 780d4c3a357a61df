import { describe, expect, it } from 'vitest';
import {
  ask,
  plansFor,
  all,
  any,
  TARGET,
  award,
  catalogueOf,
  course,
  eur,
  one,
  run
} from '../../../../tests/fixtures/planning';
import { indexCatalogue } from '../catalogue/index-by-id';
import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Offering } from '../catalogue/model';
import type { Rule } from '../catalogue/rule';
import type { Day } from '../kernel/day';
import type { Goal, Limits, PlanSet } from './plan';

describe('obstacles', () => {
  const a = [course('a')];
  const either = [
    course('fast', { cost: eur(90_000) }),
    course('cheap', { cost: eur(5_000), workloadHours: { min: 100, max: 100 } })
  ];
  const heavy = [course('a', { schedule: 'fixed', runs: [run('r', 1, 2)] })];
  const cases: readonly [string, Rule, Offering[], Partial<Limits>, PlanSet['obstacles']][] = [
    [
      'money',
      one('a'),
      a,
      { budgetMinor: 9_999 },
      [{ code: 'over-budget', cheapestMinor: 10_000 }]
    ],
    [
      'time, or more hours',
      one('a'),
      a,
      { latest: '2027-01-31' as Day },
      [{ code: 'too-late', finish: '2027-02-07' as Day }]
    ],
    ['hours', one('a'), heavy, {}, [{ code: 'too-few-hours', hoursPerWeek: 25 }]],
    [
      'a course that nobody gives',
      one('gone'),
      a,
      {},
      [{ code: 'no-way', missing: ['gone' as OfferingId] }]
    ],
    [
      'money and time, either of which helps',
      any(one('fast'), one('cheap')),
      either,
      { budgetMinor: 50_000, latest: '2027-02-14' as Day, hoursPerWeek: 9 },
      [
        { code: 'together', cheapestMinor: 90_000, finish: '2027-03-28' as Day },
        { code: 'too-few-hours', hoursPerWeek: 17 }
      ]
    ],
    ['a language', one('a'), a, { languages: ['fi'] }, [{ code: 'filtered', limit: 'languages' }]],
    ['a mode', one('a'), a, { modes: ['onsite'] }, [{ code: 'filtered', limit: 'modes' }]],
    [
      'what is not wanted',
      one('a'),
      a,
      { without: ['a' as OfferingId] },
      [{ code: 'filtered', limit: 'without' }]
    ],
    [
      'pauses',
      one('a'),
      heavy,
      {
        hoursPerWeek: 30,
        blocked: [{ from: '2027-01-12' as Day, to: '2027-01-12' as Day }]
      },
      [{ code: 'filtered', limit: 'blocked' }]
    ],
    [
      'one at a time',
      all(one('a'), one('b')),
      [
        course('a', { schedule: 'fixed', runs: [run('r', 0, 5)] }),
        course('b', { schedule: 'fixed', runs: [run('s', 4, 5)] })
      ],
      { hoursPerWeek: 20, atOnce: 1 },
      [{ code: 'filtered', limit: 'atOnce' }]
    ]
  ];

  it.each(cases)('%s', (_, rule, offerings, more, obstacles) => {
    const { plans, obstacles: found } = plansFor(rule, offerings, more);
    expect(plans).toEqual([]);
    expect(found).toEqual(obstacles);
  });

  it('courses and awards that ask for themselves', () => {
    const loop = [course('a', { prerequisite: one('b') }), course('b', { prerequisite: one('a') })];
    expect(plansFor(one('a'), loop).obstacles).toEqual([{ code: 'circle', of: ['a', 'b'] }]);
    const first = award('target', { type: 'award', award: 'y' as AwardId });
    const second = award('y', { type: 'award', award: 'target' as AwardId });
    expect(ask(indexCatalogue(catalogueOf([], [first, second]))).obstacles).toMatchObject([
      { code: 'circle' }
    ]);
  });

  it('whatever is asked, there is an answer', () => {
    const empty = indexCatalogue(catalogueOf([], []));
    for (const goal of [
      TARGET,
      { kind: 'awards', awards: [] },
      { kind: 'field', field: '', ects: -3 },
      { kind: 'field', field: '06', ects: NaN },
      { kind: 'skills', skills: [] },
      { kind: 'furthest' }
    ] satisfies Goal[]) {
      expect(ask(empty, {}, { goal })).toMatchObject({ plans: [] });
    }
    const odd = [
      course('a', {
        cost: eur(-5),
        workloadHours: { min: -1, max: 1e300 },
        weeks: { min: -4, max: Infinity }
      }),
      course('b', { cost: eur(NaN), workloadHours: { min: NaN, max: NaN } })
    ];
    const more = { hoursPerWeek: NaN, budgetMinor: -1, latest: '2020-01-01' as Day, atOnce: 0 };
    expect(plansFor(all(one('a'), one('b')), odd, more).plans).toEqual([]);
    expect(plansFor(any(one('a'), one('b')), odd).obstacles.length).toBeLessThan(5);
  });
});
