import { describe, expect, it } from 'vitest';
import {
  plansFor,
  two,
  ids,
  all,
  any,
  pick,
  course,
  eur,
  MONDAY,
  one
} from '../../../../tests/fixtures/planning';
import type { OfferingId } from '../catalogue/ids';
import type { Day } from '../kernel/day';
import type { Decided } from './plan';
import { addWeeks } from '../kernel/day';

describe('what has been decided', () => {
  const decided: Decided = {
    steps: [{ offering: 'a' as OfferingId, start: MONDAY, end: '2027-02-07' as Day }],
    begun: [],
    failed: [],
    dropped: [],
    delayed: {},
    fixed: {}
  };
  const rule = all(any(one('a'), one('c')), one('b'));
  const offerings = [...two, course('c', { cost: eur(2_000) })];

  it('what has begun stays on its days', () => {
    const rest = {
      decided: { ...decided, begun: ['a' as OfferingId] },
      today: '2027-01-20' as Day
    };
    const { plans } = plansFor(rule, offerings, { start: '2027-01-20' as Day }, rest);
    expect(plans[0]?.steps.map(({ offering, start }) => [offering, start])).toEqual([
      ['a', MONDAY],
      ['b', '2027-02-08']
    ]);
  });

  it('what is put on a day is there, what is dropped is not, what is delayed comes later', () => {
    const later = addWeeks(MONDAY, 3);
    const fixed = plansFor(
      rule,
      offerings,
      {},
      {
        decided: { ...decided, fixed: { ['a' as OfferingId]: later } }
      }
    );
    const onIts = fixed.plans.map(({ steps }) => steps.find(({ offering }) => offering === 'a'));
    expect(onIts.every((step) => step?.start === later)).toBe(true);
    const dropped = { ...decided, dropped: ['c' as OfferingId] };
    expect(ids(plansFor(rule, offerings, {}, { decided: dropped }).plans[0])).not.toContain('c');
    const delayed = { ...decided, delayed: { ['b' as OfferingId]: later } };
    const { plans } = plansFor(rule, offerings, {}, { decided: delayed });
    const b = plans[0]?.steps.find(({ offering }) => offering === 'b');
    expect((b?.start ?? '') >= later).toBe(true);
  });

  it('has a plan that changes least', () => {
    const { plans } = plansFor(rule, offerings, {}, { decided });
    expect(ids(pick(plans, 'cheapest'))?.toSorted()).toEqual(['b', 'c']);
    expect(pick(plans, 'fewest-changes')?.steps[0]).toMatchObject({ offering: 'a', start: MONDAY });
  });
});
