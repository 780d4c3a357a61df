import { describe, expect, it } from 'vitest';
import { course, run } from '../../../../tests/fixtures/catalogue';
import type { Day } from '../kernel/day';
import type { Rates } from '../kernel/money';
import {
  hoursPerWeekOf,
  nextStart,
  priceFact,
  priceMinorIn,
  pricePerEcts,
  weeksOf,
  wholePrice,
  workloadOf,
  type PriceFact
} from './facts';
import type { Cost, Offering, Price, PricePurpose } from './model';

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
    ['worked out', { credits: ects(2) }, { hours: { min: 50, max: 60 }, assumed: true }],
    ['not to be known of other credits', { credits: [{ scheme: 'CATS', value: 10 }] }, undefined],
    ['not to be known without credits', { credits: [] }, undefined],
    ['not to be known', {}, undefined]
  ])('is %s', (_, more, workload) => {
    expect(workloadOf(course('a', more))).toEqual(workload);
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

  it('says where it is worked out from ECTS', () => {
    const more = { credits: ects(2), weeks: { min: 5, max: 5 } };
    expect(hoursPerWeekOf(course('a', more))).toEqual({
      hours: { min: 10, max: 12 },
      assumed: true
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
    ['free', 'free', { state: 'free' }, 0],
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
      { state: 'not-stated' },
      undefined
    ],
    [
      'two certificates in two currencies',
      [price(1, 'certificate'), price(1, 'certificate', 'CHF')],
      { state: 'not-stated' },
      undefined
    ],
    ['an empty list', [], { state: 'not-stated' }, undefined]
  ])('of %s', (_, cost, fact, minor) => {
    expect(priceFact(cost)).toEqual(fact);
    expect(priceMinorIn(cost, 'EUR', rates)).toBe(minor);
  });

  it('add a certificate in another currency at the published rate', () => {
    const cost = [price(10_000), price(2_000, 'certificate', 'CHF')];
    expect(wholePrice(cost, rates)).toEqual(eur(14_000));
    expect(wholePrice(cost, undefined)).toBeUndefined();
    expect(wholePrice([price(1), price(1, 'certificate', 'SEK')], rates)).toBeUndefined();
  });

  it.each([
    ['EUR', 10_000],
    ['CHF', 5_000],
    ['JPY', 16_000],
    ['SEK', undefined]
  ])('in %s', (currency, minor) => {
    expect(priceMinorIn([price(10_000)], currency, rates)).toBe(minor);
  });

  it('need no rates in their own currency', () => {
    expect(priceMinorIn([price(10_000)], 'EUR', undefined)).toBe(10_000);
    expect(priceMinorIn([price(10_000)], 'CHF', undefined)).toBeUndefined();
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
