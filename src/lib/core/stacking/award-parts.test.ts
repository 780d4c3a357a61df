import { describe, expect, it } from 'vitest';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import { heldThing, NOW } from '../../../../tests/fixtures/things';
import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Award } from '../catalogue/model';
import type { Rule } from '../catalogue/rule';
import { creditedTo } from './award-parts';
import type { Thing } from './standing';

const all = (...of: Rule[]): Rule => ({ type: 'all', of });
const COURSES = ['a', 'b', 'c', 'd'].map((id) => course(id));
const CAS = award('cas', all(one('a'), one('b')));
const DAS = award('das', all({ type: 'award', award: 'cas' as AwardId }, one('c')));
const INDEX = indexOf(COURSES, [CAS, DAS]);

/** A credential under its own name that stands for a course or an award. */
const held = (key: string, id: string, more: Partial<Thing> = {}) =>
  heldThing(key, 5, { stands: [{ id: id as OfferingId, by: 'achievement' }], ...more });
const partsOf = (of: Award, ...things: Thing[]) => creditedTo(of, things, NOW, INDEX);

describe('what is credited to an award', () => {
  it('is every credential that counts in its rule, in the order of the rule', () => {
    expect(partsOf(CAS, held('B', 'b'), held('D', 'd'), held('A', 'a'))).toEqual(['A', 'B']);
    expect(partsOf(CAS, held('B', 'b'))).toEqual(['B']);
    expect(partsOf(CAS, held('D', 'd'))).toEqual([]);
  });

  it('is neither the credential of the award itself nor what is inside of it', () => {
    const diploma = [held('X', 'cas'), held('X#1', 'a'), held('X#2', 'b')];
    expect(partsOf(CAS, ...diploma)).toEqual([]);
    expect(partsOf(CAS, ...diploma, held('A', 'a'), held('B', 'b'))).toEqual(['A', 'B']);
  });

  it('counts a smaller award by its credential, or by what it is made of', () => {
    expect(partsOf(DAS, held('X', 'cas'), held('C', 'c'))).toEqual(['X', 'C']);
    expect(partsOf(DAS, held('A', 'a'), held('B', 'b'), held('C', 'c'))).toEqual(['A', 'B', 'C']);
  });

  it('names a credential once, though parts of it count', () => {
    expect(partsOf(CAS, held('W#1', 'a'), held('W#2', 'b'))).toEqual(['W']);
  });

  it('is nothing that is still in progress, and nothing where no rule is known', () => {
    expect(partsOf(CAS, held('A', 'a', { state: 'in-progress' }))).toEqual([]);
    const { rule: _, ...unknown } = CAS;
    expect(partsOf(unknown, held('A', 'a'))).toEqual([]);
  });
});
