import { describe, expect, it } from 'vitest';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Award } from '../catalogue/model';
import type { Rule } from '../catalogue/rule';
import type { Covered } from './holdings';
import { outlooks } from './outlook';

const ects = (value: number) => ({ credits: [{ scheme: 'ects', value }] });
const held = (...names: string[]): Covered =>
  new Map(names.map((name) => [name as OfferingId, { credential: name, by: 'claim' }]));
const all = (...of: Rule[]): Rule => ({ type: 'all', of });
const ask: Rule = { type: 'ask', text: { en: 'Two years of work' } };

const COURSES = [
  course('a', ects(5)),
  course('b', ects(2)),
  course('c', ects(3)),
  course('d', { credits: [] })
];

const look = (covered: Covered, ...awards: Award[]) => outlooks(covered, indexOf(COURSES, awards));
const idsOf = (covered: Covered, ...awards: Award[]) =>
  look(covered, ...awards).map((outlook) => outlook.award.id);

describe('outlooks', () => {
  it('counts what is held towards an award', () => {
    const target = award('cas', all(one('a'), one('b'), one('c')), ects(10));
    expect(look(held('b', 'a', 'z'), target)).toMatchObject([
      {
        award: target,
        counted: ['a', 'b'],
        countedEcts: 7,
        awardEcts: 10,
        check: { state: 'not-met', progress: { have: 2, need: 3 } }
      }
    ]);
  });

  it('does not invent the credits of an award', () => {
    const [outlook] = look(held('a'), award('cas', all(one('a'), one('b'))));
    expect(outlook).not.toHaveProperty('awardEcts');
  });

  it('counts a course that gives no credits as a course', () => {
    const [outlook] = look(held('d'), award('cas', all(one('d'), one('b'))));
    expect(outlook).toMatchObject({ counted: ['d'], countedEcts: 0 });
  });

  it('counts through smaller awards', () => {
    const cas = award('cas', all(one('a'), one('b')), ects(7));
    const das = award('das', all({ type: 'award', award: 'cas' as AwardId }, one('c')), ects(10));
    expect(idsOf(held('a'), cas, das)).toEqual(['cas', 'das']);
  });

  it('leaves out what nothing counts towards, and what is held already', () => {
    const cas = award('cas', all(one('a'), one('b')));
    expect(idsOf(held('c'), cas)).toEqual([]);
    expect(idsOf(held('a', 'cas'), cas)).toEqual([]);
    expect(idsOf(held(), cas)).toEqual([]);
  });

  it('puts the nearest first', () => {
    const awards = [
      award('fifth', all(one('a'), one('b')), ects(25)),
      award('half', all(one('a'), one('b')), ects(10)),
      award('ready', one('a'), ects(5)),
      award('quarter', all(one('a'), one('b')), ects(20)),
      award('asks', all(one('a'), ask), ects(30))
    ];
    expect(idsOf(held('a'), ...awards)).toEqual(['ready', 'asks', 'half', 'quarter', 'fifth']);
  });

  it('goes by parts where an award states no credits', () => {
    const awards = [
      award('third', all(one('a'), one('b'), one('c'))),
      award('half', all(one('a'), one('b'))),
      award('most', all(one('a'), one('b')), ects(8)),
      award('least', all(one('a'), one('b')), ects(40))
    ];
    expect(idsOf(held('a'), ...awards)).toEqual(['most', 'half', 'third', 'least']);
  });

  it('keeps the order of the catalogue among the equally near', () => {
    const awards = ['x', 'y', 'z'].map((name) => award(name, all(one('a'), one('b')), ects(10)));
    expect(idsOf(held('a'), ...awards)).toEqual(['x', 'y', 'z']);
  });
});
