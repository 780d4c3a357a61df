import { describe, expect, it } from 'vitest';
import { addDays, addWeeks, type Day } from '../kernel/day';
import type { PlanSet } from './plan';
import {
  MONDAY,
  all,
  course,
  eur,
  held,
  ids,
  one,
  plansFor,
  run
} from '../../../../tests/fixtures/planning';

const LATER = addDays(addWeeks(MONDAY, 10), 2);
const coming = (id: string, completed: Day = LATER) =>
  held(`mine-${id}`, id, { state: 'in-progress', completed });
const after = (id: string) => ({ prerequisite: one(id) });

/** Without the plan that is only there because it is calmer. */
const front = ({ plans }: PlanSet) => plans.filter(({ ends }) => ends.join() !== 'calmest');

describe('what is in progress', () => {
  it('holds back what asks for it until it is over', () => {
    const set = plansFor(
      one('b'),
      [course('a'), course('b', after('a'))],
      {},
      {
        held: [coming('a')]
      }
    );
    expect(front(set).map((plan) => [ids(plan), plan.steps[0]?.start])).toEqual([
      [['b'], addWeeks(MONDAY, 11)]
    ]);
  });

  it('holds back a run that begins before', () => {
    const runs = [run('early', 8, 5), run('late', 12, 5)];
    const b = course('b', { ...after('a'), schedule: 'fixed', runs });
    const { plans } = plansFor(one('b'), [course('a'), b], {}, { held: [coming('a')] });
    expect(plans[0]?.steps[0]?.run).toBe('late');
  });

  it('lets begin what may be taken together with it', () => {
    const together = { prerequisite: { ...one('a'), together: true } as const };
    const b = course('b', together as never);
    const { plans } = plansFor(one('b'), [course('a'), b], {}, { held: [coming('a')] });
    expect(plans[0]?.start).toBe(MONDAY);
  });

  it('counts from the day on which it is over', () => {
    const set = plansFor(
      all(one('a'), one('b')),
      [course('a'), course('b')],
      {},
      {
        held: [coming('a')]
      }
    );
    expect(front(set).map(({ finish }) => finish)).toEqual([LATER]);
    expect(set.plans[0]?.certificate.earliestFinish).toBe(LATER);
    expect(set.complete).toBe(true);
  });

  it('is not waited for where another course is quicker and may cost more', () => {
    const from = { courses: ['a', 'c'] };
    const rule = all(one('b'), { type: 'credits', least: { courses: 1 }, from } as never);
    const offerings = [course('a'), course('b', { cost: eur(1) }), course('c')];
    const set = plansFor(rule, offerings, { hoursPerWeek: 30 }, { held: [coming('a')] });
    expect(front(set).map((plan) => [ids(plan)?.sort(), plan.finish <= LATER])).toEqual([
      [['b'], true],
      [['b', 'c'], true]
    ]);
  });

  it('comes too late for a latest day before its end', () => {
    const limits = { latest: addDays(LATER, -1) };
    const { plans } = plansFor(all(one('a'), one('b')), [course('a'), course('b')], limits, {
      held: [coming('a')]
    });
    expect(plans).toEqual([]);
  });
});

describe('what grows old', () => {
  const fixed = (id: string, week: number) =>
    course(id, { schedule: 'fixed', runs: [run(`${id}-run`, week, 5)] });
  const fresh = (months: number) =>
    ({ type: 'fresh', months, clock: 'award', of: all(one('a'), one('b')) }) as const;

  it('is no plan where a step is too old at the end', () => {
    const offerings = [fixed('a', 0), fixed('b', 40)];
    expect(plansFor(fresh(12), offerings).plans).toHaveLength(1);
    expect(plansFor(fresh(6), offerings).plans).toEqual([]);
  });

  it('begins later', () => {
    const { plans } = plansFor(fresh(6), [course('a'), fixed('b', 40)]);
    const [plan] = plans;
    expect(ids(plan)).toEqual(['a', 'b']);
    expect((plan?.steps[0]?.end ?? '') >= '2027-05-14').toBe(true);
  });

  it('has to be over within so long from enrolment', () => {
    const rule = { type: 'within', months: 6, clock: 'enrolment', of: one('b') } as const;
    const enrolled = { enrolled: MONDAY };
    expect(plansFor(rule, [fixed('b', 10)], {}, enrolled).plans).toHaveLength(1);
    expect(plansFor(rule, [fixed('b', 40)], {}, enrolled).plans).toEqual([]);
  });
});
