import { describe, expect, it } from 'vitest';
import { award, catalogueOf, course, MONDAY, one } from '../../../../tests/fixtures/planning';
import { indexCatalogue } from '../catalogue/index-by-id';
import type { AwardId, ProviderId } from '../catalogue/ids';
import type { PlanQuestion } from './plan';
import { planSet } from './plan-set';
import { reachOf } from './reach';

describe('reachOf', () => {
  const offerings = [
    course('named', { prerequisite: one('before'), summary: { en: 'Long' } }),
    course('before', { prerequisite: one('first') }),
    course('first'),
    course('pooled', { field: '05' }),
    course('other'),
    course('elsewhere', { provider: 'q' as ProviderId })
  ];
  const small = award('small', one('named'));
  const target = award('target', {
    type: 'all',
    of: [
      { type: 'award', award: small.id },
      { type: 'credits', least: { credits: 2 }, from: { fields: ['05'] } }
    ]
  });
  const index = indexCatalogue(
    catalogueOf(offerings, [small, target, award('apart', one('elsewhere'))])
  );
  const question: PlanQuestion = {
    goal: { kind: 'award', award: 'target' as AwardId },
    held: [],
    limits: { start: MONDAY, hoursPerWeek: 10, currency: 'EUR' },
    today: MONDAY
  };

  it('gives what counts, by name or pool, and all that comes before, without texts', () => {
    const slice = reachOf(question, index);
    expect(slice.offerings.map(({ id }) => id)).toEqual(['named', 'before', 'first', 'pooled']);
    expect(slice.awards.map(({ id }) => id).toSorted()).toEqual(['small', 'target']);
    expect(slice.offerings[0]?.summary).toBeUndefined();
  });

  it('is enough for the same answer', () => {
    const slice = indexCatalogue(reachOf(question, index));
    expect(planSet(question, slice)).toEqual(planSet(question, index));
  });
});
