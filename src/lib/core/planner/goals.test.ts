import { describe, expect, it } from 'vitest';
import {
  ask,
  ids,
  all,
  any,
  award,
  catalogueOf,
  course,
  eur,
  one
} from '../../../../tests/fixtures/planning';
import { indexCatalogue } from '../catalogue/index-by-id';
import type { Day } from '../kernel/day';
import type { Goal } from './plan';

describe('goals', () => {
  const offerings = [
    course('a', { level: 1, skills: [{ name: { en: 'Weaving' }, id: 'esco:1' }] }),
    course('b', { level: 2, cost: eur(4_000), skills: [{ name: { en: 'Dyeing' } }] }),
    course('c', { level: 2, cost: eur(3_000), field: '05' }),
    course('d', {
      cost: eur(16_000),
      skills: [{ name: { en: 'weaving' } }, { name: { en: 'Dyeing' } }]
    })
  ];
  const index = indexCatalogue(catalogueOf(offerings, []));

  it('a field at a level', () => {
    const goal: Goal = { kind: 'field', field: '06', level: 2, ects: 2 };
    expect(ids(ask(index, {}, { goal }).plans[0])).toEqual(['b']);
    const more = ask(index, {}, { goal: { ...goal, ects: 20 } });
    expect(more.obstacles).toMatchObject([{ code: 'no-way' }]);
  });

  it('skills, by name or address', () => {
    const goal: Goal = { kind: 'skills', skills: ['weaving', 'dyeing'] };
    const { plans } = ask(index, {}, { goal });
    expect(plans.map(ids).slice(0, 2)).toEqual([['a', 'b'], ['d']]);
    const byAddress: Goal = { kind: 'skills', skills: ['ESCO:1'] };
    expect(ids(ask(index, {}, { goal: byAddress }).plans[0])).toEqual(['a']);
    const none = ask(index, {}, { goal: { kind: 'skills', skills: ['juggling'] } });
    expect(none.obstacles).toMatchObject([{ code: 'no-way', name: { und: 'juggling' } }]);
  });

  it('several awards, sharing what they may', () => {
    const shared = award('x', all(one('a'), one('b')));
    const other = award('y', any(one('b'), one('c')));
    const awards: Goal = { kind: 'awards', awards: [shared.id, other.id] };
    const free = indexCatalogue(catalogueOf(offerings, [shared, other]));
    expect(ids(ask(free, {}, { goal: awards }).plans[0])).toEqual(['a', 'b']);
    const once = award('y', { type: 'once', among: 'awards', of: any(one('b'), one('c')) });
    const apart = indexCatalogue(catalogueOf(offerings, [shared, once]));
    expect(ids(ask(apart, {}, { goal: awards }).plans[0])?.toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('as far as the limits allow', () => {
    const goal: Goal = { kind: 'furthest' };
    const far = indexCatalogue(
      catalogueOf(offerings, [award('x', all(one('a'), one('b'), one('c')))])
    );
    const { plans } = ask(far, { budgetMinor: 8_000 }, { goal });
    expect(plans[0]).toMatchObject({ ects: 4, totalMinor: 7_000 });
    const soon = ask(far, { latest: '2027-02-07' as Day }, { goal });
    expect(ids(soon.plans[0])).toEqual(['c']);
  });
});
