import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Rule } from '../catalogue/rule';
import { checkRule, type RuleState } from './check';
import type { Covered } from './holdings';

const id = (text: string) => text as OfferingId;
const held = (...names: string[]): Covered =>
  new Map(names.map((name) => [id(name), { credential: name, by: 'claim' }]));
const needs = (name: string): Rule => ({ type: 'award', award: name as AwardId });
const ask: Rule = { type: 'ask', text: { en: 'Two years of work' } };
const all = (...of: Rule[]): Rule => ({ type: 'all', of });
const any = (...of: Rule[]): Rule => ({ type: 'any', of });
const some = (count: number, ...of: Rule[]): Rule => ({ type: 'some', count, of });
const sequence = (...of: Rule[]): Rule => ({ type: 'sequence', of });
const credits = (ects: number, ...from: string[]): Rule => ({
  type: 'credits',
  ects,
  from: from.map(id)
});

const ects = (value: number) => ({ credits: [{ scheme: 'ects', value }] });
const COURSES = [course('a', ects(5)), course('b', ects(2.5)), course('c', { credits: [] })];

const index = indexOf(COURSES, [
  award('cas', all(one('a'), one('b'))),
  award('das', all(needs('cas'), one('c'))),
  award('asks', all(one('a'), ask)),
  award('x', any(needs('y'), one('c'))),
  award('y', any(needs('x'), needs('y')))
]);

describe('checkRule', () => {
  it.each<[string, Rule, string[], RuleState]>([
    ['a course that is held', one('a'), ['a'], 'met'],
    ['a course that is not', one('a'), ['b'], 'not-met'],
    ['a course that the catalogue does not have', one('gone'), [], 'not-met'],
    ['an old course that is held', one('gone'), ['gone'], 'met'],
    ['a condition in words', ask, ['a'], 'ask'],
    ['all', all(one('a'), one('b')), ['a', 'b'], 'met'],
    ['all but one', all(one('a'), one('b')), ['a'], 'not-met'],
    ['all, with a question', all(one('a'), ask), ['a'], 'ask'],
    ['all but one, with a question', all(one('a'), ask), [], 'not-met'],
    ['any', any(one('a'), one('b')), ['b'], 'met'],
    ['none of any', any(one('a'), one('b')), ['c'], 'not-met'],
    ['any, beside a question', any(one('a'), ask), ['a'], 'met'],
    ['any, by a question alone', any(one('a'), ask), [], 'ask'],
    ['two of three', some(2, one('a'), one('b'), one('c')), ['a', 'c'], 'met'],
    ['one of three', some(2, one('a'), one('b'), one('c')), ['c'], 'not-met'],
    ['two of three, one a question', some(2, one('a'), one('b'), ask), ['a'], 'ask'],
    ['enough besides the question', some(2, one('a'), one('b'), ask), ['a', 'b'], 'met'],
    ['too few even with the question', some(2, one('a'), one('b'), ask), [], 'not-met'],
    ['a sequence, whatever the order', sequence(one('b'), one('a')), ['a', 'b'], 'met'],
    ['a sequence with a gap', sequence(one('b'), one('a')), ['a'], 'not-met'],
    ['credits', credits(7.5, 'a', 'b'), ['a', 'b'], 'met'],
    ['too few credits', credits(8, 'a', 'b'), ['a', 'b'], 'not-met'],
    ['credits of other courses', credits(2.5, 'a', 'c'), ['b'], 'not-met'],
    ['courses without credits', credits(1, 'c', 'gone'), ['c', 'gone'], 'not-met'],
    ['an award that is held', needs('cas'), ['cas'], 'met'],
    ['an award whose courses are held', needs('cas'), ['a', 'b'], 'met'],
    ['an award half done', needs('cas'), ['a'], 'not-met'],
    ['an award that is not in the catalogue', needs('gone'), ['a'], 'not-met'],
    ['an award on the way', needs('das'), ['a', 'b', 'c'], 'met'],
    ['an award on top of one that is held', needs('das'), ['cas', 'c'], 'met'],
    ['an award that asks', needs('asks'), ['a'], 'ask'],
    ['an award in a circle', needs('y'), ['a'], 'not-met'],
    ['a way out of a circle', needs('y'), ['c'], 'met']
  ])('%s', (_, rule, names, state) => {
    expect(checkRule(rule, held(...names), index).state).toBe(state);
  });

  it('says by which course it is met, the named one first', () => {
    const rule: Rule = { type: 'course', offering: id('a'), equivalents: [id('b'), id('c')] };
    expect(checkRule(rule, held('c', 'b'), index).by).toBe('b');
    expect(checkRule(rule, held('c', 'b', 'a'), index).by).toBe('a');
    expect(checkRule(rule, held(), index)).toEqual({ rule, state: 'not-met', parts: [] });
  });

  it('says by which award it is met, or shows what is in it', () => {
    const rule = needs('cas');
    expect(checkRule(rule, held('cas'), index)).toEqual({
      rule,
      state: 'met',
      parts: [],
      by: 'cas'
    });
    const check = checkRule(rule, held('a'), index);
    expect(check.parts.map((part) => part.rule)).toEqual([index.award('cas' as AwardId)?.rule]);
    expect(check).not.toHaveProperty('by');
  });

  it.each<[string, Rule, string[], { have: number; need: number } | undefined]>([
    ['all', all(one('a'), one('b'), ask), ['a'], { have: 1, need: 3 }],
    ['any', any(one('a'), one('b')), ['a', 'b'], { have: 2, need: 1 }],
    ['some', some(2, one('a'), one('b'), one('c')), ['a'], { have: 1, need: 2 }],
    ['sequence', sequence(one('a'), one('b')), [], { have: 0, need: 2 }],
    ['credits', credits(10, 'a', 'b'), ['a', 'b'], { have: 7.5, need: 10 }],
    ['course', one('a'), ['a'], undefined],
    ['ask', ask, [], undefined]
  ])('says how far it is: %s', (_, rule, names, progress) => {
    expect(checkRule(rule, held(...names), index).progress).toEqual(progress);
  });
});

const leaf = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'gone').map(one),
  fc.constantFrom('p', 'q', 'r', 'gone').map(needs),
  fc.constant(ask),
  fc
    .tuple(fc.integer({ min: 1, max: 10 }), fc.subarray(['a', 'b', 'c']))
    .map(([value, from]) => credits(value, ...from)),
  fc
    .subarray(['b', 'c'])
    .map((names): Rule => ({ type: 'course', offering: id('a'), equivalents: names.map(id) }))
);
const { rule: rules } = fc.letrec<{ rule: Rule }>((tie) => {
  const list = fc.array(tie('rule'), { minLength: 1, maxLength: 3 });
  return {
    rule: fc.oneof(
      { depthSize: 'small' },
      leaf,
      list.map((of) => all(...of)),
      list.map((of) => any(...of)),
      list.map((of) => sequence(...of)),
      fc.tuple(list, fc.nat(2)).map(([of, count]) => some(Math.min(of.length, count + 1), ...of))
    )
  };
});
const catalogues = fc
  .tuple(rules, rules, rules)
  .map(([p, q, r]) => indexOf(COURSES, [award('p', p), award('q', q), award('r', r)]));
const covered = fc.subarray(['a', 'b', 'c', 'p', 'gone']).map((names) => held(...names));

/**
 * The slow way: awards are reached one after the other until nothing is reached any more, with
 * every question taken as answered yes, or no.
 */
function holds(rule: Rule, has: Covered, within: CatalogueIndex, answer: boolean): boolean {
  const reached = new Set<string>(has.keys());
  const met = (part: Rule): boolean => {
    if (part.type === 'ask') return answer;
    if (part.type === 'course') {
      return [part.offering, ...(part.equivalents ?? [])].some((name) => has.has(name));
    }
    if (part.type === 'award') return reached.has(part.award);
    if (part.type === 'credits') {
      const counted = part.from.filter((name) => has.has(name)).map((name) => within.ects(name));
      return counted.reduce((sum, value) => sum + value, 0) >= part.ects;
    }
    const count = part.of.filter(met).length;
    if (part.type === 'any') return count > 0;
    return count >= (part.type === 'some' ? part.count : part.of.length);
  };
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const each of within.catalogue.awards)
      if (each.rule && met(each.rule)) reached.add(each.id);
  }
  return met(rule);
}

describe('checkRule, for every rule', () => {
  it('is met whatever is answered, not met whatever is answered, or a question', () => {
    fc.assert(
      fc.property(rules, covered, catalogues, (rule, has, within) => {
        const sure = holds(rule, has, within, false);
        const perhaps = holds(rule, has, within, true);
        const expected = sure ? 'met' : perhaps ? 'ask' : 'not-met';
        expect(checkRule(rule, has, within).state).toBe(expected);
      }),
      { numRuns: 3000 }
    );
  });

  it('never takes anything away from those who hold more', () => {
    const rank = { 'not-met': 0, ask: 1, met: 2 };
    fc.assert(
      fc.property(rules, covered, covered, catalogues, (rule, has, more, within) => {
        const before = checkRule(rule, has, within).state;
        const after = checkRule(rule, new Map([...has, ...more]), within).state;
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
      }),
      { numRuns: 500 }
    );
  });
});
