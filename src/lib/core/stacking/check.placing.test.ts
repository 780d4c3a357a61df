import { describe, expect, it } from 'vitest';
import { a, b, d, gradedA, answer, at } from '../../../../tests/fixtures/rule-answers';
import {
  one,
  all,
  once,
  from,
  credits,
  limit,
  fresh,
  graded
} from '../../../../tests/fixtures/rules';
import { heldThing as held } from '../../../../tests/fixtures/things';
import type { AwardId } from '../catalogue/ids';
import type { Rule } from '../catalogue/rule';
import type { Day } from '../kernel/day';
import type { Thing } from './standing';

const day = (text: string) => text as Day;

describe('what counts where', () => {
  it('beats taking the first that fits', () => {
    // Whoever fills the first part with `a` has nothing left for the second.
    const rule = once(all(credits(5, 'a', 'd'), credits(5, 'a')));
    const { check } = answer(rule, [a, d]);
    expect(check.state).toBe('met');
    expect(at(check, '0.0')?.by.map(({ thing }) => thing)).toEqual(['d']);
    expect(at(check, '0.1')?.by).toMatchObject([{ thing: 'a', credits: 5, as: { id: 'a' } }]);
  });

  it('is where the learner puts it, and the rest as well as that allows', () => {
    const rule = once(all(credits(5, 'a', 'd'), credits(5, 'a', 'd')));
    const pins = [{ thing: 'a', path: '0.1' }];
    const { check } = answer(rule, [a, d], { pins });
    expect(at(check, '0.1')?.by).toMatchObject([{ thing: 'a', pinned: true }]);
    expect(check.state).toBe('met');
    const worse = answer(once(all(credits(5, 'a'), credits(5, 'a', 'd'))), [a, d], {
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
    ['grade', graded('a', 'B'), [gradedA('C')], { code: 'grade', path: '' }],
    ['not known', graded('a', 'B'), [a], { code: 'not-known', path: '', what: 'grade' }],
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
