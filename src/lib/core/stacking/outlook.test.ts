import { describe, expect, it } from 'vitest';
import { award, course, indexOf } from '../../../../tests/fixtures/catalogue';
import { all, ask, one } from '../../../../tests/fixtures/rules';
import { heldThing as held, NOW } from '../../../../tests/fixtures/things';
import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Award } from '../catalogue/model';
import { outlooks } from './outlook';
import type { Thing } from './standing';

const ects = (value: number) => ({ credits: [{ scheme: 'ects', value }] });
const COURSES = [
  course('a', ects(5)),
  course('b', ects(2)),
  course('c', ects(3)),
  course('d', { credits: [] })
];
const [a, b, d] = [held('a', 5), held('b', 2), held('d', 0, { credits: [] })];

const look = (things: readonly Thing[], ...awards: Award[]) =>
  outlooks(things, indexOf(COURSES, awards), NOW);
const idsOf = (things: readonly Thing[], ...awards: Award[]) =>
  look(things, ...awards).nearest.map((outlook) => outlook.award.id);

describe('outlooks', () => {
  it('counts what is held towards an award, and what is missing', () => {
    const target = award('cas', all(one('a'), one('b'), one('c')), ects(10));
    expect(look([b, a, held('z', 9)], target)).toMatchObject({
      count: 1,
      nearest: [
        {
          award: target,
          counted: ['a', 'b'],
          countedEcts: 7,
          awardEcts: 10,
          claimed: false,
          missing: { courses: 1, ects: 3 },
          check: { state: 'not-met', progress: { have: 2, need: 3 } }
        }
      ]
    });
  });

  it('says what rests on a claim, and invents no credits', () => {
    const mine = held('a', 5, { stands: [{ id: 'a' as OfferingId, by: 'claim' }] });
    const [outlook] = look([mine], award('cas', all(one('a'), one('b')))).nearest;
    expect(outlook?.claimed).toBe(true);
    expect(outlook).not.toHaveProperty('awardEcts');
  });

  it('counts a course that gives no credits as a course', () => {
    const [outlook] = look([d], award('cas', all(one('d'), one('b')))).nearest;
    expect(outlook).toMatchObject({ counted: ['d'], countedEcts: 0 });
  });

  it('counts through smaller awards, and by level where no course is named', () => {
    const cas = award('cas', all(one('a'), one('b')), ects(7));
    const das = award('das', all({ type: 'award', award: 'cas' as AwardId }, one('c')), ects(10));
    const open = award('open', { type: 'credits', least: { credits: 9 }, from: { levels: [3] } });
    expect(idsOf([held('a', 5, { level: 3 })], cas, das, open)).toEqual(['cas', 'open', 'das']);
  });

  it('leaves out what nothing counts towards, and what is held already', () => {
    const cas = award('cas', all(one('a'), one('b')));
    expect(idsOf([held('c', 3)], cas)).toEqual([]);
    expect(idsOf([a, held('cas', 7)], cas)).toEqual([]);
    expect(look([], cas)).toEqual({ count: 0, nearest: [] });
  });

  it('puts the nearest first: what is met, then what asks, then the least that is missing', () => {
    const awards = [
      award('far', all(one('a'), one('b'), one('c'))),
      award('near', all(one('a'), one('b'))),
      award('asks', all(one('a'), ask)),
      award('ready', one('a'))
    ];
    expect(idsOf([a], ...awards)).toEqual(['ready', 'asks', 'near', 'far']);
  });

  it('works out no more than it is asked for, and those are the nearest', () => {
    const awards = [9, 3, 7, 5, 8].map((need) =>
      award(`n${need}`, { type: 'credits', least: { credits: need + 5 }, from: {} })
    );
    const found = outlooks([a], indexOf(COURSES, awards), NOW, { most: 2 });
    expect(found.count).toBe(5);
    expect(found.nearest.map((outlook) => outlook.award.id)).toEqual(['n3', 'n5']);
  });
});
