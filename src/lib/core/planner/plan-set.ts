import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { FrontGoal } from './front';
import { aimsOf } from './goal';
import { isMet } from './met';
import { obstaclesTo } from './obstacles';
import type { PlanQuestion, PlanSet } from './plan';
import { frontOf, problemOf } from './problem';
import { settingOf } from './setting';
import { calmerThan, fewestChanges } from './special-ends';
import { Teller } from './teller';
import { Work } from './work';

export interface PlanOptions {
  /** One end of the set only; all of it without. */
  readonly only?: Exclude<FrontGoal, 'all'>;
  /** The most work, in pivots of the solver; much more than usual is needed without it. */
  readonly effort?: number;
  /** Asked every few milliseconds; true ends the search with what there is. */
  readonly stop?: () => boolean;
  /** Whenever there is a better plan; `soFar` puts the plans so far together when it is called. */
  readonly onPlan?: (soFar: () => PlanSet) => void;
}

/** Part of the work that may go into ends beside the front, and into obstacles. */
const ENDS_SHARE = 0.25;

/**
 * Every plan that no other beats on price, finish (in whole weeks) and fit, within the limits,
 * counting what is held; with none, what stands in the way. The ends `calmest` and
 * `fewest-changes` are there too, though another plan may beat them on those three. The same
 * question gives the same answer. Always an answer: what could not be proven in the time is said
 * in the certificates.
 */
export function planSet(
  question: PlanQuestion,
  index: CatalogueIndex,
  options: PlanOptions = {}
): PlanSet {
  const { only = 'all', stop, onPlan } = options;
  const setting = settingOf(question, index);
  const work = new Work(options.effort, stop);
  const told = (plans: PlanSet['plans'], complete: boolean, obstacles: PlanSet['obstacles']) => ({
    ...{ plans, complete, obstacles },
    effort: { pivots: work.pivots, places: work.placesTried }
  });
  const aims = aimsOf(setting);
  if (lacksAims(question, aims.length)) return told([], true, [{ code: 'nothing-to-plan' }]);
  const now = { at: question.today, today: question.today };
  if (aims.length > 0 && isMet(aims, question.held, now, index)) {
    return told([], true, [{ code: 'already-reached' }]);
  }
  const problem = problemOf(setting);
  const teller = new Teller(problem);
  const front = frontOf(problem, only, work, (soFar) =>
    onPlan?.(() => {
      const { points, ...rest } = soFar();
      return told(teller.plansOf({ points, ...rest }), false, []);
    })
  );
  if (front.points.length === 0) {
    const obstacles = obstaclesTo(problem, work);
    return told([], front.complete && !work.isOver(), obstacles);
  }
  if (only !== 'all') return told(teller.plansOf(front), front.complete, []);
  const calm = calmerThan(front.points, problem, work.part(ENDS_SHARE));
  const changing = question.decided?.steps.length
    ? fewestChanges(problem, work.part(ENDS_SHARE))
    : undefined;
  return told(teller.plansOf(front, calm, changing), front.complete, []);
}

/** Whether the catalogue does not say what one of the awards of the goal takes. */
function lacksAims({ goal }: PlanQuestion, aims: number): boolean {
  if (goal.kind === 'award') return aims === 0;
  return goal.kind === 'awards' && (aims === 0 || aims < new Set(goal.awards).size);
}
