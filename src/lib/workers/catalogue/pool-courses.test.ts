import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pool as anyPool } from '../../../../tests/fixtures/arbitrary-rule';
import { award, course } from '../../../../tests/fixtures/catalogue';
import { openRecords } from '../../../../tests/fixtures/open-catalogue';
import type { AwardId, OfferingId, ProviderId } from '../../core/catalogue/ids';
import type { CatalogueRecords } from '../../core/catalogue/model';
import { membersOf } from '../../core/catalogue/pool';
import type { Pool, Rule } from '../../core/catalogue/rule';
import { Library } from './library';
import { PoolCourses } from './pool-courses';

const OTHER = 'invented/other' as ProviderId;
const HOME = 'invented/nordvik' as ProviderId;
const ects = (value: number) => [{ scheme: 'ects', value }];
const named = (id: string, more: Parameters<typeof course>[1]) =>
  course(`invented/${id}`, { provider: HOME, ...more });
const RECORDS: Partial<CatalogueRecords> = {
  providers: [
    { id: HOME, name: { en: 'Nordvik' } },
    { id: OTHER, name: { en: 'Other' } }
  ],
  offerings: [
    named('a', { level: 3, field: '0612', codes: ['DATA 1'], credits: ects(5) }),
    named('b', { level: 1, field: '0521', eqf: { min: 6, max: 7 } }),
    named('c', {
      level: 3,
      field: '061',
      provider: OTHER,
      kind: 'mooc',
      subjects: [{ en: 'Sea' }]
    }),
    named('d', { field: '06', provider: '' as ProviderId, eqf: { min: 7, max: 7 } }),
    named('e', { level: 2, cost: 'free', credits: [{ scheme: 'CATS', value: 1, level: '7' }] })
  ]
};
const opened = openRecords(RECORDS);
const pooled = opened.then((catalogue) => new PoolCourses([catalogue]));
const offerings = RECORDS.offerings ?? [];
const short = (ids: Iterable<string>) => [...ids].map((id) => id.replace('invented/', '')).join('');

describe('the courses of a pool', () => {
  it.each<[object, string]>([
    [{}, 'aebcd'],
    [{ levels: [3] }, 'ac'],
    [{ recognised: false }, 'aeb'],
    [{ recognised: true }, 'c'],
    [{ fields: ['06'] }, 'acd'],
    [{ fields: ['0612'] }, 'a'],
    [{ eqf: { min: 6, max: 8 } }, 'bd'],
    [{ codes: ['data'] }, 'a'],
    [{ subjects: ['sea'], kinds: ['mooc'] }, 'c'],
    [{ creditLevels: ['7'] }, 'e'],
    [{ providers: [OTHER], except: ['invented/c'] }, '']
  ])('%j are found, those of its own provider first: %s', async (pool, ids) => {
    const of = { pool: pool as Pool, home: HOME };
    const { offerings: found, cut } = await (await pooled).members(of, 100);
    expect(short(found.map(({ id }) => id))).toBe(ids);
    expect(cut).toBe(false);
  });

  it('are those that the pool holds, whatever it asks', async () => {
    const courses = await pooled;
    const names = { providers: [HOME, OTHER], offerings: ['invented/a'], awards: [] };
    await fc.assert(
      fc.asyncProperty(anyPool(names), async ({ courses: _1, awards: _2, ...pool }) => {
        const of = { pool, home: HOME };
        const expected = membersOf(pool, offerings, HOME).map(({ id }) => id);
        const { offerings: found } = await courses.members(of, 100);
        expect(found.map(({ id }) => id).sort()).toEqual(expected);
        for (const { id } of offerings) {
          expect(await courses.holds(of, id)).toBe(expected.includes(id));
          expect(expected.includes(id) || !courses.seemsToHold(of, id)).toBe(true);
        }
      }),
      { numRuns: 60 }
    );
  });

  it('are cut off with a word', async () => {
    const of = { pool: {}, home: HOME };
    const { offerings: found, cut } = await (await pooled).members(of, 2);
    expect([short(found.map(({ id }) => id)), cut]).toEqual(['ae', true]);
  });
});

describe('an award with such a pool', () => {
  const credits = (from: Pool): Rule => ({ type: 'credits', least: { credits: 5 }, from });
  const records = {
    ...RECORDS,
    awards: [
      award('invented/own', credits({ levels: [3], recognised: false }), { provider: HOME }),
      award('invented/coded', credits({ codes: ['DATA'] }), { provider: HOME }),
      award('invented/share', { ...credits({}), least: { share: 0.5 } } as Rule)
    ]
  };
  const library = openRecords(records).then((catalogue) => new Library([catalogue]));

  it('comes with its courses', async () => {
    const slice = await (await library).slice({ awards: ['invented/own' as AwardId] });
    expect(short(slice?.catalogue.offerings.map(({ id }) => id) ?? [])).toBe('a');
    expect(slice?.cut).toBeUndefined();
  });

  it('counts them, and is found from them', async () => {
    const of = await library;
    const a = 'invented/a' as OfferingId;
    expect(await of.awardsWith(a)).toEqual(['invented/coded', 'invented/own']);
    expect(await of.awardsWith('invented/c' as OfferingId)).toEqual([]);
    expect(short(of.countedBy('invented/own' as AwardId))).toBe('a');
    expect(of.awardsOf(a)).toBe(1);
  });
});
