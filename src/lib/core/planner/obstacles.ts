import { coursesIn, type CatalogueIndex } from '../catalogue/index-by-id';
import type { Award } from '../catalogue/model';
import { addDays, addWeeks, type Day } from '../kernel/day';
import type { Covered } from '../stacking/holdings';
import type { Goal, Limits, Obstacle } from './plan';
import { pathProblem } from './problem';
import type { Schedule } from './schedule';
import { searchPlan } from './search';
import { firstMonday } from './tasks';

const EFFORT = 60_000;
/** More than anybody studies in a week. */
const MOST_HOURS = 60;

/** Which limit stands in the way, found by letting go of one after the other. */
export function findObstacles(
  award: Award,
  covered: Covered,
  index: CatalogueIndex,
  limits: Limits
): Obstacle[] {
  const { budgetMinor, latest, ...free } = limits;
  const best = (goal: Goal, within: Limits): Schedule | undefined =>
    searchPlan(pathProblem(award, covered, index, within), goal, { left: EFFORT })?.schedule;

  const quickest = best('quickest', free);
  const cheapest = best('cheapest', free);
  if (!quickest || !cheapest) return [impossible(award, covered, index, free, best)];

  const found: Obstacle[] = [];
  if (budgetMinor !== undefined) {
    if (cheapest.unpriced > 0) found.push({ code: 'unpriced' });
    else if (cheapest.minor > budgetMinor) {
      found.push({ code: 'over-budget', cheapestMinor: cheapest.minor });
    }
  }
  const finish = lastDay(quickest, limits);
  if (latest !== undefined && finish > latest) found.push({ code: 'too-late', finish });
  if (found.length > 0) return found;

  // Each limit can be kept alone, but not both together.
  const inTime = latest === undefined ? cheapest : best('cheapest', { ...free, latest });
  const inBudget =
    budgetMinor === undefined ? quickest : best('quickest', { ...free, budgetMinor });
  return [
    {
      code: 'together',
      cheapestMinor: (inTime ?? cheapest).minor,
      finish: lastDay(inBudget ?? quickest, limits)
    }
  ];
}

function lastDay({ finishWeek }: Schedule, { start }: Limits): Day {
  return addDays(addWeeks(firstMonday(start), finishWeek), -1);
}

/** Nothing helps but more hours a week, or not even they. */
function impossible(
  award: Award,
  covered: Covered,
  index: CatalogueIndex,
  free: Limits,
  best: (goal: Goal, within: Limits) => Schedule | undefined
): Obstacle {
  const enough = (hoursPerWeek: number) => best('quickest', { ...free, hoursPerWeek });
  if (!enough(MOST_HOURS)) {
    const missing = [...coursesIn(award.rule, index.award)].filter((id) => {
      const offering = index.offering(id);
      const dated = offering?.runs.some(({ start }) => start && start >= free.start) ?? false;
      return !covered.has(id) && !dated && offering?.schedule !== 'flexible';
    });
    return { code: 'no-way', missing };
  }
  let tooFew = Math.floor(free.hoursPerWeek);
  let hoursPerWeek = MOST_HOURS;
  while (hoursPerWeek - tooFew > 1) {
    const middle = Math.floor((tooFew + hoursPerWeek) / 2);
    if (enough(middle)) hoursPerWeek = middle;
    else tooFew = middle;
  }
  return { code: 'too-few-hours', hoursPerWeek };
}
