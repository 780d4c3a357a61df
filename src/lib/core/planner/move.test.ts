import { describe, expect, it } from 'vitest';
import type { AwardId, OfferingId } from '../catalogue/ids';
import { indexCatalogue } from '../catalogue/index-by-id';
import type { Offering } from '../catalogue/model';
import type { Rule } from '../catalogue/rule';
import { addDays, addWeeks, type Day } from '../kernel/day';
import { movable } from './move';
import type { Limits, Plan, PlanQuestion } from './plan';
import {
  award,
  catalogueOf,
  course,
  eur,
  held,
  MONDAY,
  one,
  run
} from '../../../../tests/fixtures/planning';
import { planSet } from './plan-set';

const b = 'b' as OfferingId;
const week = (number: number) => addWeeks(MONDAY, number);

/** A plan for `a` and `b`, and what breaks when `b` moves. */
function moving(
  offerings: readonly Offering[],
  limits: Partial<Limits> = {},
  rule: Rule = { type: 'all', of: [one('a'), one('b')] },
  more: Partial<PlanQuestion> = {}
) {
  const index = indexCatalogue(catalogueOf(offerings, [award('target', rule)]));
  const question: PlanQuestion = {
    goal: { kind: 'award', award: 'target' as AwardId },
    held: [],
    limits: { start: MONDAY, hoursPerWeek: 10, currency: 'EUR', ...limits },
    today: MONDAY,
    ...more
  };
  const [plan] = planSet(question, index).plans as [Plan, ...Plan[]];
  return { plan, question, index, to: (day: Day) => movable(plan, question, index, b, day) };
}

const dated = (...runs: Offering['runs'][number][]) => course('b', { schedule: 'fixed', runs });

describe('movable', () => {
  it('finds nothing to say where nothing breaks', () => {
    const { to } = moving([course('a'), course('b')]);
    expect(to(week(5))).toEqual([]);
    expect(to(week(9))).toEqual([]);
    // A course without dates begins on the Monday after.
    expect(to(addDays(week(8), 2))).toEqual([]);
  });

  it('names the week in which the hours do not suffice', () => {
    const { to } = moving([course('a'), course('b')]);
    expect(to(week(3))).toEqual([
      { code: 'too-many-hours', monday: week(3), hours: 20, limit: 10 }
    ]);
  });

  it('knows the days of runs', () => {
    const { to } = moving([course('a'), dated(run('r1', 6, 5), run('r2', 20, 5))]);
    expect(to(week(6))).toEqual([]);
    expect(to(week(20))).toEqual([]);
    expect(to(week(7))).toEqual([{ code: 'no-run', next: week(20) }]);
    expect(to(week(21))).toEqual([{ code: 'no-run' }]);
  });

  it('knows when enrolment was closed', () => {
    const closed = addDays(MONDAY, -1);
    const { to } = moving([
      course('a'),
      dated(run('r1', 6, 5), { ...run('r2', 8, 5), enrolBy: closed })
    ]);
    expect(to(week(8))).toEqual([{ code: 'enrolment-closed', closed }]);
  });

  it('keeps the first and the last day', () => {
    const latest = addDays(week(12), -1);
    const { to } = moving([course('a'), course('b')], { hoursPerWeek: 20, latest });
    expect(to(week(-1))).toEqual([{ code: 'before-start', start: MONDAY }]);
    const end = addDays(week(13), -1);
    expect(to(week(8))).toEqual([{ code: 'after-latest', end, latest }]);
  });

  it('keeps weeks without study out of runs, and passes over them in free courses', () => {
    const blocked = [{ from: week(8), to: week(8) }];
    const { to } = moving([course('a'), dated(run('r1', 10, 5), run('r2', 6, 5))], { blocked });
    expect(to(week(6))).toEqual([{ code: 'without-study', monday: week(8) }]);
    const free = moving([course('a'), course('b')], { blocked, latest: addDays(week(12), -1) });
    expect(free.to(week(6))).toEqual([]);
    expect(free.to(week(7))).toMatchObject([{ code: 'after-latest', end: addDays(week(13), -1) }]);
  });

  it('counts courses at the same time', () => {
    const { to } = moving([course('a'), course('b')], { hoursPerWeek: 40, atOnce: 1 });
    expect(to(week(2))).toEqual([{ code: 'too-many-at-once', monday: week(2), atOnce: 1 }]);
  });

  it('sees that another run costs too much', () => {
    const dearer = { ...run('r2', 20, 5), cost: eur(90_000) };
    const { to } = moving([course('a'), dated(run('r1', 6, 5), dearer)], { budgetMinor: 50_000 });
    expect(to(week(20))).toEqual([{ code: 'over-budget', minor: 100_000 }]);
  });

  it('keeps what has to come before, and what waits for it', () => {
    const after = moving([course('a'), course('b', { prerequisite: one('a') })], {
      hoursPerWeek: 40
    });
    expect(after.to(week(2))).toEqual([{ code: 'too-early', offering: 'a' }]);
    const before = moving([course('a', { prerequisite: one('b') }), course('b')], {
      hoursPerWeek: 40
    });
    expect(before.to(week(1))).toEqual([{ code: 'too-late-for', offering: 'a' }]);
    const beside: Rule = { type: 'course', offering: 'a' as OfferingId, together: true };
    const together = moving([course('a'), course('b', { prerequisite: beside })], {
      hoursPerWeek: 40
    });
    expect(together.to(MONDAY)).toEqual([]);
  });

  it('keeps the order of a sequence', () => {
    const rule: Rule = { type: 'sequence', of: [one('b'), one('a')] };
    const { to } = moving([course('a'), course('b')], { hoursPerWeek: 40 }, rule);
    expect(to(week(2))).toEqual([{ code: 'too-late-for', offering: 'a' }]);
  });

  it('tells what is held and counts no longer by then', () => {
    const rule: Rule = {
      type: 'fresh',
      months: 12,
      clock: 'award',
      of: { type: 'all', of: ['a', 'b', 'c'].map(one) }
    };
    const own = held('mine', 'c', { completed: '2026-06-01' as Day });
    const { to, plan } = moving([course('a'), course('b'), course('c')], {}, rule, { held: [own] });
    expect(plan.lapses).toMatchObject([{ thing: 'mine' }]);
    expect(to(week(10))).toEqual([]);
    expect(to(week(30))).toMatchObject([{ code: 'lapses', thing: 'mine' }]);
  });
});
