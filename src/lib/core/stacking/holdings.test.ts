import { describe, expect, it } from 'vitest';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import type { OfferingId } from '../catalogue/ids';
import { matchHoldings, type Coverage, type Holding } from './holdings';

const { catalogue } = indexOf(
  [
    course('a', { achievements: ['https://x.example/a', 'urn:a:2025'] }),
    course('b', { achievements: ['https://x.example/b'] }),
    course('c')
  ],
  [award('cas', one('a'), { achievements: ['https://x.example/cas'] })]
);

const held = (credential: string, achievementId?: string, claimed?: string): Holding => ({
  credential,
  ...(achievementId !== undefined && { achievementId }),
  ...(claimed !== undefined && { claimed: claimed as OfferingId })
});

function match(...holdings: Holding[]): Record<string, Coverage> {
  return Object.fromEntries(matchHoldings(catalogue, holdings));
}

const proven = (credential: string): Coverage => ({ credential, by: 'achievement' });
const claimed = (credential: string): Coverage => ({ credential, by: 'claim' });

describe('matchHoldings', () => {
  it.each<[string, Holding[], Record<string, Coverage>]>([
    ['nothing', [], {}],
    ['an achievement', [held('1', 'https://x.example/a')], { a: proven('1') }],
    ['an achievement under another name', [held('1', 'urn:a:2025')], { a: proven('1') }],
    ['the achievement of an award', [held('1', 'https://x.example/cas')], { cas: proven('1') }],
    ['an achievement that is not in the catalogue', [held('1', 'https://x.example/z')], {}],
    ['an achievement of nearly the same name', [held('1', 'https://x.example/a/')], {}],
    ['a claim', [held('1', undefined, 'c')], { c: claimed('1') }],
    ['a claim of an award', [held('1', undefined, 'cas')], { cas: claimed('1') }],
    ['a claim of what is not in the catalogue', [held('1', undefined, 'z')], {}],
    ['a credential that says nothing', [held('1')], {}],
    ['both, for two courses', [held('1', 'urn:a:2025', 'c')], { a: proven('1'), c: claimed('1') }],
    ['both, for one course', [held('1', 'urn:a:2025', 'a')], { a: proven('1') }],
    [
      'the word of the publisher before a claim that came first',
      [held('1', undefined, 'a'), held('2', 'urn:a:2025')],
      { a: proven('2') }
    ],
    [
      'the first of two that prove the same',
      [held('1', 'https://x.example/a'), held('2', 'urn:a:2025')],
      { a: proven('1') }
    ],
    [
      'the first of two claims of the same',
      [held('1', undefined, 'c'), held('2', undefined, 'c')],
      { c: claimed('1') }
    ]
  ])('takes %s', (_, holdings, covered) => {
    expect(match(...holdings)).toEqual(covered);
  });

  it.each(['constructor', '__proto__', ''])('takes no %j for granted', (name) => {
    expect(match(held('1', name, name))).toEqual({});
  });
});
