import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRecords } from '../../../../../tests/fixtures/arbitrary-catalogue';
import { award, course, one } from '../../../../../tests/fixtures/catalogue';
import type { Equivalence } from '../model';
import type { Pool, Rule } from '../rule';
import {
  qualifyAward,
  qualifyEquivalence,
  qualifyId,
  qualifyOffering,
  qualifyProvider
} from './qualify';

const POOL: Pool = {
  courses: ['k' as never],
  awards: ['l' as never],
  except: ['m' as never],
  providers: ['p' as never],
  levels: [1]
};
const uuid = '6F9619FF-8B86-D011-B42D-00CF4FC964FF';

describe('ids', () => {
  it.each([
    ['statics', 'nordvik/statics'],
    ['a b', 'nordvik/a b'],
    ['nordvik/statics', 'nordvik/statics'],
    ['https://nordvik.example/1', 'https://nordvik.example/1'],
    ['urn:isbn:1', 'urn:isbn:1'],
    [uuid, uuid],
    ['nordvik', 'nordvik/nordvik'],
    ['', '']
  ])('%j become %j', (id, qualified) => {
    expect(qualifyId(id, 'nordvik')).toBe(qualified);
  });

  it('are changed wherever they stand, also deep inside of rules', () => {
    const rule: Rule = {
      type: 'all',
      of: [
        { type: 'course', offering: 'a' as never, equivalents: ['b' as never] },
        { type: 'sequence', of: [{ type: 'award', award: 'c' as never }] },
        { type: 'some', count: 1, of: [{ type: 'credits', least: { credits: 5 }, from: POOL }] },
        { type: 'limit', most: { share: 0.5 }, from: POOL, until: one('e'), of: one('f') },
        { type: 'once', of: { type: 'within', months: 6, clock: 'enrolment', of: one('g') } },
        { type: 'fresh', months: 6, clock: 'award', from: POOL, of: one('h') },
        { type: 'dated', by: 'today', versions: [{ from: '2026-01-01' as never, rule: one('i') }] },
        { type: 'average', least: 4, from: POOL },
        { type: 'advised', of: one('j') },
        { type: 'any', of: [{ type: 'ask', text: { en: 'a' } }] }
      ]
    };
    const { id, provider, rule: qualified } = qualifyAward(award('x', rule), 'n');
    expect([id, provider]).toEqual(['n/x', 'n/nordvik']);
    expect(JSON.stringify(qualified)).toBe(
      JSON.stringify(rule).replace(/("(offering|award)":|[[])"(.)"/g, '$1"n/$3"')
    );
    const run = { id: 'r' as never };
    const offering = qualifyOffering(course('a', { runs: [run], prerequisite: one('b') }), 'n');
    expect(offering).toMatchObject({ runs: [{ id: 'n/r' }], prerequisite: one('n/b') });
    const equivalence = {
      id: 'e',
      title: { en: 'E' },
      from: ['a', 'urn:x:1'],
      to: ['b'],
      names: { a: { en: 'A' } },
      source: {}
    } as unknown as Equivalence;
    expect(qualifyEquivalence(equivalence, 'n')).toMatchObject({
      id: 'n/e',
      from: ['n/a', 'urn:x:1'],
      to: ['n/b'],
      names: { 'n/a': { en: 'A' } }
    });
  });

  it('are changed once and for all', () => {
    fc.assert(
      fc.property(arbitraryRecords, ({ providers, offerings, awards, equivalences }) => {
        const twice = <Item>(qualify: (item: Item, id: string) => Item, items: readonly Item[]) => {
          const once = items.map((item) => qualify(item, 'n'));
          expect(once.map((item) => qualify(item, 'n'))).toEqual(once);
        };
        twice(qualifyProvider, providers);
        twice(qualifyOffering, offerings);
        twice(qualifyAward, awards);
        twice(qualifyEquivalence, equivalences);
      }),
      { numRuns: 30 }
    );
  });
});
