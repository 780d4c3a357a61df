import { describe, expect, it } from 'vitest';
import { course, run } from '../../../../tests/fixtures/catalogue';
import type { Day } from '../kernel/day';
import type { Rates } from '../kernel/money';
import {
  ectsFact,
  endOf,
  hoursPerWeekOf,
  nextStart,
  offeringPrice,
  priceFact,
  pricePerEcts,
  pricesToPay,
  sizeOf,
  weeksOf,
  wholePrice,
  workloadOf,
  type PriceFact
} from './facts';
import type { Cost, Offering, Price, PricePurpose, PriceUnit, Run } from './model';
import type { RunId } from './ids';

const rates: Rates = { base: 'EUR', date: '2026-11-20', perBase: { CHF: 0.5, JPY: 160 } };
const ects = (value: number) => [{ scheme: 'ects', value }];

function price(minor: number, purpose: PricePurpose = 'learning', currency = 'EUR'): Price {
  return { minor, currency, for: purpose };
}

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

describe('prices', () => {
  const eur = (minor: number) => ({ minor, currency: 'EUR' });
  const stated = (learning: number, certificate?: number): PriceFact => ({
    state: 'stated',
    learning: eur(learning),
    ...(certificate !== undefined && { certificate: eur(certificate) })
  });

  it.each<[string, Cost, PriceFact, number | undefined]>([
    ['free', 'free', { state: 'free' }, undefined],
    ['not stated', 'not-stated', { state: 'not-stated' }, undefined],
    ['not yet known', 'not-yet-known', { state: 'not-yet-known' }, undefined],
    ['one price', [price(49_000)], stated(49_000), 49_000],
    [
      'a certificate on top',
      [price(40_000), price(9_000, 'certificate')],
      stated(40_000, 9_000),
      49_000
    ],
    ['a certificate alone', [price(4_900, 'certificate')], stated(0, 4_900), 4_900],
    [
      'all that is charged',
      [price(40_000), price(5_000, 'admission'), price(2_000, 'materials'), price(1_000)],
      stated(48_000),
      48_000
    ],
    [
      'two currencies at once',
      [price(1), price(1, 'materials', 'CHF')],
      { state: 'not-comparable' },
      undefined
    ],
    [
      'two certificates in two currencies',
      [price(1, 'certificate'), price(1, 'certificate', 'CHF')],
      { state: 'not-comparable' },
      undefined
    ],
    ['an empty list', [], { state: 'not-stated' }, undefined]
  ])('of %s', (_, cost, fact, minor) => {
    expect(priceFact(cost)).toEqual(fact);
    expect(wholePrice(priceFact(cost), rates)?.minor).toBe(minor);
  });

  const forWhom = (name: string, minor: number, currency = 'EUR'): Price => ({
    ...price(minor, 'learning', currency),
    audience: { en: name }
  });

  it.each<[string, Cost, PriceFact]>([
    [
      'from the least to the most',
      [forWhom('residents', 30_000), forWhom('others', 90_000)],
      { ...stated(30_000), upTo: eur(90_000) } as PriceFact
    ],
    [
      'with what everybody pays',
      [price(1_000, 'materials'), forWhom('residents', 30_000), forWhom('others', 20_000)],
      { ...stated(21_000), upTo: eur(31_000) } as PriceFact
    ],
    [
      'in place of what everybody else pays',
      [price(30_000), price(500, 'materials'), forWhom('residents', 10_000)],
      { ...stated(10_500), upTo: eur(30_500) } as PriceFact
    ],
    ['alike', [forWhom('residents', 5_000), forWhom('others', 5_000)], stated(5_000)],
    [
      'not comparable in two currencies',
      [forWhom('residents', 5_000), forWhom('others', 5_000, 'CHF')],
      { state: 'not-comparable' }
    ]
  ])('that differ for different people: %s', (_, cost, fact) => {
    expect(priceFact(cost)).toEqual(fact);
  });

  it.each<[PriceUnit, Partial<Offering>, number | undefined]>([
    ['ects', { credits: ects(2.5) }, 25_000],
    ['ects', {}, undefined],
    ['hour', { workloadHours: { min: 12, max: 12 } }, 120_000],
    ['hour', { workloadHours: { min: 12, max: 13 } }, undefined],
    ['week', { weeks: { min: 6, max: 6 } }, 60_000],
    ['week', { weeks: 'self-paced' }, undefined],
    ['month', { weeks: { min: 9, max: 9 } }, 30_000],
    ['year', { weeks: { min: 40, max: 40 } }, 10_000],
    ['unit', { credits: ects(5) }, undefined]
  ])('for each %s of %j', (per, more, minor) => {
    const cost = [{ ...price(10_000), per }];
    const size = sizeOf(course('a', more));
    expect(priceFact(cost, size)).toEqual(
      minor === undefined ? { state: 'not-comparable' } : stated(minor)
    );
    expect(pricesToPay(cost, () => true, size)).toEqual(minor === undefined ? minor : [eur(minor)]);
  });

  it('to be paid are those of the people who pay most', () => {
    const cost = [price(1_000, 'certificate'), forWhom('some', 100), forWhom('others', 200)];
    expect(pricesToPay(cost, () => true, {})).toEqual([eur(1_000), eur(200)]);
    expect(pricesToPay(cost, (each) => each.for === 'learning', {})).toEqual([eur(200)]);
    expect(pricesToPay('free', () => true, {})).toEqual([]);
    expect(pricesToPay('not-yet-known', () => true, {})).toBeUndefined();
  });

  it('add a certificate in another currency at the published rate', () => {
    const cost = [price(10_000), price(2_000, 'certificate', 'CHF')];
    expect(wholePrice(priceFact(cost), rates)).toEqual(eur(14_000));
    expect(wholePrice(priceFact(cost), undefined)).toBeUndefined();
    const unknown = [price(1), price(1, 'certificate', 'SEK')];
    expect(wholePrice(priceFact(unknown), rates)).toBeUndefined();
  });

  const inRun = (id: string, cost: Cost): Run => ({
    ...run('2027-01-04', '2027-02-01', { cost }),
    id: id as RunId
  });

  it.each<[string, Partial<Offering>, PriceFact]>([
    [
      'its own, whatever a run says',
      { cost: [price(100)], runs: [inRun('a', 'free')] },
      stated(100)
    ],
    [
      'that of its only priced run',
      { runs: [inRun('a', [price(100)]), run('2028-01-01', '2028-02-01')] },
      stated(100)
    ],
    [
      'from the least of its runs to the most',
      {
        runs: [
          inRun('a', [price(300), price(20, 'certificate')]),
          inRun('b', [price(100), price(10, 'certificate')]),
          inRun('c', [forWhom('some', 50), forWhom('others', 400)])
        ]
      },
      { ...stated(50), upTo: eur(400) } as PriceFact
    ],
    [
      'free where all runs are',
      { runs: [inRun('a', 'free'), inRun('b', 'free')] },
      { state: 'free' }
    ],
    [
      'not comparable where one run is free',
      { runs: [inRun('a', 'free'), inRun('b', [price(1)])] },
      { state: 'not-comparable' }
    ],
    [
      'not comparable in two currencies',
      { runs: [inRun('a', [price(1)]), inRun('b', [price(1, 'learning', 'CHF')])] },
      { state: 'not-comparable' }
    ],
    ['not stated', { runs: [inRun('a', 'not-stated')] }, { state: 'not-stated' }]
  ])('of a course: %s', (_, more, fact) => {
    expect(offeringPrice(course('a', more))).toEqual(fact);
  });

  it.each<[string, Partial<Offering>, number | undefined]>([
    ['a price and credits', { cost: [price(49_000)], credits: ects(5) }, 9_800],
    [
      'a certificate',
      { cost: [price(4_000), price(1_000, 'certificate')], credits: ects(2.5) },
      2_000
    ],
    ['thirds', { cost: [price(10_000)], credits: ects(3) }, 3_333],
    ['no credits given', { cost: [price(10_000)], credits: [] }, undefined],
    ['zero credits', { cost: [price(10_000)], credits: ects(0) }, undefined],
    ['credits not stated', { cost: [price(10_000)] }, undefined],
    ['a price not stated', { credits: ects(5) }, undefined]
  ])('for one ECTS: %s', (_, more, minor) => {
    expect(pricePerEcts(course('a', more), rates)?.minor).toBe(minor);
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
