import { describe, expect, it } from 'vitest';
import { award, one } from '../../../../tests/fixtures/catalogue';
import type { Pool, Rule } from './rule';
import { allParts, namesIn, poolOf } from './rule-names';
import { reachOfRule } from './rule-reach';

const ids = (...names: string[]) => names as never;
const credits = (from: Pool): Rule => ({ type: 'credits', least: { credits: 5 }, from });
const all = (...of: Rule[]): Rule => ({ type: 'all', of });
const needs = (id: string): Rule => ({ type: 'award', award: id as never });

/** One part of every type, each with courses of its own. */
const EVERY: Rule = all(
  { type: 'course', offering: ids('a')[0], equivalents: ids('b') },
  credits({ courses: ids('c', 'd'), awards: ids('w'), except: ids('d') }),
  credits({ levels: [3], providers: ids('p') }),
  {
    type: 'limit',
    most: { share: 0.5 },
    from: { courses: ids('e') },
    until: one('f'),
    of: one('g')
  },
  { type: 'fresh', months: 12, clock: 'award', from: { courses: ids('h') }, of: one('i') },
  { type: 'within', months: 12, clock: 'enrolment', of: one('j') },
  { type: 'dated', by: 'today', versions: [{ from: '2026-01-01' as never, rule: one('k') }] },
  { type: 'once', of: { type: 'sequence', of: [one('l')] } },
  { type: 'average', least: 5, from: { courses: ids('m') } },
  { type: 'credits', least: { share: 0.4 }, from: { levels: [3] } },
  { type: 'advised', of: one('n') },
  { type: 'some', count: 1, of: [{ type: 'any', of: [needs('x')] }] },
  { type: 'ask', text: { en: 'a' } }
);

describe('the parts of a rule', () => {
  it('come in the order of their paths', () => {
    expect([...allParts(EVERY)].map(({ type }) => type).join(' ')).toBe(
      'all course credits credits limit course course fresh course within course dated course ' +
        'once sequence course average credits advised course some any award ask'
    );
    expect([...allParts(undefined)]).toEqual([]);
  });

  it('name everything once, also in pools', () => {
    expect([...namesIn(all(EVERY, EVERY))].sort().join('')).toBe('abcdefghijklmnpwx');
    expect([...allParts(EVERY)].filter(poolOf)).toHaveLength(6);
  });

  it('may be a hundred thousand', () => {
    const wide: Rule = { type: 'all', of: Array<Rule>(200_000).fill(one('a')) };
    expect(namesIn(wide).size).toBe(1);
  });
});

describe('what counts towards a rule', () => {
  const inner = award('x', all(one('y'), credits({ recognised: false })), {
    provider: ids('q')[0]
  });
  const find = (id: string) => (id === 'x' ? inner : undefined);

  it('is what it asks for, not what it only limits, dates, grades or advises', () => {
    const { courses, pools } = reachOfRule(EVERY, find, ids('home')[0]);
    expect([...courses].join('')).toBe('abcgfijkly');
    expect(pools).toEqual([
      { pool: { levels: [3], providers: ['p'] }, home: 'home' },
      { pool: { recognised: false }, home: 'q' }
    ]);
  });

  it('is the same for the rule of an award and the award', () => {
    expect([...reachOfRule(needs('x'), find).courses]).toEqual([
      ...reachOfRule(inner.rule, find).courses
    ]);
    expect([...reachOfRule(needs('gone'), find).courses]).toEqual([]);
  });

  it('ends where awards build on each other in a circle', () => {
    const circle = award('x', all(needs('x'), one('z')));
    expect([...reachOfRule(needs('x'), () => circle).courses]).toEqual(['z']);
  });
});
