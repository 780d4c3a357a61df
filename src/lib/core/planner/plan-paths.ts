import { coursesIn, type CatalogueIndex } from '../catalogue/index-by-id';
import type { AwardId } from '../catalogue/ids';
import type { Award } from '../catalogue/model';
import type { Rule } from '../catalogue/rule';
import { endOf } from '../catalogue/facts';
import { addDays, addWeeks, type Day } from '../kernel/day';
import type { Covered } from '../stacking/holdings';
import { findObstacles } from './obstacles';
import type { Goal, Limits, Plan, PlanAnswer, PlanStep } from './plan';
import { pathProblem, type PathProblem } from './problem';
import { reasonsFor } from './reasons';
import { taskAt, type Placement, type Schedule } from './schedule';
import { searchPlan, type Found } from './search';
import { courseOf, firstMonday, type Task } from './tasks';

/** Steps a search may take before it settles for the best so far. */
const EFFORT = 300_000;

/**
 * The quickest and the cheapest way to an award, counting what is held, within hours a week, a
 * budget and a latest date. Where one plan is both, it comes once. Every plan keeps the rule of
 * the award, the prerequisites of its courses, the dates of their runs and the limits.
 *
 * Model: weeks from the first Monday; a course takes its hours evenly over its weeks, the most
 * hours that its publisher states; a course without dates takes as few weeks as its stated length
 * and the hours a week allow; the hours of one week never exceed the limit.
 */
export function planPaths(
  award: Award,
  covered: Covered,
  index: CatalogueIndex,
  limits: Limits
): PlanAnswer {
  if (covered.has(award.id)) return { plans: [], obstacles: [{ code: 'already-reached' }] };
  const problem = pathProblem(award, covered, index, limits);
  const cheapest = searchPlan(problem, 'cheapest', { left: EFFORT });
  const quickest = searchPlan(problem, 'quickest', { left: EFFORT }, cheapest?.schedule);
  if (!quickest || !cheapest) {
    return { plans: [], obstacles: findObstacles(award, covered, index, limits) };
  }
  const plan = (found: Found, goals: readonly Goal[]) =>
    describe(found, goals, award, covered, index, limits, problem);
  return {
    plans: sameTasks(quickest.schedule, cheapest.schedule)
      ? [plan(quickest, ['quickest', 'cheapest'])]
      : [plan(quickest, ['quickest']), plan(cheapest, ['cheapest'])],
    obstacles: []
  };
}

function sameTasks(a: Schedule, b: Schedule): boolean {
  return a.finishWeek === b.finishWeek && a.minor === b.minor && a.unpriced === b.unpriced;
}

function describe(
  { schedule, proven }: Found,
  goals: readonly Goal[],
  award: Award,
  covered: Covered,
  index: CatalogueIndex,
  limits: Limits,
  problem: PathProblem
): Plan {
  const monday = firstMonday(limits.start);
  const endWeek = ({ startWeek, option }: Placement) => startWeek + option.weeks;
  const inOrder = [...schedule.placements].sort(
    (a, b) => a.startWeek - b.startWeek || endWeek(a) - endWeek(b)
  );
  const firstWeek = inOrder[0]?.startWeek ?? 0;
  let runningMinor = 0;
  let runningWeeks = 0;
  const steps = inOrder.map((placement): PlanStep => {
    runningMinor += placement.option.price.minor;
    runningWeeks = Math.max(runningWeeks, endWeek(placement) - firstWeek);
    const step = stepOf(placement, monday, index, problem, schedule);
    return { ...step, runningMinor, runningWeeks };
  });
  const days = steps.map(({ end }) => end).sort();
  return {
    award: award.id,
    goals,
    steps,
    covered: coveredBy(award, covered, index),
    fees: schedule.fees.map((fee) => feeOf(taskAt(problem.tasks, fee))),
    currency: limits.currency,
    totalMinor: schedule.minor,
    unpriced: schedule.unpriced,
    start: steps[0]?.start ?? limits.start,
    finish: days.at(-1) ?? limits.start,
    weeks: runningWeeks,
    ects: steps.reduce((total, { offering }) => total + index.ects(offering), 0),
    asks: problem.asks,
    proven
  };
}

function stepOf(
  { task: number, option, startWeek }: Placement,
  monday: Day,
  index: CatalogueIndex,
  problem: PathProblem,
  schedule: Schedule
): Omit<PlanStep, 'runningMinor' | 'runningWeeks'> {
  const task = taskAt(problem.tasks, number);
  const offering = courseOf(task);
  const course = index.offering(offering);
  const run = course?.runs.find(({ id }) => id === option.run);
  return {
    offering,
    ...(run && { run: run.id }),
    start: run?.start ?? addWeeks(monday, startWeek),
    end:
      (run && course && endOf(run, course)) ??
      addDays(addWeeks(monday, startWeek + option.weeks), -1),
    weeks: option.weeks,
    ...(task.hoursStated && { hoursPerWeek: option.load }),
    hoursAssumed: task.hoursAssumed,
    ...(option.price.prices && { prices: option.price.prices }),
    reasons: reasonsFor(
      number,
      problem,
      schedule.placements.map((placement) => placement.task)
    )
  };
}

function feeOf({ what, options }: Task): Plan['fees'][number] {
  if (!('fee' in what)) throw new TypeError('a course is no fee');
  const prices = options[0]?.price.prices;
  return { award: what.fee, ...(prices && { prices }) };
}

/** What of the award is held: the smaller awards and the courses that its rule names. */
function coveredBy(award: Award, covered: Covered, index: CatalogueIndex): Plan['covered'] {
  const named = [...coursesIn(award.rule, index.award), ...awardsIn(award.rule)];
  return named.flatMap((id) => {
    const coverage = covered.get(id);
    return coverage ? [{ id, coverage }] : [];
  });
}

function awardsIn(rule: Rule | undefined): AwardId[] {
  if (!rule) return [];
  if (rule.type === 'award') return [rule.award];
  return 'of' in rule ? rule.of.flatMap(awardsIn) : [];
}
