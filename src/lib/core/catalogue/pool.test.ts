import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pool as anyPool } from '../../../../tests/fixtures/arbitrary-rule';
import { course } from '../../../../tests/fixtures/catalogue';
import type { Offering } from './model';
import { factsOf, gradeReaches, membersOf, passes } from './pool';
import type { GradeNeed, Pool } from './rule';

const COURSE: Partial<Offering> = {
  kind: 'mooc',
  level: 2,
  eqf: { min: 6, max: 7 },
  field: '0612',
  credits: [{ scheme: 'SCQF', value: 10, level: '9' }],
  codes: ['DATA 101', 'Kern'],
  subjects: [{ en: 'Data bases', de: 'Datenbanken' }]
};

describe('a pool', () => {
  it.each<[object, boolean]>([
    [{}, true],
    [{ courses: ['a', 'b'] }, true],
    [{ courses: ['b'] }, false],
    [{ courses: [] }, false],
    [{ awards: ['b'] }, false],
    [{ courses: ['b'], awards: ['a'] }, true],
    [{ except: ['a'] }, false],
    [{ courses: ['a'], except: ['a'] }, false],
    [{ courses: ['a'], levels: [3] }, false],
    [{ providers: ['nordvik'] }, true],
    [{ providers: ['other'] }, false],
    [{ kinds: ['mooc'] }, true],
    [{ kinds: ['thesis'] }, false],
    [{ levels: [2, 3] }, true],
    [{ eqf: { min: 6, max: 8 } }, true],
    [{ eqf: { min: 7, max: 8 } }, false],
    [{ creditLevels: ['9'] }, true],
    [{ creditLevels: ['8'] }, false],
    [{ fields: ['02', '061'] }, true],
    [{ fields: ['0613'] }, false],
    [{ codes: ['data'] }, true],
    [{ codes: ['KÉRN'] }, true],
    [{ codes: ['101'] }, false],
    [{ subjects: ['datenbanken'] }, true],
    [{ subjects: ['data'] }, false],
    [{ grade: { least: '5' } }, true],
    [{ recognised: false }, true],
    [{ recognised: true }, false],
    [{ levels: [2], fields: ['06'], kinds: ['mooc'], providers: ['nordvik'] }, true]
  ])('%j holds a course: %j', (pool, holds) => {
    const offering = course('a', COURSE);
    expect(membersOf(pool as Pool, [offering], 'nordvik' as never)).toEqual(
      holds ? [offering] : []
    );
  });

  it.each<Pool>([
    { providers: ['nordvik' as never] },
    { kinds: ['mooc'] },
    { levels: [1] },
    { eqf: { min: 1, max: 8 } },
    { creditLevels: ['9'] },
    { fields: ['06'] },
    { codes: ['D'] },
    { subjects: ['d'] },
    { grade: { least: '1' } },
    { recognised: true },
    { recognised: false }
  ])('%j does not hold what says nothing of it', (pool) => {
    expect(passes(pool, { ids: [] })).toBe(false);
  });

  it('holds no more for a filter or an exception more', () => {
    const pool = anyPool({ providers: ['p', 'nordvik'], offerings: ['a', 'b'], awards: ['a'] });
    const offerings = [course('a', COURSE), course('b', { provider: 'p' as never })];
    fc.assert(
      fc.property(pool, fc.constantFrom('levels', 'except', 'providers', 'grade'), (full, key) => {
        const { [key as keyof Pool]: _, ...wider } = full;
        const all = membersOf(wider, offerings, 'p' as never);
        for (const one of membersOf(full, offerings, 'p' as never)) expect(all).toContain(one);
      })
    );
  });

  it('leaves open what is recognised of a provider that is not known', () => {
    expect(factsOf(course('a'))).not.toHaveProperty('recognised');
    expect(factsOf(course('a', { provider: '' as never }), 'x' as never)).toEqual({
      ids: ['a'],
      toCome: true,
      kind: 'micro-credential',
      field: '00'
    });
  });
});

describe('a grade', () => {
  const letters = { least: 'C', scale: ['A', 'B', 'C', 'D'] };
  it.each<[string | undefined, GradeNeed, boolean]>([
    ['b', letters, true],
    ['C', letters, true],
    ['D', letters, false],
    ['1.0', letters, false],
    [undefined, letters, false],
    ['5', { least: '4.5' }, true],
    ['4,5', { least: '4.5' }, true],
    ['4', { least: '4.5' }, false],
    ['good', { least: '4.5' }, false],
    ['Passed', { least: 'passed' }, true],
    ['', { least: '0' }, false],
    ['A', { least: 'Z', scale: ['A'] }, false]
  ])('%j for %j: %j', (grade, need, reaches) => {
    expect(gradeReaches(need, grade)).toBe(reaches);
  });
});
