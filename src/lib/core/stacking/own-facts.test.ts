import { describe, expect, it } from 'vitest';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Day } from '../kernel/day';
import type { Holding } from './holdings';
import { ownFacts, type OwnFact } from './own-facts';
import { thingsOf } from './things';

const ects = (value: number) => [{ scheme: 'ects', value }];
const SIX = { min: 6, max: 6 };
const SEVEN = { min: 7, max: 7 };
const index = indexOf(
  [
    course('a', { credits: ects(6), eqf: SIX, field: '0521' }),
    course('b', { credits: ects(4) }),
    course('bare')
  ],
  [award('cas', one('a'), { credits: ects(12) })],
  {
    equivalences: [
      {
        ...{ id: 'e', title: {}, source: {}, credits: ects(2) },
        ...{ from: ['urn:z'], to: ['b' as OfferingId] }
      }
    ]
  }
);

function factsOf(more: Partial<Holding>, id: string): readonly OwnFact[] {
  const [thing] = thingsOf(index, [{ credential: '1', ...more }], '2026-06-01' as Day);
  return thing ? ownFacts(thing, id as OfferingId, index) : [];
}
const claims = (id: string, more: Partial<Holding> = {}) => ({
  claimed: id as OfferingId | AwardId,
  ...more
});

describe('what a credential says in another way than what it counts as', () => {
  it.each<[string, Partial<Holding>, string, OwnFact[]]>([
    [
      'its credits',
      claims('a', { credits: ects(5) }),
      'a',
      [{ fact: 'credits', own: ects(5), other: ects(6), by: 'course' }]
    ],
    [
      'credits of another system',
      claims('a', { credits: [{ scheme: 'CATS', value: 10 }] }),
      'a',
      [{ fact: 'credits', own: [{ scheme: 'CATS', value: 10 }], other: ects(6), by: 'course' }]
    ],
    [
      'that it has none',
      claims('a', { credits: [] }),
      'a',
      [{ fact: 'credits', own: [], other: ects(6), by: 'course' }]
    ],
    [
      'the credits of an award',
      claims('cas', { credits: ects(10) }),
      'cas',
      [{ fact: 'credits', own: ects(10), other: ects(12), by: 'award' }]
    ],
    [
      'the credits of an equivalence',
      { ids: ['urn:z'], credits: ects(5) },
      'b',
      [{ fact: 'credits', own: ects(5), other: ects(2), by: 'equivalence' }]
    ],
    [
      'its level',
      claims('a', { eqf: SEVEN }),
      'a',
      [{ fact: 'eqf', own: SEVEN, other: SIX, by: 'course' }]
    ],
    [
      'its field',
      claims('a', { field: '0613' }),
      'a',
      [{ fact: 'field', own: '0613', other: '0521', by: 'course' }]
    ],
    ['not what it says in the same way', claims('a', { credits: ects(6), eqf: SIX }), 'a', []],
    ['not a field that is more or less exact', claims('a', { field: '05' }), 'a', []],
    ['not what it does not say', claims('a'), 'a', []],
    [
      'not what the course does not state',
      claims('bare', { credits: ects(5), eqf: SIX }),
      'bare',
      []
    ],
    ['not what the equivalence states', { ids: ['urn:z'] }, 'b', []],
    [
      'not what it has from something else that it stands for',
      claims('a', { ids: ['urn:z'] }),
      'a',
      []
    ],
    ['nothing about what it does not stand for', claims('a', { credits: ects(5) }), 'b', []],
    ['nothing about what is not in the catalogue', claims('gone', { credits: ects(5) }), 'gone', []]
  ])('is %s', (_, holding, id, facts) => {
    expect(factsOf(holding, id)).toEqual(facts);
  });
});
