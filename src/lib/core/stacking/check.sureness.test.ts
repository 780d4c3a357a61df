import { describe, expect, it } from 'vitest';
import { a, answer, at, b, d, gradedA, stateOf } from '../../../../tests/fixtures/rule-answers';
import {
  all,
  any,
  ask,
  credits,
  from,
  graded,
  least,
  limit,
  needs,
  one
} from '../../../../tests/fixtures/rules';
import { heldThing as held } from '../../../../tests/fixtures/things';
import type { AwardId } from '../catalogue/ids';
import type { Rule } from '../catalogue/rule';
import type { RuleState } from './answer';
import type { Thing } from './standing';

const begun = (thing: Thing): Thing => ({ ...thing, state: 'in-progress' });
/** As much of `d` counts as of what is graded. */
const half: Rule = limit({ share: 0.5 }, from('d'), all(one('d'), graded('a', 'B')));
const eight = (id: string, more: Partial<Thing> = {}) => held(id, 8, more);

describe('a share of what counts', () => {
  it.each<[string, Rule, readonly Thing[], RuleState]>([
    ['is reached by what is known', half, [d, eight('a', { grade: 'A' })], 'met'],
    ['is in doubt with what it is a share of', half, [d, eight('a')], 'ask'],
    ['is too small without that', half, [d, gradedA('A')], 'not-met'],
    [
      'that has to be there is in doubt with what is inside of it',
      all(one('b'), graded('a', 'B'), least({ share: 0.5 }, from('a'))),
      [a, b],
      'ask'
    ],
    [
      'is not reached where what has to count beside is not of it',
      all(graded('a', 'B'), least({ share: 0.5 }, from('b'))),
      [a, b],
      'not-met'
    ],
    [
      'rounds a half up',
      all(credits(5), least({ share: 0.1, rounding: 'nearest' }, from('z'))),
      [a],
      'not-met'
    ],
    [
      'is not of what counts in parts that are not met',
      any(
        limit({ share: 0.5 }, from('a'), one('a')),
        all(limit({ courses: 1 }, {}, one('d')), one('z'))
      ),
      [a, d],
      'not-met'
    ],
    [
      'is as large as rounding up makes it',
      all(one('a'), limit({ share: 0.25, rounding: 'up' }, {}, credits(1))),
      [held('a', 3), held('d', 2)],
      'met'
    ]
  ])('%s', (_, rule, things, state) => {
    expect(stateOf(rule, things)).toBe(state);
  });

  it('is under way where what is begun makes it large enough', () => {
    const rule = limit({ share: 0.5 }, from('d'), all(one('d'), one('a')));
    const { check } = answer(rule, [d, begun(eight('a'))]);
    expect(check).toMatchObject({ state: 'not-met', underWay: true });
    expect(at(check, '0.0')).toMatchObject({ state: 'not-met', underWay: true });
  });
});

describe('steps of credits', () => {
  const steps = (least: number, more: object = {}): Rule =>
    limit({ credits: 6, step: 3 }, from('d'), credits(least, 'd'), more);

  it.each<[string, Rule, readonly Thing[], RuleState]>([
    ['cut what a limit counts', steps(7), [d], 'not-met'],
    ['count below a limit', steps(6), [d], 'met'],
    ['cut nothing once the limit is lifted', steps(8, { until: one('b') }), [d, b], 'met'],
    ['cut nothing if it is', steps(8, { until: graded('a', 'B') }), [d, a], 'ask'],
    ['cut as long as it is not', steps(8, { until: one('b') }), [d], 'not-met'],
    [
      'of a part come after those of a limit',
      limit({ credits: 3, step: 3 }, {}, least({ credits: 3, step: 2 })),
      [d],
      'not-met'
    ],
    [
      'of a part are counted in what a limit leaves',
      limit({ credits: 6 }, {}, least({ credits: 6, step: 2 }), { until: graded('a', 'B') }),
      [d, a],
      'met'
    ],
    [
      'leave a part of it to a limit around once theirs is lifted',
      limit({ credits: 4 }, {}, limit({ credits: 6, step: 9 }, {}, credits(4), { until: ask })),
      [d],
      'ask'
    ]
  ])('%s', (_, rule, things, state) => {
    expect(stateOf(rule, things)).toBe(state);
  });

  it('cut nothing as soon as what is begun lifts the limit', () => {
    const { check } = answer(steps(8, { until: one('b') }), [d, begun(b)]);
    expect(check).toMatchObject({ state: 'not-met', underWay: true });
  });
});

describe('the same course, held twice', () => {
  const into = { usedFor: ['cas' as AwardId] };
  const cas = held('cas', 8);

  it('counts where one of both has gone into an award', () => {
    const again = { ...a, ...into, key: '0' };
    expect(stateOf(least({ courses: 2 }), [again, cas, a])).toBe('met');
    expect(stateOf(least({ courses: 2 }), [again, cas])).toBe('not-met');
  });

  it('is no part of what it stands for itself', () => {
    const own = held('cas', 5, { ...into, key: 'own' });
    const other = held('b', 2.5, {
      stands: [...b.stands, { id: 'cas' as AwardId, by: 'claim' }]
    });
    expect(stateOf(credits(7.5), [own, other])).toBe('met');
  });
});

describe('what a limit lasts until', () => {
  it('only looks at what counts for another award', () => {
    const lifted = limit({ credits: 0 }, {}, one('d'), { until: one('a') });
    const apart: Rule = { type: 'once', among: 'awards', of: lifted };
    expect(stateOf(all(apart, needs('family')), [a, d])).toBe('met');
  });
});
