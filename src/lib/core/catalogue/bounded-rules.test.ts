import { describe, expect, it } from 'vitest';
import { award, one } from '../../../../tests/fixtures/catalogue';
import { DEEPEST_AWARDS, MOST_PARTS, withBoundedRules } from './bounded-rules';
import type { AwardId } from './ids';
import type { Award } from './model';
import type { Rule } from './rule';

const on = (...ids: readonly string[]): Rule => ({
  type: 'all',
  of: ids.map((id) => ({ type: 'award', award: id as AwardId }))
});
const withRule = (awards: readonly Award[]) =>
  withBoundedRules(awards).flatMap(({ id, rule }) => (rule ? [id] : []));
const row = (length: number, ruleOf: (at: number) => Rule) =>
  Array.from({ length }, (_, at) => award(`a${at}`, ruleOf(at)));

describe('the rule of an award', () => {
  it.each<[string, Award[]]>([
    ['a course', [award('a', one('x'))]],
    ['an award that is not there', [award('a', on('b'))]],
    [
      'awards that share what they build on',
      [award('a', on('b', 'c')), award('b', on('d')), award('c', on('d')), award('d', one('x'))]
    ],
    ['itself', [award('a', { type: 'any', of: [one('x'), on('a')] })]],
    ['each other', [award('a', on('b')), award('b', on('a'))]],
    ['a chain', row(DEEPEST_AWARDS, (at) => on(`a${at + 1}`))]
  ])('stays where it asks for %s', (_, awards) => {
    expect(withRule(awards)).toEqual(awards.map(({ id }) => id));
    expect(withBoundedRules(awards)).toEqual(awards);
  });

  it('is left out where sharing makes it endless, and only there', () => {
    const doubled = row(60, (at) => (at === 0 ? one('x') : on(`a${at - 1}`, `a${at - 1}`)));
    const kept = withRule([...doubled, award('plain', one('x'))]);
    expect(kept).toContain('plain');
    expect(kept).toContain('a5');
    expect(kept).not.toContain('a40');
    expect(kept).not.toContain('a59');
  });

  it.each<[string, Award[]]>([
    [
      'every award with every other',
      row(30, () => on(...Array.from({ length: 30 }, (_, at) => `a${at}`)))
    ],
    ['a long circle', row(20_000, (at) => on(`a${(at + 1) % 20_000}`))],
    ['too many parts', [award('a', { type: 'all', of: Array(MOST_PARTS).fill(one('x')) })]]
  ])('is left out for %s', (_, awards) => {
    expect(withRule(awards)).toEqual([]);
  });
});
