import { describe, expect, it } from 'vitest';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Equivalence } from '../catalogue/model';
import type { Day } from '../kernel/day';
import { coveredBy, credentialOf, type Holding } from './holdings';
import type { Thing } from './standing';
import { thingsOf } from './things';

const TODAY = '2026-06-01' as Day;
const ects = (value: number) => [{ scheme: 'ects', value }];
const equivalence = (id: string, from: string[], to: string, more = {}): Equivalence => ({
  ...{ id, title: { en: id }, from, to: [to as OfferingId], source: {} },
  ...more
});
const index = indexOf(
  [
    course('a', {
      achievements: ['https://x.example/a', 'urn:a:2025'],
      credits: ects(5),
      level: 2,
      eqf: { min: 6, max: 6 }
    }),
    course('b', { achievements: ['https://x.example/b'] }),
    course('c')
  ],
  [award('cas', one('a'), { achievements: ['https://x.example/cas'] })],
  {
    equivalences: [
      equivalence('e1', ['https://other.example/z'], 'b', { credits: ects(3) }),
      equivalence('e2', ['b'], 'c'),
      equivalence('e3', ['https://other.example/old'], 'b', { validUntil: '2026-05-31' })
    ]
  }
);

const held = (credential: string, achievementId?: string, claimed?: string): Holding => ({
  credential,
  ...(achievementId !== undefined && { achievementId }),
  ...(claimed !== undefined && { claimed: claimed as OfferingId })
});
const things = (...holdings: Holding[]): Thing[] => thingsOf(index, holdings, TODAY);
const standing = (...holdings: Holding[]) =>
  things(...holdings).map(({ key, stands }) => [key, ...stands.map(({ id, by }) => `${id} ${by}`)]);

describe('thingsOf', () => {
  it.each<[string, Holding[], string[][]]>([
    ['nothing', [], []],
    ['an achievement', [held('1', 'https://x.example/a')], [['1', 'a achievement']]],
    ['an achievement under another name', [held('1', 'urn:a:2025')], [['1', 'a achievement']]],
    [
      'the achievement of an award',
      [held('1', 'https://x.example/cas')],
      [['1', 'cas achievement']]
    ],
    ['an achievement of nearly the same name', [held('1', 'https://x.example/a/')], [['1']]],
    ['a claim', [held('1', undefined, 'a')], [['1', 'a claim']]],
    ['a claim of what is not in the catalogue', [held('1', undefined, 'z')], [['1']]],
    ['both, for one course', [held('1', 'urn:a:2025', 'a')], [['1', 'a achievement']]],
    ['both, for two', [held('1', 'urn:a:2025', 'cas')], [['1', 'a achievement', 'cas claim']]],
    [
      'an equivalence from elsewhere',
      [held('1', 'https://other.example/z')],
      [['1', 'b equivalence']]
    ],
    [
      'no chain of equivalences',
      [{ ...held('1'), ids: ['https://other.example/z'] }],
      [['1', 'b equivalence']]
    ],
    [
      'an equivalence of a course',
      [held('1', 'https://x.example/b')],
      [['1', 'b achievement', 'c equivalence']]
    ],
    [
      'an equivalence of a claim as a claim',
      [held('1', undefined, 'b')],
      [['1', 'b claim', 'c claim']]
    ],
    ['no equivalence that has ended', [held('1', 'https://other.example/old')], [['1']]]
  ])('takes %s', (_, holdings, expected) => {
    expect(standing(...holdings)).toEqual(expected);
  });

  it('takes facts of the holding, and else of what it stands for', () => {
    expect(things(held('1', 'urn:a:2025'))[0]).toMatchObject({
      state: 'earned',
      credits: ects(5),
      level: 2,
      eqf: { min: 6, max: 6 },
      provider: 'nordvik'
    });
    const stated = { ...held('1', 'urn:a:2025'), credits: ects(4), grade: 'A', completed: TODAY };
    expect(things(stated)[0]).toMatchObject({ credits: ects(4), grade: 'A', completed: TODAY });
  });

  it('takes what is equivalent as recognised, with the credits that are stated for it', () => {
    const [thing] = things(held('1', 'https://other.example/z'));
    expect(thing).toMatchObject({ credits: ects(3), recognised: true });
    expect(thing?.stands[0]).toMatchObject({ equivalence: 'e1', credits: ects(3) });
    expect(thing).not.toHaveProperty('provider');
  });

  it('takes the parts of a record for themselves, and of an award as gone into it', () => {
    const parts = [held('1', 'urn:a:2025'), held('1', 'https://x.example/b')];
    expect(standing({ ...held('1'), parts }).map(([key]) => key)).toEqual(['1#1', '1#2']);
    const [whole, first] = things({ ...held('1', 'https://x.example/cas'), parts });
    expect(whole?.stands[0]?.id).toBe('cas');
    expect(first).toMatchObject({ key: '1#1', usedFor: ['cas' as AwardId] });
    expect(credentialOf('1#1')).toBe('1');
  });

  it.each(['constructor', '__proto__', ''])('takes no %j for granted', (name) => {
    expect(standing(held('1', name, name))).toEqual([['1']]);
  });
});

describe('coveredBy', () => {
  it('names the best word there is', () => {
    const covered = coveredBy(things(held('1', undefined, 'a'), held('2', 'urn:a:2025')));
    expect(Object.fromEntries(covered)).toEqual({ a: { credential: '2', by: 'achievement' } });
  });

  it('leaves out what is only begun', () => {
    const begun = { ...held('1', 'urn:a:2025'), state: 'in-progress' as const };
    expect(coveredBy(things(begun)).size).toBe(0);
  });
});
