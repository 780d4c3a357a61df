import { describe, expect, it } from 'vitest';
import { a, b, c, d, gradedA, answer, stateOf } from '../../../../tests/fixtures/rule-answers';
import {
  id,
  one,
  needs,
  ask,
  all,
  any,
  some,
  sequence,
  once,
  from,
  least,
  credits,
  limit,
  fresh,
  graded
} from '../../../../tests/fixtures/rules';
import { heldThing as held, NOW } from '../../../../tests/fixtures/things';
import type { AwardId } from '../catalogue/ids';
import type { Rule } from '../catalogue/rule';
import type { Day } from '../kernel/day';
import type { RuleState } from './answer';
import type { Moments, Thing } from './standing';

const day = (text: string) => text as Day;

describe('a rule', () => {
  it.each<[string, Rule, readonly Thing[], RuleState]>([
    ['a course that is held', one('a'), [a], 'met'],
    ['a course that is not', one('a'), [b], 'not-met'],
    ['an old course that only the learner still has', one('gone'), [held('gone', 1)], 'met'],
    [
      'one of those taken in its place',
      { ...one('z'), equivalents: [id('b')] } as Rule,
      [b],
      'met'
    ],
    ['a condition in words', ask, [a], 'ask'],
    ['all', all(one('a'), one('b')), [a, b], 'met'],
    ['nothing', all(), [], 'met'],
    ['all, with a question', all(one('a'), ask), [a], 'ask'],
    ['all but one, with a question', all(one('a'), ask), [], 'not-met'],
    ['any, beside a question', any(one('a'), ask), [a], 'met'],
    ['any of none', any(), [a], 'not-met'],
    ['two of three', some(2, one('a'), one('b'), one('c')), [a, c], 'met'],
    ['two of three, one a question', some(2, one('a'), one('b'), ask), [a], 'ask'],
    ['more than there are', some(3, one('a'), one('b')), [a, b], 'not-met'],
    ['a sequence, whatever the order', sequence(one('b'), one('a')), [a, b], 'met'],
    ['credits', credits(7.5, 'a', 'b'), [a, b], 'met'],
    ['credits that are not enough', credits(8, 'a', 'b'), [a, b], 'not-met'],
    ['credits of a system', least({ credits: 5, scheme: 'CP' }), [a], 'not-met'],
    ['courses', least({ courses: 2 }), [a, c], 'met'],
    ['whole steps of credits', least({ credits: 8, step: 5 }), [d], 'not-met'],
    [
      'a share of a whole, rounded up',
      least({ share: 0.75, of: 10, rounding: 'up' }),
      [a, b],
      'not-met'
    ],
    ['a share of a whole, as stated', least({ share: 0.75, of: 10, stated: 7 }), [a, b], 'met'],
    [
      'a share of what counts',
      all(credits(5), least({ share: 0.5 }, { levels: [3] })),
      [a],
      'not-met'
    ],
    [
      'a share that comes right when something is left out',
      all(credits(5), least({ share: 0.75 }, { levels: [3] })),
      [held('d', 5, { level: 3 }), a],
      'met'
    ],
    ['a grade that is reached', graded('a', 'B'), [gradedA('A')], 'met'],
    ['a grade that is not', graded('a', 'B'), [gradedA('C')], 'not-met'],
    ['a grade that is not known', graded('a', 'B'), [a], 'ask'],
    ['a mean', { type: 'average', least: 2, from: {} }, [gradedA('3')], 'met'],
    ['a mean that is too low', { type: 'average', least: 4, from: {} }, [gradedA('3')], 'not-met'],
    [
      'a mean where lower is better',
      { type: 'average', least: 2, lowerIsBetter: true, from: {} },
      [gradedA('1,7')],
      'met'
    ],
    [
      'a mean of an unknown grade',
      { type: 'average', least: 2, from: {} },
      [gradedA('3'), b],
      'ask'
    ],
    ['once, of two parts', once(all(credits(5, 'a', 'b'), credits(2, 'a', 'b'))), [a, b], 'met'],
    ['once, too little', once(all(credits(5, 'a', 'b'), credits(3, 'a'))), [a, b], 'not-met'],
    ['a limit', limit({ credits: 4 }, from('a'), credits(6.5)), [a, b], 'met'],
    ['a limit that cuts off', limit({ credits: 3 }, from('a'), credits(6.5)), [a, b], 'not-met'],
    [
      'less than a limit',
      limit({ courses: 1 }, from('a'), one('a'), { below: true }),
      [a],
      'not-met'
    ],
    [
      'a limit that is lifted',
      limit({ credits: 0 }, from('a'), one('a'), { until: one('b') }),
      [a, b],
      'met'
    ],
    ['a limit of courses', limit({ courses: 1 }, {}, least({ courses: 2 })), [a, b], 'not-met'],
    ['what is good to have', { type: 'advised', of: one('b') }, [], 'met'],
    ['an award that is held', needs('cas'), [held('cas', 8)], 'met'],
    ['an award whose courses are held', needs('cas'), [a, b], 'met'],
    ['an award that the catalogue does not have', needs('gone'), [a], 'not-met'],
    ['an award on the way', needs('das'), [a, b, c], 'met'],
    ['an award that asks', needs('asks'), [a], 'ask'],
    ['an award that asks for itself', needs('y'), [a], 'not-met'],
    ['a way out of a circle', needs('y'), [c], 'met']
  ])('is held against what is held: %s', (_, rule, things, state) => {
    expect(stateOf(rule, things)).toBe(state);
  });

  const young = held('a', 5, { completed: day('2024-02-29') });
  const enrolled = { ...NOW, enrolled: day('2025-06-01') };
  it.each<[string, Rule, readonly Thing[], Moments, RuleState]>([
    [
      'young enough on the last day',
      fresh(24, one('a')),
      [young],
      { ...NOW, at: day('2026-02-28') },
      'met'
    ],
    [
      'too old the day after',
      fresh(24, one('a')),
      [young],
      { ...NOW, at: day('2026-03-01') },
      'not-met'
    ],
    ['of an unknown age', fresh(24, one('a')), [a], NOW, 'ask'],
    [
      'recognised in time',
      { type: 'fresh', months: 16, clock: 'completion', of: one('a') },
      [young],
      enrolled,
      'met'
    ],
    [
      'too old when recognised',
      { type: 'fresh', months: 15, clock: 'completion', of: one('a') },
      [young],
      enrolled,
      'not-met'
    ],
    [
      'within the time since enrolling',
      { type: 'within', months: 24, clock: 'enrolment', of: one('a') },
      [a],
      enrolled,
      'met'
    ],
    [
      'after that time',
      { type: 'within', months: 6, clock: 'enrolment', of: one('a') },
      [a],
      enrolled,
      'not-met'
    ],
    [
      'the version of the day of enrolling',
      {
        type: 'dated',
        by: 'enrolment',
        versions: [
          { from: day('2020-01-01'), rule: one('b') },
          { from: day('2025-01-01'), rule: one('a') },
          { from: day('2026-01-01'), rule: one('c') }
        ]
      },
      [a],
      enrolled,
      'met'
    ]
  ])('looks at days: %s', (_, rule, things, moments, state) => {
    expect(stateOf(rule, things, moments)).toBe(state);
  });

  it.each<[string, Rule, Thing, RuleState]>([
    [
      'for another award',
      { type: 'once', among: 'awards', of: one('a') },
      held('a', 5, { usedFor: ['cas' as AwardId] }),
      'not-met'
    ],
    ['outside of that', one('a'), held('a', 5, { usedFor: ['cas' as AwardId] }), 'met'],
    [
      'for another family',
      { type: 'once', among: { family: 'f' }, of: one('a') },
      held('a', 5, { usedFor: ['cas' as AwardId] }),
      'met'
    ],
    [
      'for the same family',
      { type: 'once', among: { family: 'f' }, of: one('a') },
      held('a', 5, { usedFor: ['family' as AwardId] }),
      'not-met'
    ]
  ])('looks at what has counted already: %s', (_, rule, thing, state) => {
    expect(stateOf(rule, [thing])).toBe(state);
  });
});

describe('whatever comes', () => {
  const deep = Array.from({ length: 5_000 }).reduce<Rule>((of) => all(of), one('a'));
  it.each<[string, Rule, readonly Thing[]]>([
    ['a rule deeper than any', deep, [a]],
    ['ten thousand parts', all(...Array.from({ length: 10_000 }, () => one('a'))), [a]],
    [
      'numbers that are none',
      all(credits(NaN), some(NaN, one('a')), least({ share: Infinity, of: 3 })),
      [a]
    ],
    [
      'negative numbers',
      all(credits(-5), limit({ credits: -1 }, {}, credits(1)), fresh(-3, one('a'))),
      [a]
    ],
    ['absurd numbers', all(credits(1e300), fresh(1e300, one('a')), least({ courses: 1e9 })), [a]],
    ['credits that are none', credits(3), [held('a', NaN), held('b', -4), held('d', Infinity)]],
    ['no versions', { type: 'dated', by: 'today', versions: [] }, [a]],
    ['what contradicts itself', limit({ credits: 0 }, {}, all(one('a'), credits(5))), [a]]
  ])('there is an answer to %s', (_, rule, things) => {
    const { check, missing } = answer(rule, things);
    expect(['met', 'not-met', 'ask']).toContain(check.state);
    expect(missing.ects).toBeGreaterThanOrEqual(0);
    expect(Number.isFinite(missing.ects)).toBe(true);
  });

  it('names never met that nothing can meet', () => {
    expect(stateOf(limit({ credits: 0 }, {}, one('a')), [a])).toBe('not-met');
    expect(stateOf(credits(NaN), [a])).toBe('not-met');
  });
});
