import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { Offering } from '../catalogue/model';
import type { Day } from '../kernel/day';
import { exactly } from '../kernel/range';
import { dayAt } from './calendar';
import type { Point } from './choice';
import type { FrontGoal } from './front';
import type { Obstacle, PlanQuestion } from './plan';
import { planSet } from './plan-set';
import { frontOf, problemOf } from './problem';
import { settingOf, type Setting } from './setting';
import { Work } from './work';

/** What plans are compared by. */
export interface Outcome {
  readonly unpriced: number;
  readonly minor: number;
  readonly finish: Day;
  readonly unfitHours: number;
}

/** Plans that nothing beats, of these courses and no others, in which one of them is taken. */
export function outcomesOf(
  taken: Offering,
  courses: readonly Offering[],
  { question, index }: Setting,
  goal: FrontGoal,
  effort: number
): Outcome[] {
  return pointsWith(taken, question, within(index, courses), goal, effort).map(
    ({ cost, unfit, steps }) => ({
      ...cost,
      finish: dayAt(Math.max(...steps.map(({ placement }) => placement.end))),
      unfitHours: unfit
    })
  );
}

/** What stands in the way of a plan of these courses. */
export function obstaclesOf(
  courses: readonly Offering[],
  { question, index }: Setting,
  effort: number
): readonly Obstacle[] {
  return planSet(question, within(index, courses), { only: 'cheapest', effort }).obstacles;
}

/**
 * Whether the goal would be reached with a course if no limit and no date stood in its way:
 * `at-once` without what courses ask for before them, too.
 */
export function couldStandIn(
  taken: Offering,
  courses: readonly Offering[],
  { question, index }: Setting,
  how: 'at-once' | 'after-prerequisites',
  effort: number
): boolean {
  const { start, hoursPerWeek, currency } = question.limits;
  const free = courses.map((course): Offering => {
    const { prerequisite, ...open } = course;
    return {
      ...open,
      schedule: 'flexible',
      runs: [],
      cost: 'free',
      weeks: exactly(1),
      workloadHours: exactly(0),
      ...(how === 'after-prerequisites' && prerequisite && { prerequisite })
    };
  });
  const { decided: _, ...open } = { ...question, limits: { start, hoursPerWeek, currency } };
  return pointsWith(taken, open, within(index, free), 'cheapest', effort).length > 0;
}

function pointsWith(
  taken: Offering,
  question: PlanQuestion,
  index: CatalogueIndex,
  goal: FrontGoal,
  effort: number
): Point[] {
  const { points } = frontOf(problemOf(settingOf(question, index)), goal, new Work(effort));
  return points.filter(({ steps }) => steps.some(({ task }) => task.id === taken.id));
}

/** A catalogue that has no other courses. */
function within(index: CatalogueIndex, offerings: readonly Offering[]): CatalogueIndex {
  const byId = new Map(offerings.map((offering) => [offering.id, offering]));
  return {
    ...index,
    catalogue: { ...index.catalogue, offerings },
    offering: (id) => byId.get(id)
  };
}
