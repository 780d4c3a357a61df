import type { OfferingId } from '../catalogue/ids';
import { FrontSearch, type Front, type FrontGoal } from './front';
import { aimsOf, type Aim } from './goal';
import type { Refusal } from './options';
import { ANYTHING, Selection } from './selection';
import { selectionProgram, type SelectionProgram } from './selection-program';
import type { Setting } from './setting';
import { tasksOf, type Task } from './tasks';
import type { Work } from './work';

/** A question as what can be taken and what is asked of it. */
export interface Problem {
  readonly setting: Setting;
  readonly aims: readonly Aim[];
  readonly tasks: readonly Task[];
  /** Courses that would count but cannot be taken, and why. */
  readonly refused: ReadonlyMap<OfferingId, Refusal>;
  readonly parts: SelectionProgram;
}

/** With `stay`, courses that were decided before are told apart by whether their day stays. */
export function problemOf(setting: Setting, stay = false): Problem {
  const aims = aimsOf(setting);
  const { tasks, refused } = tasksOf(aims, setting, stay);
  return { setting, aims, tasks, refused, parts: selectionProgram(aims, tasks, setting) };
}

/** A front without points, of which nothing is known. */
export const NO_FRONT: Front = {
  ...{ points: [], complete: true, proven: new Set() },
  ...{ leastMinor: 0, leastWeeks: 0 }
};

/** All that is not beaten, or an end of it; for `furthest` among what brings most credits. */
export function frontOf(
  { setting, parts, tasks }: Problem,
  goal: FrontGoal,
  work: Work,
  onBetter: (soFar: () => Front) => void = () => undefined
): Front {
  if (!parts.written.possible) return NO_FRONT;
  const selection = new Selection(parts, setting, work);
  const weeks = setting.calendar.hours.length;
  if (setting.question.goal.kind === 'furthest') {
    const most = selection.least('ects', { weeks, cost: ANYTHING, unfit: Infinity });
    if (!('point' in most)) return { ...NO_FRONT, complete: most.state === 'none' };
    const ects = most.point.steps.reduce((sum, { task }) => sum + (task.counts ? task.ects : 0), 0);
    if (ects === 0) return NO_FRONT;
    selection.askEcts(ects);
  }
  const fits = tasks.some(({ unfit }) => unfit > 0);
  const search: FrontSearch = new FrontSearch(selection, weeks, () =>
    onBetter(() => search.front(false))
  );
  return search.run(goal, fits);
}
