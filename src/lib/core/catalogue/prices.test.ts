import { describe, expect, it } from 'vitest';
import { course, run } from '../../../../tests/fixtures/catalogue';
import type { Rates } from '../kernel/money';
import type { RunId } from './ids';
import type { Cost, Offering, Price, PricePurpose, PriceUnit, Run } from './model';
import {
  offeringPrice,
  priceFact,
  pricePerEcts,
  pricesToPay,
  sizeOf,
  wholePrice,
  type PriceFact
} from './prices';

const rates: Rates = { base: 'EUR', date: '2026-11-20', perBase: { CHF: 0.5, JPY: 160 } };
const ects = (value: number) => [{ scheme: 'ects', value }];

function price(minor: number, purpose: PricePurpose = 'learning', currency = 'EUR'): Price {
  return { minor, currency, for: purpose };
}

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
