import { describe, expect, it } from 'vitest';
import type { AwardId } from '../catalogue/ids';
import { indexCatalogue } from '../catalogue/index-by-id';
import type { Award, Offering } from '../catalogue/model';
import { againstProgramme } from './against-programme';
import type { Plan } from './plan';
import { award, catalogueOf, course, eur, MONDAY, one } from '../../../../tests/fixtures/planning';
import { planSet } from './plan-set';

const TITLE = { en: 'The whole programme' };

/** A plan of one course (100 EUR, 5 weeks, 2 ECTS) beside a programme. */
function beside(
  alternative: Award['alternative'],
  more: Partial<Award> = {},
  offering: Offering = course('a')
) {
  const target = award('target', one('a'), { ...more, ...(alternative && { alternative }) });
  const index = indexCatalogue(catalogueOf([offering], [target]));
  const [plan] = planSet(
    {
      goal: { kind: 'award', award: 'target' as AwardId },
      held: [],
      limits: { start: MONDAY, hoursPerWeek: 10, currency: 'EUR' },
      today: MONDAY
    },
    index
  ).plans as [Plan, ...Plan[]];
  return againstProgramme(plan, target, index);
}

describe('againstProgramme', () => {
  it('has nothing to compare where no programme is named', () => {
    expect(beside(undefined)).toBeUndefined();
  });

  it('compares price, weeks and credits', () => {
    const credits = [{ scheme: 'ects', value: 10 }];
    const programme = { title: TITLE, cost: eur(250_000), months: { min: 6, max: 9 } };
    expect(beside(programme, { credits })).toEqual({
      title: TITLE,
      price: {
        state: 'stated',
        currency: 'EUR',
        pathMinor: 10_000,
        unpriced: 0,
        programmeMinor: 250_000,
        differenceMinor: -240_000
      },
      weeks: { path: 5, programme: { min: 26, max: 39 }, difference: { min: -34, max: -21 } },
      ects: { path: 2, programme: 10 }
    });
  });

  it('converts with the rates of the catalogue, and says of which day they are', () => {
    const cost = [{ minor: 100_000, currency: 'CHF', for: 'learning' as const }];
    expect(beside({ title: TITLE, cost })?.price).toEqual({
      state: 'stated',
      currency: 'EUR',
      pathMinor: 10_000,
      unpriced: 0,
      programmeMinor: 200_000,
      programme: [{ minor: 100_000, currency: 'CHF' }],
      ratesOf: MONDAY,
      differenceMinor: -190_000
    });
  });

  it('multiplies a price for each credit', () => {
    const cost = [
      { minor: 5_000, currency: 'EUR', for: 'learning' as const, per: 'ects' as const }
    ];
    const credits = [{ scheme: 'ects', value: 10 }];
    expect(beside({ title: TITLE, cost }, { credits })?.price.programmeMinor).toBe(50_000);
    expect(beside({ title: TITLE, cost })?.price.state).toBe('not-comparable');
  });

  it('names no difference where a price is not known', () => {
    expect(beside({ title: TITLE, cost: 'not-stated' })?.price).toEqual({
      state: 'not-stated',
      currency: 'EUR',
      pathMinor: 10_000,
      unpriced: 0
    });
    const foreign = [{ minor: 100, currency: 'SEK', for: 'learning' as const }];
    const price = beside({ title: TITLE, cost: foreign })?.price;
    expect(price).toMatchObject({ state: 'not-comparable', programme: [{ currency: 'SEK' }] });
    expect(price).not.toHaveProperty('programmeMinor');
    const open = course('a', { cost: 'not-stated' });
    const path = beside({ title: TITLE, cost: eur(5_000) }, {}, open)?.price;
    expect(path).toMatchObject({ state: 'stated', unpriced: 1, programmeMinor: 5_000 });
    expect(path).not.toHaveProperty('differenceMinor');
  });

  it('takes free as free', () => {
    expect(beside({ title: TITLE, cost: 'free' })?.price).toMatchObject({
      state: 'free',
      programmeMinor: 0,
      differenceMinor: 10_000
    });
  });
});
