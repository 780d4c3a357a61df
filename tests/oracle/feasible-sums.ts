import { workloadOf } from '../../src/lib/core/catalogue/facts';
import type { CatalogueIndex } from '../../src/lib/core/catalogue/index-by-id';
import type { OfferingId } from '../../src/lib/core/catalogue/ids';
import { addDays, daysBetween } from '../../src/lib/core/kernel/day';
import type { Plan, PlanQuestion, PlanStep } from '../../src/lib/core/planner/plan';
import type { Violation } from './feasible';
import { differs, hoursOf, mondayOf, weeklyLoad, weeksFrom } from './feasible-days';
import { feePrice, stepPrice } from './feasible-prices';

/* Every number of a plan, added up again. */

export function sumsTroubles(
  plan: Plan,
  question: PlanQuestion,
  index: CatalogueIndex
): Violation[] {
  const found: Violation[] = [];
  const same = (
    code: string,
    says: number | undefined,
    is: number | undefined,
    offering?: OfferingId
  ) => {
    if (!differs(is, says)) return;
    found.push({ code, detail: `says ${says}, is ${is}`, ...(offering && { offering }) });
  };
  const { steps, currency } = plan;
  const { limits } = question;
  if (currency !== limits.currency) found.push({ code: 'currency', detail: currency });

  let spent = 0;
  let over = plan.start;
  let unpriced = 0;
  for (const step of steps) {
    const price = stepPrice(step, plan.goal, currency, index);
    same('price', step.minor, price ?? 0, step.offering);
    if ((price === undefined) !== (step.prices === undefined)) {
      found.push({ code: 'price-stated', offering: step.offering });
    }
    if (price === undefined) unpriced++;
    spent += price ?? 0;
    if (step.end > over) over = step.end;
    same('running-price', step.runningMinor, spent, step.offering);
    same('running-weeks', step.runningWeeks, weeksFrom(plan.start, over).length, step.offering);
    same('ects', step.ects, index.ects(step.offering), step.offering);
    same('fit', step.fit, question.fit?.[step.offering], step.offering);
  }
  for (const fee of plan.fees) {
    const price = feePrice(fee.award, currency, index);
    same('fee', fee.minor, price ?? 0);
    if (price === undefined) unpriced++;
    spent += price ?? 0;
  }
  same('total', plan.totalMinor, spent);
  same('unpriced', plan.unpriced, unpriced);
  const budget = limits.budgetMinor;
  if (budget !== undefined && (spent > budget || unpriced > 0)) {
    found.push({ code: 'over-budget', detail: `${spent} and ${unpriced} not stated` });
  }
  same(
    'ects-in-all',
    plan.ects,
    sum(steps, ({ offering }) => index.ects(offering))
  );
  same('weeks', plan.weeks, steps.length === 0 ? 0 : weeksFrom(plan.start, plan.finish).length);
  if (steps.some(({ start }, at) => start < (steps[at - 1]?.start ?? start))) {
    found.push({ code: 'order-of-steps' });
  }
  if (steps.length > 0 && plan.start !== steps[0]?.start) found.push({ code: 'first-day' });
  const fit = fitOf(steps, question, index);
  same('fit-in-all', plan.fit, fit.score);
  same('unfit-hours', plan.unfitHours, fit.unfitHours);
  return [...found, ...loadTroubles(plan, question, index), ...exitTroubles(plan)];
}

/** The mean over the hours of the steps whose fit is known, and the hours that do not fit. */
function fitOf(steps: readonly PlanStep[], { fit }: PlanQuestion, index: CatalogueIndex) {
  let hours = 0;
  let fitting = 0;
  let unfitHours = 0;
  for (const { offering: id } of steps) {
    const score = fit?.[id];
    const offering = index.offering(id);
    if (score === undefined || !offering) continue;
    const own = workloadOf(offering)?.hours.max ?? 0;
    hours += own;
    fitting += own * score;
    unfitHours += Math.round((own * (100 - score)) / 100);
  }
  return { unfitHours, score: hours === 0 ? undefined : fitting / hours };
}

function loadTroubles(plan: Plan, question: PlanQuestion, index: CatalogueIndex): Violation[] {
  const { steps, load, peakHours } = plan;
  if (steps.length === 0) return load.length === 0 ? [] : [{ code: 'load-of-nothing' }];
  const weeks = weeksFrom(plan.start, plan.finish);
  const hours = weeklyLoad(steps, question, index);
  const found: Violation[] = [];
  if (load.length !== weeks.length) found.push({ code: 'weeks-of-load', detail: `${load.length}` });
  load.forEach((week, at) => {
    const expected = addDays(mondayOf(plan.start), 7 * at);
    if (week.monday !== expected) found.push({ code: 'monday', detail: week.monday });
    // What the limits allow is said of the weeks they are about.
    const isPast = week.monday < mondayOf(question.limits.start);
    const limit = isPast ? week.limit : hoursOf(week.monday, question.limits);
    if (differs(limit, week.limit)) found.push({ code: 'limit', detail: week.monday });
    if (differs(hours.get(week.monday) ?? 0, week.hours)) {
      found.push({ code: 'load', detail: `${week.monday} ${week.hours}` });
    }
  });
  const peak = Math.max(0, ...hours.values());
  if (differs(peak, peakHours)) found.push({ code: 'peak', detail: `${peakHours}, is ${peak}` });
  return found;
}

function exitTroubles({ exits, steps, finish }: Plan): Violation[] {
  return exits.flatMap(({ award, afterSteps, day }): Violation[] => {
    const over = steps.filter(({ end }) => end <= day).length;
    const late = day > finish || daysBetween(day, finish) < 0;
    return over < afterSteps || late ? [{ code: 'exit', detail: `${award} ${day}` }] : [];
  });
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
