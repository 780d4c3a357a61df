import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planningCase, type PlanningCase } from '../../../../tests/fixtures/arbitrary-planning';
import { violationsOf } from '../../../../tests/oracle/feasible';
import { mondayOf } from '../../../../tests/oracle/feasible-days';
import { slowFront } from '../../../../tests/oracle/slow-front';
import type { OfferingId } from '../catalogue/ids';
import { indexCatalogue } from '../catalogue/index-by-id';
import { addDays, daysBetween } from '../kernel/day';
import type { Plan } from './plan';
import { planSet } from './plan-set';
import { replanQuestion, type Mark } from './replan';

/* What holds for every set of plans, whatever is asked. */

const weeksOf = ({ finish }: Plan, { question }: PlanningCase) =>
  daysBetween(mondayOf(question.limits.start), mondayOf(finish)) / 7 + 1;

/** The numbers by which plans are compared; less is better in each. */
function valuesOf(plan: Plan, asked: PlanningCase): number[] {
  // More cannot be spent on all there is; what is not known weighs more than that.
  const cost = plan.unpriced * 1e9 + plan.totalMinor;
  return [cost, weeksOf(plan, asked), plan.unfitHours];
}

function isBeaten(plan: Plan, plans: readonly Plan[], asked: PlanningCase): boolean {
  const own = valuesOf(plan, asked);
  return plans.some((other) => {
    const values = valuesOf(other, asked);
    const better = values.some((value, at) => value < (own[at] ?? 0));
    return better && values.every((value, at) => value <= (own[at] ?? 0));
  });
}

const shown = (plans: readonly Plan[], asked: PlanningCase) =>
  [...new Set(plans.map((plan) => valuesOf(plan, asked).join(' ')))].sort();

describe('planSet', () => {
  it('gives plans only that can be carried out as they are told', () => {
    fc.assert(
      fc.property(planningCase(5), ({ question, index }) => {
        for (const plan of planSet(question, index).plans) {
          expect(violationsOf(plan, question, index)).toEqual([]);
        }
      }),
      { numRuns: 120 }
    );
  });

  it('is told of by a checker that sees what is wrong', () => {
    const wrong: readonly ((plan: Plan) => Plan)[] = [
      (plan) => ({ ...plan, totalMinor: plan.totalMinor + 1 }),
      (plan) => ({ ...plan, finish: addDays(plan.finish, 7) }),
      (plan) => ({ ...plan, peakHours: plan.peakHours + 1 }),
      (plan) => ({ ...plan, unpriced: plan.unpriced + 1 }),
      (plan) => ({ ...plan, steps: [] }),
      (plan) => ({ ...plan, load: plan.load.slice(1) }),
      (plan) => ({
        ...plan,
        steps: plan.steps.map((step) => ({ ...step, start: addDays(step.start, 1) }))
      }),
      (plan) => ({
        ...plan,
        steps: plan.steps.map((step) => ({ ...step, minor: step.minor + 1 }))
      }),
      (plan) => ({ ...plan, steps: [...plan.steps, ...plan.steps] })
    ];
    fc.assert(
      fc.property(planningCase(4), fc.constantFrom(...wrong), ({ question, index }, spoil) => {
        const [plan] = planSet(question, index).plans;
        fc.pre(plan !== undefined);
        expect(violationsOf(spoil(plan), question, index)).not.toEqual([]);
      }),
      { numRuns: 50 }
    );
  });

  it('has no plan that another beats, but for the ends that are about something else', () => {
    fc.assert(
      fc.property(planningCase(5), (asked) => {
        const { plans } = planSet(asked.question, asked.index);
        for (const plan of plans.filter((each) => isBeaten(each, plans, asked))) {
          expect(plan.ends).toEqual(['calmest']);
          const calmer = plans.filter(({ peakHours }) => peakHours <= plan.peakHours);
          expect(calmer).toEqual([plan]);
        }
      }),
      { numRuns: 100 }
    );
  });

  it('misses no plan that nothing beats: every possible plan, tried', () => {
    fc.assert(
      fc.property(fc.oneof(planningCase(3), planningCase(4)), (asked) => {
        const set = planSet(asked.question, asked.index);
        fc.pre(set.obstacles.every(({ code }) => code !== 'already-reached'));
        expect(set.complete).toBe(true);
        const unbeaten = set.plans.filter((plan) => !isBeaten(plan, set.plans, asked));
        const all = slowFront(asked).map(({ unpriced, minor, weeks, unfit }) =>
          [unpriced * 1e9 + minor, weeks, unfit].join(' ')
        );
        expect(shown(unbeaten, asked)).toEqual([...new Set(all)].sort());
      }),
      { numRuns: 160 }
    );
  });

  it('proves what is so: no plan is cheaper or over sooner than it says there is', () => {
    fc.assert(
      fc.property(planningCase(5), (asked) => {
        const { plans, complete } = planSet(asked.question, asked.index);
        for (const { certificate, ...plan } of plans) {
          // What is not stated could be any price.
          const least = plan.unpriced === 0 ? plan.totalMinor : Infinity;
          expect(certificate.leastMinor).toBeLessThanOrEqual(least);
          for (const other of plans) {
            expect(certificate.earliestFinish <= other.finish).toBe(true);
            const isCheaper = other.totalMinor < certificate.leastMinorByThen;
            if (other.unpriced === 0 && plan.unpriced === 0 && other.finish <= plan.finish) {
              expect(isCheaper).toBe(false);
            }
          }
          if (complete && !plan.ends.includes('calmest')) expect(certificate.proven).toBe(true);
        }
      }),
      { numRuns: 50 }
    );
  });

  it('can be carried out from the middle of another plan, too', () => {
    fc.assert(
      fc.property(planningCase(5), fc.constantFrom(4, 10, 24), ({ question, index }, days) => {
        const [plan] = planSet(question, index).plans;
        fc.pre(plan !== undefined);
        const today = addDays(plan.start, days);
        const marks: Partial<Record<OfferingId, Mark>> = {};
        for (const { offering, start, end } of plan.steps) {
          if (end < today) marks[offering] = { kind: 'done', on: end };
          else if (start <= today) marks[offering] = { kind: 'begun', on: start };
        }
        const again = replanQuestion(question, { steps: plan.steps, marks }, today, index);
        const { plans } = planSet(again, index);
        for (const next of plans) expect(violationsOf(next, again, index)).toEqual([]);
      }),
      { numRuns: 80 }
    );
  });

  it('does not depend on the order in which courses, awards and things are given', () => {
    fc.assert(
      fc.property(planningCase(5), (asked) => {
        const { question, index } = asked;
        const { catalogue } = index;
        const turned: PlanningCase = {
          question: { ...question, held: question.held.toReversed() },
          index: indexCatalogue({
            ...catalogue,
            offerings: catalogue.offerings.toReversed(),
            awards: catalogue.awards.toReversed(),
            providers: catalogue.providers.toReversed()
          })
        };
        const one = planSet(question, index);
        const other = planSet(turned.question, turned.index);
        expect(other.complete).toBe(one.complete);
        expect(shown(other.plans, turned)).toEqual(shown(one.plans, asked));
      }),
      { numRuns: 50 }
    );
  });

  it('gives the same answer to the same question', () => {
    fc.assert(
      fc.property(planningCase(5), ({ question, index }) => {
        expect(planSet(question, index)).toEqual(planSet(question, index));
      }),
      { numRuns: 30 }
    );
  });
});
