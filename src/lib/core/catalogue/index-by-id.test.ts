import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import type { AwardId, OfferingId, ProviderId } from './ids';
import type { Award } from './model';
import type { Rule } from './rule';

const id = (text: string) => text as OfferingId;
const all = (...of: Rule[]): Rule => ({ type: 'all', of });
const needs = (text: string): Rule => ({ type: 'award', award: text as AwardId });

/** Awards that name a course, by their ids. */
function using(courseId: string, ...awards: Award[]): string[] {
  return indexOf([], awards)
    .awardsWith(id(courseId))
    .map((each) => each.id);
}

describe('indexCatalogue', () => {
  const index = indexOf(
    [
      course('a', {
        credits: [
          { scheme: 'CATS', value: 10 },
          { scheme: 'ects', value: 2.5 }
        ]
      }),
      course('b', { credits: [] }),
      course('c')
    ],
    [award('x', one('a'))]
  );

  it('finds things by their names', () => {
    expect(index.offering(id('b'))).toBe(index.catalogue.offerings[1]);
    expect(index.award('x' as AwardId)).toBe(index.catalogue.awards[0]);
    expect(index.provider('nordvik' as ProviderId)).toBe(index.catalogue.providers[0]);
  });

  it.each(['z', '', 'constructor', '__proto__'])('finds nothing called %j', (name) => {
    expect(index.offering(id(name))).toBeUndefined();
    expect(index.award(name as AwardId)).toBeUndefined();
    expect(index.provider(name as ProviderId)).toBeUndefined();
    expect(index.awardsWith(id(name))).toEqual([]);
  });

  it('counts ECTS, none where none are stated', () => {
    expect(['a', 'b', 'c', 'z'].map((name) => index.ects(id(name)))).toEqual([2.5, 0, 0, 0]);
  });
});

describe('awardsWith', () => {
  it.each<[string, Rule]>([
    ['the course', one('a')],
    ['in place of another', { type: 'course', offering: id('b'), equivalents: [id('c'), id('a')] }],
    ['all', all(one('b'), one('a'))],
    ['any', { type: 'any', of: [one('b'), one('a')] }],
    ['some', { type: 'some', count: 1, of: [one('b'), one('a')] }],
    ['a sequence', { type: 'sequence', of: [one('b'), one('a')] }],
    ['credits', { type: 'credits', least: { credits: 5 }, from: { courses: [id('b'), id('a')] } }],
    ['deep inside', all({ type: 'any', of: [{ type: 'some', count: 1, of: [one('a')] }] })]
  ])('finds %s', (_, rule) => {
    expect(using('a', award('x', rule), award('y', one('b')))).toEqual(['x']);
  });

  it('finds nothing in a condition in words', () => {
    expect(using('a', award('x', { type: 'ask', text: { en: 'a' } }))).toEqual([]);
  });

  it('names an award once, however often it names the course', () => {
    expect(
      using('a', award('x', all(one('a'), one('a'), { type: 'any', of: [one('a')] })))
    ).toEqual(['x']);
  });

  it('goes through the awards that an award builds on', () => {
    const awards = [
      award('mas', all(needs('das'), one('thesis'))),
      award('das', all(needs('cas'), one('b'))),
      award('cas', all(one('a')))
    ];
    expect(using('a', ...awards)).toEqual(['mas', 'das', 'cas']);
    expect(using('b', ...awards)).toEqual(['mas', 'das']);
    expect(using('thesis', ...awards)).toEqual(['mas']);
  });

  it('ends where awards build on each other in a circle', () => {
    const awards = [
      award('x', all(one('a'), needs('y'))),
      award('y', all(one('b'), needs('z'))),
      award('z', all(one('c'), needs('x')))
    ];
    for (const name of ['a', 'b', 'c']) expect(using(name, ...awards)).toEqual(['x', 'y', 'z']);
    expect(using('a', award('self', all(needs('self'), one('a'))))).toEqual(['self']);
  });

  it('passes over an award that is not there', () => {
    expect(using('a', award('x', all(needs('gone'), one('a'))))).toEqual(['x']);
  });

  it('finds those of which a pool holds the course, itself or through a smaller award', () => {
    const advanced = (type: 'credits' | 'average'): Rule =>
      type === 'credits'
        ? { type, least: { credits: 5 }, from: { levels: [3], recognised: false } }
        : { type, least: 5, from: { levels: [3] } };
    const offerings = [course('a', { level: 3 }), course('b', { level: 2 }), course('c')];
    const index = indexOf(offerings, [
      award('own', advanced('credits')),
      award('outer', all(one('b'), needs('own')), { provider: 'other' as ProviderId }),
      award('elsewhere', advanced('credits'), { provider: 'other' as ProviderId }),
      award('graded', advanced('average')),
      award('advised', { type: 'advised', of: all(one('a'), advanced('credits')) })
    ]);
    const idsWith = (name: string) => index.awardsWith(id(name)).map((each) => each.id);
    expect(idsWith('a')).toEqual(['own', 'outer']);
    expect(idsWith('b')).toEqual(['outer']);
    expect(idsWith('c')).toEqual([]);
    expect(idsWith('gone')).toEqual([]);
  });

  it('finds what can be reached from the rule, in every catalogue', () => {
    const names = ['v', 'w', 'x', 'y', 'z'];
    const part = fc.oneof(
      fc.constantFrom('a', 'b', 'c').map(one),
      fc.constantFrom(...names, 'gone').map(needs)
    );
    const rules = fc.tuple(...names.map(() => fc.array(part, { minLength: 1, maxLength: 3 })));
    fc.assert(
      fc.property(rules, (parts) => {
        const awards = names.map((name, at) => award(name, all(...(parts[at] ?? []))));
        const index = indexOf([], awards);
        for (const name of ['a', 'b', 'c']) {
          const expected = names.filter((from) => reach(from, name, names, parts));
          expect(index.awardsWith(id(name)).map((each) => each.id)).toEqual(expected);
        }
      }),
      { numRuns: 300 }
    );
  });
});

/** Whether a walk from award to award comes to the course. */
function reach(from: string, to: string, names: string[], parts: readonly Rule[][]): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const rule of parts[names.indexOf(name)] ?? []) {
      if (rule.type === 'course' && rule.offering === to) return true;
      if (rule.type === 'award') open.push(rule.award);
    }
  }
  return false;
}

describe('headOf', () => {
  it('is the catalogue itself, or the one of several that something is from', () => {
    const whole = indexOf([course('a')]);
    expect(whole.headOf('a').id).toBe('test');
    const other = { ...whole.catalogue, id: 'other' };
    const origins = { heads: [whole.catalogue, other], of: { b: 1 } };
    const both = indexOf([course('a'), course('b')], [], { origins });
    expect([both.headOf('a').id, both.headOf('b').id]).toEqual(['test', 'other']);
  });
});
