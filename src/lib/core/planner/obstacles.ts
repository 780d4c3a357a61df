import type { OfferingId } from '../catalogue/ids';
import { dayAt } from './calendar';
import type { Point } from './choice';
import { circleIn } from './circles';
import type { Limits, Obstacle } from './plan';
import { frontOf, problemOf, type Problem } from './problem';
import { withLimits } from './setting';
import type { Work } from './work';

/** More than anybody studies in a week. */
const MOST_HOURS = 60;
/** So many courses without which nothing is possible are named. */
const MOST_MISSING = 24;
/** Part of the work for one try. */
const TRY_SHARE = 0.1;

const FILTERS = [
  'without',
  'languages',
  'modes',
  'officialOnly',
  'providers',
  'atOnce',
  'blocked'
] as const;
const LIMITS = [...FILTERS, 'hoursPerWeek', 'latest', 'budgetMinor'] as const;
type Limit = (typeof LIMITS)[number];

/**
 * Why there is no plan. Limits are let go of: where one alone is in the way, each such one with the
 * smallest change that helps; else the fewest that have to change together.
 */
export function obstaclesTo(problem: Problem, work: Work): Obstacle[] {
  const { question } = problem.setting;
  const { limits } = question;
  const finder = new Finder(problem, work);
  const set = LIMITS.filter((limit) => limit === 'hoursPerWeek' || limits[limit] !== undefined);
  const free = finder.best(without(limits, set));
  if (!free.point) return free.sure ? noWay(finder.problem(without(limits, set))) : CUT_SHORT;
  const alone = set.filter((limit) => finder.best(without(limits, [limit])).point);
  if (alone.length > 0) return told(alone.map((limit) => finder.obstacle(limit, limits)));
  let needed: readonly Limit[] = set;
  for (const limit of set) {
    const fewer = needed.filter((other) => other !== limit);
    if (finder.best(without(limits, fewer)).point) needed = fewer;
  }
  const base = without(limits, needed);
  return told(
    needed.map((limit) =>
      finder.obstacle(limit, { ...base, ...(limit in limits && { [limit]: limits[limit] }) })
    )
  );
}

const CUT_SHORT: Obstacle[] = [{ code: 'cut-short' }];

/** Money or time: either helps. */
function told(obstacles: readonly Obstacle[]): Obstacle[] {
  const money = obstacles.find(({ code }) => code === 'over-budget');
  const time = obstacles.find(({ code }) => code === 'too-late');
  if (money?.code !== 'over-budget' || time?.code !== 'too-late') return [...obstacles];
  const { cheapestMinor } = money;
  const rest = obstacles.filter((each) => each !== money && each !== time);
  return [{ code: 'together', cheapestMinor, finish: time.finish }, ...rest];
}

class Finder {
  readonly #problem: Problem;
  readonly #work: Work;

  constructor(problem: Problem, work: Work) {
    this.#problem = problem;
    this.#work = work;
  }

  problem(limits: Limits): Problem {
    return problemOf(withLimits(this.#problem.setting, limits));
  }

  /** The cheapest or quickest plan within other limits, and whether the answer is sure. */
  best(
    limits: Limits,
    goal: 'cheapest' | 'quickest' = 'cheapest'
  ): { readonly point: Point | undefined; readonly sure: boolean } {
    const work = this.#work.part(TRY_SHARE);
    const { points, complete } = frontOf(this.problem(limits), goal, work);
    const point = goal === 'cheapest' ? points[0] : points.at(-1);
    return { point, sure: point !== undefined || (complete && !work.isOver()) };
  }

  /** A limit as an obstacle, with the smallest change of it that makes a plan possible. */
  obstacle(limit: Limit, limits: Limits): Obstacle {
    switch (limit) {
      case 'budgetMinor': {
        const { point } = this.best(without(limits, [limit]));
        const unpriced = !point || point.cost.unpriced > 0;
        return unpriced
          ? { code: 'unpriced' }
          : { code: 'over-budget', cheapestMinor: point.cost.minor };
      }
      case 'latest': {
        const { point } = this.best(without(limits, [limit]), 'quickest');
        const end = point?.steps.reduce((most, { placement }) => Math.max(most, placement.end), 0);
        return { code: 'too-late', finish: dayAt(end ?? 0) };
      }
      case 'hoursPerWeek':
        return { code: 'too-few-hours', hoursPerWeek: this.#leastHours(limits) };
      default:
        return { code: 'filtered', limit };
    }
  }

  #leastHours(limits: Limits): number {
    let [low, high] = [Math.floor(Math.max(0, limits.hoursPerWeek) || 0), MOST_HOURS];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.best(withHours(limits, middle)).point) high = middle;
      else low = middle;
    }
    return high;
  }
}

/** Limits without some of them; hours a week are as many as anybody has. */
function without(limits: Limits, gone: readonly Limit[]): Limits {
  const kept = Object.entries(limits).filter(([name]) => !gone.includes(name as Limit));
  const rest = Object.fromEntries(kept) as unknown as Limits;
  return gone.includes('hoursPerWeek')
    ? withHours({ ...rest, ...limitsOf(limits) }, MOST_HOURS)
    : rest;

  function limitsOf({ hoursPerWeek }: Limits): Pick<Limits, 'hoursPerWeek'> {
    return { hoursPerWeek };
  }
}

/** At least so many hours in every week, months with other hours too, but those with none. */
function withHours(limits: Limits, hours: number): Limits {
  const { hoursByMonth } = limits;
  const months = Object.entries(hoursByMonth ?? {}).map(([month, own]) => [
    month,
    own ? Math.max(own, hours) : own
  ]);
  return {
    ...limits,
    hoursPerWeek: Math.max(limits.hoursPerWeek, hours) || hours,
    ...(hoursByMonth && { hoursByMonth: Object.fromEntries(months) })
  };
}

/** Nothing that the learner could change helps. */
function noWay(problem: Problem): Obstacle[] {
  const circle = circleIn(problem);
  if (circle) return [{ code: 'circle', of: circle }];
  const { written } = problem.parts;
  const offered = new Set(problem.tasks.map(({ id }) => id));
  const missing = (courses: readonly OfferingId[]) =>
    courses.filter((id) => !offered.has(id)).slice(0, MOST_MISSING);
  const gaps = written.gaps.map(({ courses, name }) => ({
    code: 'no-way' as const,
    missing: missing(courses),
    ...(name && { name })
  }));
  if (gaps.length > 0) return gaps;
  if (problem.tasks.length === 0 && problem.refused.size === 0) {
    return [{ code: 'nothing-to-plan' }];
  }
  return [{ code: 'no-way', missing: missing([...problem.refused.keys()]) }];
}
