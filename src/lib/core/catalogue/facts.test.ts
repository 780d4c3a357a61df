import { describe, expect, it } from 'vitest';
import { course, run } from '../../../../tests/fixtures/catalogue';
import type { Day } from '../kernel/day';
import { ectsFact, endOf, hoursPerWeekOf, nextStart, weeksOf, workloadOf } from './facts';
import type { Offering, Run } from './model';
import type { RunId } from './ids';

const ects = (value: number) => [{ scheme: 'ects', value }];

describe('workloadOf', () => {
  it.each<[string, Partial<Offering>, ReturnType<typeof workloadOf>]>([
    [
      'stated',
      { workloadHours: { min: 40, max: 50 }, credits: ects(5) },
      { hours: { min: 40, max: 50 }, assumed: false }
    ],
    [
      'worked out from ECTS',
      { credits: ects(2) },
      { hours: { min: 50, max: 60 }, assumed: true, by: 'ects-to-hours' }
    ],
    [
      'worked out from points of CATS',
      { credits: [{ scheme: 'CATS', value: 10 }] },
      { hours: { min: 125, max: 150 }, assumed: true, by: 'ects-to-hours' }
    ],
    [
      'worked out from hours a week before ECTS',
      { credits: ects(2), hoursPerWeek: { min: 2, max: 3 }, weeks: { min: 4, max: 6 } },
      { hours: { min: 8, max: 18 }, assumed: true, by: 'hours-per-week-to-hours' }
    ],
    ['not to be known of other credits', { credits: [{ scheme: 'US', value: 3 }] }, undefined],
    ['not to be known without credits', { credits: [] }, undefined],
    ['not to be known', {}, undefined]
  ])('is %s', (_, more, workload) => {
    expect(workloadOf(course('a', more))).toEqual(workload);
  });
});

describe('ectsFact', () => {
  const scqf = { scheme: 'SCQF', value: 30, level: '7' };

  it.each<[string, Offering['credits'], ReturnType<typeof ectsFact>]>([
    ['as stated, whatever else is', [scqf, ...ects(14)], { ects: 14 }],
    ['from points of SCQF', [{ scheme: 'own', value: 3 }, scqf], { ects: 15, from: scqf }],
    ['none where none are given', [], { ects: 0 }],
    ['not to be known of other credits', [{ scheme: 'own', value: 3 }], undefined],
    ['not stated', undefined, undefined]
  ])('is %s', (_, credits, fact) => {
    expect(ectsFact(credits)).toEqual(fact);
  });
});

describe('weeksOf', () => {
  it('knows a length, and none that learners set themselves', () => {
    expect(weeksOf(course('a', { weeks: { min: 4, max: 6 } }))).toEqual({ min: 4, max: 6 });
    expect(weeksOf(course('a', { weeks: 'self-paced' }))).toBeUndefined();
    expect(weeksOf(course('a'))).toBeUndefined();
  });
});

describe('hoursPerWeekOf', () => {
  it('goes from the lightest to the hardest', () => {
    const more = { workloadHours: { min: 40, max: 60 }, weeks: { min: 5, max: 8 } };
    expect(hoursPerWeekOf(course('a', more))).toEqual({
      hours: { min: 5, max: 12 },
      assumed: false
    });
  });

  it('is as stated where it is', () => {
    const more = { hoursPerWeek: { min: 2, max: 3 }, credits: ects(2), weeks: { min: 5, max: 5 } };
    expect(hoursPerWeekOf(course('a', more))).toEqual({
      hours: { min: 2, max: 3 },
      assumed: false
    });
  });

  it('says where it is worked out from ECTS', () => {
    const more = { credits: ects(2), weeks: { min: 5, max: 5 } };
    expect(hoursPerWeekOf(course('a', more))).toEqual({
      hours: { min: 10, max: 12 },
      assumed: true,
      by: 'ects-to-hours'
    });
  });

  it.each<[string, Partial<Offering>]>([
    ['hours', { weeks: { min: 5, max: 5 } }],
    ['weeks', { credits: ects(2) }],
    ['weeks of its own', { credits: ects(2), weeks: 'self-paced' }],
    ['a single week', { credits: ects(2), weeks: { min: 0, max: 1 } }]
  ])('is not known without %s', (_, more) => {
    expect(hoursPerWeekOf(course('a', more))).toBeUndefined();
  });
});

describe('nextStart', () => {
  const runs = [
    run('2027-09-13', '2027-10-17'),
    run('2027-01-18', '2027-02-21', { enrolBy: '2027-01-10' as Day }),
    run('2027-05-10', '2027-06-13', { enrolBy: '2027-05-20' as Day })
  ];

  it.each([
    ['2026-11-22', '2027-01-18'],
    ['2027-01-10', '2027-01-18'],
    ['2027-01-11', '2027-05-10'],
    ['2027-05-20', '2027-05-10'],
    ['2027-05-21', '2027-09-13'],
    ['2027-09-13', '2027-09-13'],
    ['2027-09-14', undefined]
  ])('on %s is %s', (today, start) => {
    expect(nextStart(course('a', { runs }), today as Day)).toBe(start);
  });

  it('is not known without runs', () => {
    expect(nextStart(course('a'), '2026-11-22' as Day)).toBeUndefined();
  });
});

describe('endOf', () => {
  const weeks = { min: 4, max: 6 };

  it.each<[string, Partial<Run>, Partial<Offering>, string | undefined]>([
    ['stated', { end: '2027-02-01' as Day }, { weeks }, '2027-02-01'],
    ['after the longest length', {}, { weeks }, '2027-02-14'],
    ['not known without a length', {}, {}, undefined]
  ])('is %s', (_, more, of, end) => {
    const { end: given, ...rest } = run('2027-01-04', '2027-01-04', more);
    const open: Run = more.end && given ? { ...rest, end: given } : rest;
    expect(endOf(open, course('a', of))).toBe(end);
  });

  it('is not known without a start', () => {
    expect(endOf({ id: 'r' as RunId }, course('a', { weeks }))).toBeUndefined();
  });
});
