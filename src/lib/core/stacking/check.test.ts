import { describe, expect, it } from 'vitest';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import { heldThing as held, NOW } from '../../../../tests/fixtures/things';
import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Amount, Pool, Rule } from '../catalogue/rule';
import type { Day } from '../kernel/day';
import type { RuleCheck, RuleState } from './answer';
import { checkRule } from './check';
import type { Moments, Thing, Word } from './standing';

const id = (text: string) => text as OfferingId;
const day = (text: string) => text as Day;
const needs = (name: string): Rule => ({ type: 'award', award: name as AwardId });
const ask: Rule = { type: 'ask', text: { en: 'Two years of work' } };
const all = (...of: Rule[]): Rule => ({ type: 'all', of });
const any = (...of: Rule[]): Rule => ({ type: 'any', of });
const some = (count: number, ...of: Rule[]): Rule => ({ type: 'some', count, of });
const sequence = (...of: Rule[]): Rule => ({ type: 'sequence', of });
const from = (...courses: string[]): Pool => ({ courses: courses.map(id) });
const least = (amount: Amount, pool: Pool = {}): Rule => ({
  type: 'credits',
  least: amount,
  from: pool
});
const credits = (value: number, ...courses: string[]): Rule =>
  least({ credits: value }, courses.length > 0 ? from(...courses) : {});
const once = (of: Rule): Rule => ({ type: 'once', of });
const limit = (most: Amount, pool: Pool, of: Rule, more: object = {}): Rule => ({
  ...{ type: 'limit', most, from: pool, of },
  ...more
});
const fresh = (months: number, of: Rule): Rule => ({ type: 'fresh', months, clock: 'award', of });

const ects = (value: number) => ({ credits: [{ scheme: 'ects', value }] });
const index = indexOf(
  [
    course('a', ects(5)),
    course('b', ects(2.5)),
    course('c', { credits: [] }),
    course('d', ects(8))
  ],
  [
    award('cas', all(one('a'), one('b'))),
    award('das', all(needs('cas'), one('c'))),
    award('asks', all(one('a'), ask)),
    award('x', any(needs('y'), one('c'))),
    award('y', any(needs('x'), needs('y'))),
    award('family', { type: 'once', among: { family: 'f' }, of: one('a') })
  ]
);
const a = held('a', 5);
const b = held('b', 2.5);
const c = held('c', 0, { credits: [] });

const answer = (rule: Rule, things: readonly Thing[], word?: Word, moments: Moments = NOW) =>
  checkRule({ rule, ...(word && { word }) }, things, moments, index);
const stateOf = (rule: Rule, things: readonly Thing[], moments?: Moments) =>
  answer(rule, things, undefined, moments).check.state;
const at = (check: RuleCheck, path: string): RuleCheck | undefined =>
  check.path === path ? check : check.parts.map((part) => at(part, path)).find(Boolean);
const graded = (grade: string) => held('a', 5, { grade });
const scale = ['A', 'B', 'C'];

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
    ['whole steps of credits', least({ credits: 8, step: 5 }), [held('d', 8)], 'not-met'],
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
    [
      'a grade that is reached',
      { ...one('a'), grade: { least: 'B', scale } } as Rule,
      [graded('A')],
      'met'
    ],
    [
      'a grade that is not',
      { ...one('a'), grade: { least: 'B', scale } } as Rule,
      [graded('C')],
      'not-met'
    ],
    [
      'a grade that is not known',
      { ...one('a'), grade: { least: 'B', scale } } as Rule,
      [a],
      'ask'
    ],
    ['a mean', { type: 'average', least: 2, from: {} }, [graded('3')], 'met'],
    ['a mean that is too low', { type: 'average', least: 4, from: {} }, [graded('3')], 'not-met'],
    [
      'a mean where lower is better',
      { type: 'average', least: 2, lowerIsBetter: true, from: {} },
      [graded('1,7')],
      'met'
    ],
    [
      'a mean of an unknown grade',
      { type: 'average', least: 2, from: {} },
      [graded('3'), b],
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

describe('what counts where', () => {
  it('beats taking the first that fits', () => {
    // Whoever fills the first part with `a` has nothing left for the second.
    const rule = once(all(credits(5, 'a', 'd'), credits(5, 'a')));
    const { check } = answer(rule, [a, held('d', 8)]);
    expect(check.state).toBe('met');
    expect(at(check, '0.0')?.by.map(({ thing }) => thing)).toEqual(['d']);
    expect(at(check, '0.1')?.by).toMatchObject([{ thing: 'a', credits: 5, as: { id: 'a' } }]);
  });

  it('is where the learner puts it, and the rest as well as that allows', () => {
    const rule = once(all(credits(5, 'a', 'd'), credits(5, 'a', 'd')));
    const pins = [{ thing: 'a', path: '0.1' }];
    const { check } = answer(rule, [a, held('d', 8)], { pins });
    expect(at(check, '0.1')?.by).toMatchObject([{ thing: 'a', pinned: true }]);
    expect(check.state).toBe('met');
    const worse = answer(once(all(credits(5, 'a'), credits(5, 'a', 'd'))), [a, held('d', 8)], {
      pins
    });
    expect(worse.check.state).toBe('not-met');
    expect(worse.missing.ects).toBe(5);
  });

  it('leaves a pin alone where it may not count', () => {
    const { check } = answer(one('a'), [a, b], { pins: [{ thing: 'b', path: '' }] });
    expect(check).toMatchObject({ state: 'met', by: [{ thing: 'a' }] });
  });

  it('counts a part of the credits under a limit', () => {
    const { check, notCounted } = answer(limit({ credits: 3 }, from('a'), credits(5)), [a, b]);
    expect(at(check, '0')?.by.find(({ thing }) => thing === 'a')?.credits).toBe(3);
    expect(notCounted).toEqual([{ thing: 'a', why: { code: 'above-limit', path: '' } }]);
  });

  it('counts the same course once, and no part beside its whole', () => {
    const twice = { ...a, key: 'again' };
    expect(answer(credits(10), [a, twice]).missing.ects).toBe(5);
    const whole = held('cas', 8);
    const inside = { ...a, usedFor: ['cas' as AwardId] };
    expect(answer(credits(20), [whole, inside]).missing.ects).toBe(12);
  });

  it.each<[string, Rule, readonly Thing[], object]>([
    [
      'too old',
      fresh(12, one('a')),
      [held('a', 5, { completed: day('2024-01-01') })],
      { code: 'too-old', path: '0', since: '2025-01-01' }
    ],
    [
      'grade',
      { ...one('a'), grade: { least: 'B', scale } } as Rule,
      [graded('C')],
      { code: 'grade', path: '' }
    ],
    [
      'not known',
      { ...one('a'), grade: { least: 'B', scale } } as Rule,
      [a],
      { code: 'not-known', path: '', what: 'grade' }
    ],
    [
      'used for an award',
      { type: 'once', among: 'awards', of: one('a') },
      [held('a', 5, { usedFor: ['das' as AwardId] })],
      { code: 'used-for-award', award: 'das' }
    ],
    [
      'used elsewhere',
      once(all(credits(5, 'a'), credits(5, 'a', 'z'))),
      [a],
      { code: 'used-elsewhere' }
    ]
  ])('says why something does not: %s', (_, rule, things, why) => {
    expect(answer(rule, things).notCounted).toMatchObject([{ thing: 'a', why }]);
  });

  it('says nothing of what the rule is not about', () => {
    expect(answer(one('a'), [a, b]).notCounted).toEqual([]);
  });
});

describe('what is missing', () => {
  it.each<[string, Rule, readonly Thing[], { courses: number; ects: number }]>([
    ['a course', all(one('a'), one('b')), [a], { courses: 1, ects: 2.5 }],
    ['the smaller of two', any(one('a'), one('b')), [], { courses: 1, ects: 2.5 }],
    ['credits', credits(9, 'a', 'b'), [a], { courses: 0, ects: 4 }],
    ['one course for two parts', all(one('a'), credits(5, 'a', 'b')), [], { courses: 1, ects: 5 }],
    [
      'the same credits for two parts',
      all(credits(60), least({ credits: 20 }, { levels: [3] })),
      [],
      { courses: 0, ects: 60 }
    ],
    [
      'credits that are in both of two pools that overlap',
      all(least({ credits: 5 }, { levels: [1, 2] }), least({ credits: 4 }, { levels: [2, 3] })),
      [],
      { courses: 0, ects: 5 }
    ],
    [
      'credits of three pools of which only two can be shared',
      all(
        least({ credits: 4 }, { levels: [1, 2] }),
        least({ credits: 4 }, { levels: [2, 3] }),
        least({ credits: 4 }, { levels: [1, 3] })
      ),
      [],
      { courses: 0, ects: 6 }
    ],
    [
      'a part that is asked for again and again',
      all(needs('cas'), sequence(needs('cas'), one('d')), one('a')),
      [b],
      { courses: 2, ects: 13 }
    ],
    [
      'nothing beside what is under way',
      one('a'),
      [held('a', 5, { state: 'in-progress' })],
      { courses: 0, ects: 0 }
    ],
    ['nothing that is waived', all(one('a'), one('b')), [], { courses: 1, ects: 2.5 }]
  ])('is the least: %s', (name, rule, things, missing) => {
    const waived = name.includes('waived') ? { waived: ['0'] } : undefined;
    expect(answer(rule, things, waived).missing).toEqual(missing);
  });

  it('is under way where what is begun lifts a limit', () => {
    const rule = limit({ credits: 0 }, from('a'), one('a'), { until: one('b') });
    const begun = held('b', 2.5, { state: 'in-progress' });
    expect(answer(rule, [a, begun]).check).toMatchObject({ state: 'not-met', underWay: true });
    expect(stateOf(rule, [a, b])).toBe('met');
  });

  it('is as for certain as the least certain of the limits around', () => {
    const shut = limit({ credits: 0 }, {}, one('a'), { until: one('b') });
    expect(stateOf(limit({ credits: 0 }, {}, shut, { until: ask }), [a])).toBe('not-met');
    expect(stateOf(limit({ credits: 0 }, {}, shut, { until: ask }), [a, b])).toBe('ask');
  });

  it('says of a limit that is lifted by what, whatever else is solved', () => {
    const lifted = limit({ credits: 0 }, from('d'), credits(3, 'a', 'd'), { until: one('b') });
    const { check } = answer(limit({ credits: 4 }, from('a'), all(lifted, one('d'))), [
      a,
      b,
      held('d', 8)
    ]);
    expect(at(check, '0.0.1')?.state).toBe('met');
  });

  it('is under way where what is begun completes it', () => {
    const begun = held('a', 5, { state: 'in-progress' });
    const { check } = answer(all(one('a'), one('b')), [begun, b]);
    expect(check).toMatchObject({ state: 'not-met', underWay: true });
    expect(check.progress).toMatchObject({ have: 1, inProgress: 1, need: 2, unit: 'parts' });
  });

  it('says what has been waived', () => {
    const { check } = answer(all(one('a'), one('b')), [a], { waived: ['1'] });
    expect(check.state).toBe('met');
    expect(check.parts[1]).toMatchObject({ state: 'met', waived: true });
  });

  it('names the conditions that only words say, not those beside enough', () => {
    expect(answer(all(one('a'), ask), [a]).asks).toEqual([
      { path: '1', text: { en: 'Two years of work' } }
    ]);
    expect(answer(any(one('a'), ask), [a]).asks).toEqual([]);
  });

  it('says what stops counting, when, and what is lost then', () => {
    const rule = fresh(24, all(credits(5)));
    const old = held('a', 5, { completed: day('2025-03-31') });
    const { lapses } = answer(rule, [old]);
    expect(lapses).toEqual([{ thing: 'a', path: '0.0', last: '2027-03-31', loses: 5 }]);
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
