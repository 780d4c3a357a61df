import { describe, expect, it } from 'vitest';
import type { AwardId } from '../catalogue/ids';
import { indexCatalogue } from '../catalogue/index-by-id';
import type { Offering } from '../catalogue/model';
import type { Rule } from '../catalogue/rule';
import type { Limits, PlanQuestion } from './plan';
import {
  award,
  catalogueOf,
  course,
  eur,
  MONDAY,
  one,
  run
} from '../../../../tests/fixtures/planning';
import { planSet } from './plan-set';
import { whatIf } from './what-if';

const either: Rule = { type: 'any', of: ['a', 'b'].map(one) };

function gains(offerings: readonly Offering[], limits: Partial<Limits> = {}) {
  const index = indexCatalogue(catalogueOf(offerings, [award('target', either)]));
  const question: PlanQuestion = {
    goal: { kind: 'award', award: 'target' as AwardId },
    held: [],
    limits: { start: MONDAY, hoursPerWeek: 10, currency: 'EUR', ...limits },
    today: MONDAY
  };
  return whatIf(question, index, planSet(question, index));
}

/** Ten hours for each of its weeks, and no longer. */
const fixed = (id: string, from: number, hours: number, minor: number) =>
  course(id, {
    schedule: 'fixed',
    runs: [run(`${id}-run`, from, 5)],
    workloadHours: { min: hours, max: hours },
    cost: eur(minor)
  });

describe('whatIf', () => {
  it('tells what one more hour a week would save, in money and in weeks', () => {
    expect(gains([fixed('a', 10, 50, 50_000), fixed('b', 2, 55, 20_000)])).toEqual([
      { change: { hoursPerWeek: 1 }, cheaperBy: 30_000, weeksEarlier: 8 }
    ]);
  });

  it('tells what a little more money would save in weeks', () => {
    const courses = [fixed('a', 10, 50, 50_000), fixed('b', 2, 50, 58_000)];
    expect(gains(courses, { budgetMinor: 50_000 })).toEqual([
      { change: { budgetMinor: 10_000 }, cheaperBy: 0, weeksEarlier: 8 }
    ]);
  });

  it('gives the hour to every month that has any', () => {
    const courses = [fixed('a', 10, 50, 50_000), fixed('b', 2, 55, 20_000)];
    const hoursByMonth = { 1: 10, 2: 10, 3: 10, 4: 10 };
    expect(gains(courses, { hoursPerWeek: 1, hoursByMonth })).toMatchObject([
      { cheaperBy: 30_000, weeksEarlier: 8 }
    ]);
    expect(gains(courses, { hoursByMonth: { 2: 0 } })).toEqual([]);
  });

  it('tells only what helps, and nothing where there is no plan', () => {
    expect(gains([fixed('a', 10, 50, 50_000), fixed('b', 2, 80, 20_000)])).toEqual([]);
    expect(gains([fixed('a', 10, 80, 50_000)])).toEqual([]);
  });
});
