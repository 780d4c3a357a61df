import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planningCase } from '../../../../tests/fixtures/arbitrary-planning';
import type { AwardId, OfferingId } from '../catalogue/ids';
import { indexCatalogue } from '../catalogue/index-by-id';
import type { Offering } from '../catalogue/model';
import type { Rule } from '../catalogue/rule';
import { addDays, addWeeks } from '../kernel/day';
import type { FitScores } from '../fit/fit';
import type { Limits, Plan, PlanQuestion, Rejection } from './plan';
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
import { rejectionsOf } from './rejections';

const week = (number: number) => addWeeks(MONDAY, number);
const either: Rule = { type: 'any', of: ['a', 'b'].map(one) };

/** What is said of `b` beside a plan with `a` (100 EUR, 5 weeks from `MONDAY`). */
function rejected(
  other: Partial<Offering>,
  limits: Partial<Limits> = {},
  fit?: FitScores,
  rule = either
): Rejection[] {
  const offerings = [course('a'), course('b', other)];
  const index = indexCatalogue(catalogueOf(offerings, [award('target', rule)]));
  const question: PlanQuestion = {
    goal: { kind: 'award', award: 'target' as AwardId },
    held: [],
    limits: { start: MONDAY, hoursPerWeek: 10, currency: 'EUR', ...limits },
    today: MONDAY,
    ...(fit && { fit })
  };
  const plan = planSet(question, index).plans.find(({ steps }) => steps[0]?.offering === 'a');
  return rejectionsOf(plan as Plan, question, index);
}

const dated = (from: number, weeks: number): Partial<Offering> => ({
  schedule: 'fixed',
  runs: [run('r', from, weeks)]
});
const cheap = { cost: eur(4_000) };

describe('rejectionsOf', () => {
  it('says nothing of a course that would be just as good', () => {
    expect(rejected({})).toEqual([]);
  });

  it('says nothing of a course that could not stand in its place', () => {
    expect(rejected(cheap, {}, undefined, one('a'))).toEqual([]);
  });

  const latest = addDays(week(8), -1);
  it.each<[Rejection['because'], number | undefined, Partial<Offering>, Partial<Limits>]>([
    [{ code: 'dearer' }, 5_000, { cost: eur(15_000) }, {}],
    [
      { code: 'later', finish: addDays(week(15), -1) },
      -6_000,
      { ...cheap, workloadHours: { min: 150, max: 150 } },
      {}
    ],
    [
      { code: 'starts-too-late', start: week(20) },
      -6_000,
      { ...cheap, ...dated(20, 5) },
      { latest }
    ],
    [
      { code: 'ends-too-late', end: addDays(week(12), -1) },
      -6_000,
      { ...cheap, ...dated(7, 5) },
      { latest }
    ],
    [{ code: 'too-many-hours', hoursPerWeek: 25 }, -6_000, { ...cheap, ...dated(1, 2) }, {}],
    [{ code: 'enrolment-closed', closed: week(-3) }, -6_000, { ...cheap, ...dated(-3, 5) }, {}],
    [{ code: 'no-dates' }, -6_000, { ...cheap, schedule: 'fixed', runs: [] }, {}],
    [{ code: 'language' }, -6_000, { ...cheap, languages: ['fi'] }, { languages: ['en'] }],
    [{ code: 'not-wanted' }, -6_000, cheap, { without: ['b' as OfferingId] }],
    [{ code: 'unpriced' }, undefined, { cost: 'not-stated' }, {}],
    [{ code: 'over-budget', minor: 15_000 }, 5_000, { cost: eur(15_000) }, { budgetMinor: 12_000 }],
    [{ code: 'prerequisite' }, -6_000, { ...cheap, prerequisite: one('nowhere') }, {}]
  ])('says why: %j', (because, differenceMinor, other, limits) => {
    expect(rejected(other, limits)).toEqual([
      {
        offering: 'b',
        insteadOf: 'a',
        ...(differenceMinor !== undefined && { differenceMinor }),
        because
      }
    ]);
  });

  it('says how many hours more do not fit', () => {
    const fit = { ['a' as OfferingId]: 80, ['b' as OfferingId]: 20 };
    expect(rejected(cheap, {}, fit)).toEqual([
      {
        offering: 'b',
        insteadOf: 'a',
        differenceMinor: -6_000,
        because: { code: 'fits-less', by: 30 }
      }
    ]);
  });

  it('tells dates that do not fit with the others', () => {
    const rule: Rule = { type: 'sequence', of: [either, one('end')] };
    const offerings = [
      course('a'),
      course('b', { ...cheap, ...dated(12, 5) }),
      course('end', dated(10, 5))
    ];
    const index = indexCatalogue(catalogueOf(offerings, [award('target', rule)]));
    const question: PlanQuestion = {
      goal: { kind: 'award', award: 'target' as AwardId },
      held: [],
      limits: { start: MONDAY, hoursPerWeek: 10, currency: 'EUR' },
      today: MONDAY
    };
    const [plan] = planSet(question, index).plans as [Plan, ...Plan[]];
    expect(rejectionsOf(plan, question, index)).toEqual([
      {
        offering: 'b',
        insteadOf: 'a',
        differenceMinor: -6_000,
        because: { code: 'out-of-order' }
      }
    ]);
  });

  it('always has a reason that is so: what is as good was taken', () => {
    fc.assert(
      fc.property(planningCase(5), ({ question, index }) => {
        for (const plan of planSet(question, index).plans) {
          for (const { because, differenceMinor, offering } of rejectionsOf(
            plan,
            question,
            index
          )) {
            expect(plan.steps.some((step) => step.offering === offering)).toBe(false);
            if (because.code === 'dearer') expect(differenceMinor ?? 1).toBeGreaterThan(0);
            if (because.code === 'later') expect(because.finish > plan.finish).toBe(true);
            if (because.code === 'fits-less') expect(because.by).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 40 }
    );
  });
});
