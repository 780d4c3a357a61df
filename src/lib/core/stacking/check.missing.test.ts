import { describe, expect, it } from 'vitest';
import { a, b, d, answer, stateOf, at } from '../../../../tests/fixtures/rule-answers';
import {
  one,
  needs,
  ask,
  all,
  any,
  sequence,
  from,
  least,
  credits,
  limit,
  fresh
} from '../../../../tests/fixtures/rules';
import { heldThing as held } from '../../../../tests/fixtures/things';
import type { Rule } from '../catalogue/rule';
import type { Day } from '../kernel/day';
import type { Thing } from './standing';

const day = (text: string) => text as Day;

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
    const { check } = answer(limit({ credits: 4 }, from('a'), all(lifted, one('d'))), [a, b, d]);
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
