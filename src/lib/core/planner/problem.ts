import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Award } from '../catalogue/model';
import type { Rule } from '../catalogue/rule';
import { daysBetween } from '../kernel/day';
import type { LocalText } from '../kernel/text';
import type { Covered } from '../stacking/holdings';
import { compileRule, type Need } from './needs';
import type { Limits } from './plan';
import type { SearchProblem } from './search';
import { courseTask, feeTask, firstMonday, type Task } from './tasks';

/** Plans reach no further than this where no latest date is set. */
const HORIZON_WEEKS = 520;

export interface PathProblem extends SearchProblem {
  readonly asks: readonly LocalText[];
}

/** An award, what is held and the limits, as the problem that the search solves. */
export function pathProblem(
  award: Award,
  covered: Covered,
  index: CatalogueIndex,
  limits: Limits
): PathProblem {
  const tasks: Task[] = [];
  const prerequisites: Need[] = [];
  const courses = new Map<OfferingId, number | undefined>();
  const fees = new Map<AwardId, number | undefined>();
  const asks: LocalText[] = [];

  const compiled = compile({ type: 'award', award: award.id });
  return {
    tasks,
    need: compiled,
    prerequisites,
    asks,
    hoursPerWeek: limits.hoursPerWeek,
    lastWeek: lastWeek(limits),
    budgetMinor: limits.budgetMinor ?? Infinity,
    allowUnpriced: limits.budgetMinor === undefined
  };

  function compile(rule: Rule): Need {
    const result = compileRule(rule, covered, index, taskOf, feeOf);
    for (const ask of result.asks) if (!asks.includes(ask)) asks.push(ask);
    return result.need;
  }

  function taskOf(id: OfferingId): number | undefined {
    if (courses.has(id)) return courses.get(id);
    // Marked first: a course that leads back to itself as its own prerequisite cannot be planned.
    courses.set(id, undefined);
    const offering = index.offering(id);
    const task = offering && courseTask(offering, award, limits, index);
    if (!offering || !task) return undefined;
    const before: Need = offering.prerequisite ? compile(offering.prerequisite) : { kind: 'met' };
    if (before.kind === 'never') return undefined;
    const number = tasks.push(task) - 1;
    prerequisites[number] = before;
    courses.set(id, number);
    return number;
  }

  function feeOf(id: AwardId): number | undefined {
    if (!fees.has(id)) {
      const holder = index.award(id);
      const task = holder && feeTask(holder, limits, index);
      fees.set(id, task && tasks.push(task) - 1);
    }
    return fees.get(id);
  }
}

function lastWeek({ start, latest }: Limits): number {
  if (latest === undefined) return HORIZON_WEEKS;
  return Math.min(HORIZON_WEEKS, Math.floor((daysBetween(firstMonday(start), latest) + 1) / 7));
}
