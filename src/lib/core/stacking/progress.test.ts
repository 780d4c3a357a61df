import { describe, expect, it } from 'vitest';
import { award, course, indexOf } from '../../../../tests/fixtures/catalogue';
import { all, one } from '../../../../tests/fixtures/rules';
import { heldThing as held, NOW } from '../../../../tests/fixtures/things';
import type { AwardId } from '../catalogue/ids';
import { awardProgress } from './progress';
import type { Thing } from './standing';

const ects = (value: number) => ({ credits: [{ scheme: 'ects', value }] });
const index = indexOf(
  [
    course('a', { ...ects(5), level: 1 }),
    course('b', { ...ects(5), level: 2 }),
    course('c', { ...ects(10), level: 3 }),
    course('d', ects(4))
  ],
  [
    award('cos', one('a'), ects(6)),
    award('cas', all(one('a'), one('b')), ects(10)),
    award('das', all({ type: 'award', award: 'cas' as AwardId }, one('c')), ects(20)),
    award('other', all(one('a'), one('d')), ects(9)),
    award('silent', one('a'), { rule: undefined } as never)
  ]
);
const progress = (id: string, ...things: Thing[]) => {
  const found = index.award(id as AwardId);
  if (!found) throw new Error(id);
  return awardProgress(found, things, NOW, index);
};

describe('awardProgress', () => {
  const begun = held('b', 5, { state: 'in-progress', level: 2 });
  const das = progress('das', held('a', 5, { level: 1 }), begun);

  it('counts credits, by level and by what is under way', () => {
    expect(das.ects).toEqual({ have: 5, inProgress: 5, need: 20 });
    expect(das.byLevel).toEqual([{ level: 1, ects: 5 }]);
    expect(das.missing).toEqual({ courses: 1, ects: 10 });
  });

  it('names the awards on the way, the smallest first', () => {
    expect(das.exits).toEqual([
      { award: 'cos', state: 'met', missing: { courses: 0, ects: 0 } },
      { award: 'cas', state: 'not-met', missing: { courses: 0, ects: 0 } }
    ]);
  });

  it('names the courses that help', () => {
    expect(das.opens).toEqual(['c']);
    expect(progress('das').opens).toEqual(['c', 'a', 'b']);
    expect(progress('cos', held('a', 5)).opens).toEqual([]);
  });

  it('asks where a publisher does not say what it takes', () => {
    expect(progress('silent', held('a', 5))).toMatchObject({ check: { state: 'ask' }, exits: [] });
  });
});
