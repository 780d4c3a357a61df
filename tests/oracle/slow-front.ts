import { workloadOf } from '../../src/lib/core/catalogue/facts';
import type { Offering } from '../../src/lib/core/catalogue/model';
import { addDays, addWeeks, daysBetween, type Day } from '../../src/lib/core/kernel/day';
import type { Limits, Plan, PlanStep } from '../../src/lib/core/planner/plan';
import type { PlanningCase } from '../fixtures/arbitrary-planning';
import { daysTroubles, hoursOf, lastDay, mondayOf, weeksFrom } from './feasible-days';
import { feePrice, stepPrice } from './feasible-prices';
import { goalRule, rulesTroubles } from './feasible-rules';

/* Every plan there is, for problems small enough; what no other beats is left. */

/** What plans are compared by; less is better in each, of the prices the unknown ones first. */
export interface SlowPoint {
  readonly unpriced: number;
  readonly minor: number;
  /** Weeks from that in which the limits start to that of the last day, both counted. */
  readonly weeks: number;
  readonly unfit: number;
}

/** As much of a step as it is held against. */
type Way = Pick<PlanStep, 'offering' | 'start' | 'end' | 'weeks' | 'hoursPerWeek' | 'run'>;

export function slowFront({ index, question }: PlanningCase): SlowPoint[] {
  const { limits, fit } = question;
  const held = new Set<string>(question.held.flatMap(({ stands }) => stands.map(({ id }) => id)));
  const courses = index.catalogue.offerings
    .filter(({ id }) => !held.has(id))
    .map((offering) => waysOf(offering, limits).filter((way) => isAllowed([way])))
    .filter((ways) => ways.length > 0);
  const front: SlowPoint[] = [];
  for (const chosen of subsets(courses)) {
    if (chosen.length > 0 && mayReach(chosen)) place(chosen, []);
  }
  return front.filter((point) => !front.some((other) => other !== point && beats(other, point)));

  function place(open: readonly (readonly Way[])[], steps: readonly Way[]): void {
    const [ways, ...rest] = open;
    if (!ways) {
      if (rulesTroubles(planOf(steps), question, index).length > 0) return;
      const point = pointOf(steps, []);
      if (point) front.push(point);
      return;
    }
    for (const way of ways) {
      const next = [...steps, way];
      const bound = pointOf(next, rest);
      if (!bound || front.some((point) => beats(point, bound))) continue;
      if (steps.length === 0 || isAllowed(next)) place(rest, next);
    }
  }

  function isAllowed(steps: readonly Way[]): boolean {
    return daysTroubles(planOf(steps), question, index).length === 0;
  }

  /** Whether the goal is reached where dates play no part. */
  function mayReach(chosen: readonly (readonly Way[])[]): boolean {
    const goal = goalRule(question.goal);
    const steps = chosen.flatMap(([way]) => (way ? [{ ...way, end: limits.start }] : []));
    const plan = { ...planOf(steps), finish: limits.latest ?? limits.start };
    const troubles = goal ? rulesTroubles(plan, question, index) : [];
    return troubles.every(({ code }) => code !== 'goal-missed');
  }

  /** The least that steps and what is still open come to; undefined above the budget. */
  function pointOf(
    steps: readonly Way[],
    open: readonly (readonly Way[])[]
  ): SlowPoint | undefined {
    const fees = [feePriceOfGoal()];
    const prices = [...fees, ...steps.map(priceOf)];
    const cheapest = open.map((ways) => leastOf(ways.map(priceOf)));
    const all = [...prices, ...cheapest];
    const unpriced = all.filter((price) => price === undefined).length;
    const minor = all.reduce<number>((sum, price) => sum + (price ?? 0), 0);
    const { budgetMinor } = limits;
    if (budgetMinor !== undefined && (unpriced > 0 || minor > budgetMinor)) return undefined;
    const ends = [...steps.map(({ end }) => end), ...open.map((ways) => firstEnd(ways))].sort();
    const last = ends.at(-1) ?? limits.start;
    const weeks = daysBetween(mondayOf(limits.start), mondayOf(last)) / 7 + 1;
    const ids = [...steps, ...open.flatMap(([way]) => way ?? [])].map(({ offering }) => offering);
    const unfit = ids.reduce((sum, id) => sum + unfitHours(id), 0);
    return { unpriced, minor, weeks, unfit };
  }

  function priceOf(way: Way): number | undefined {
    return stepPrice(way as PlanStep, question.goal, limits.currency, index);
  }

  function feePriceOfGoal(): number | undefined {
    const { goal } = question;
    return goal.kind === 'award' ? feePrice(goal.award, limits.currency, index) : 0;
  }

  function unfitHours(id: Offering['id']): number {
    const offering = index.offering(id);
    const score = fit?.[id];
    const hours = (offering && workloadOf(offering)?.hours.max) ?? 0;
    return score === undefined ? 0 : Math.round((hours * (100 - score)) / 100);
  }

  function planOf(steps: readonly Way[]): Plan {
    const ends = steps.map(({ end }) => end).sort();
    return { goal: question.goal, steps, finish: ends.at(-1) ?? limits.start } as unknown as Plan;
  }
}

/** Sums are compared with the unknown ones first: fewer unknown, then less. */
function beats(a: SlowPoint, b: SlowPoint): boolean {
  const cost = a.unpriced - b.unpriced || a.minor - b.minor;
  return cost <= 0 && a.weeks <= b.weeks && a.unfit <= b.unfit;
}

function leastOf(prices: readonly (number | undefined)[]): number | undefined {
  const known = prices.flatMap((price) => price ?? []);
  return known.length > 0 ? Math.min(...known) : undefined;
}

function firstEnd(ways: readonly Way[]): Day {
  return ways.map(({ end }) => end).sort()[0] ?? ('9999-12-31' as Day);
}

function* subsets<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let bits = 0; bits < 2 ** items.length; bits++) {
    yield items.filter((_, at) => (bits >> at) & 1);
  }
}

/** Every time at which a course could be taken, the one that ends first in front. */
function waysOf(offering: Offering, limits: Limits): Way[] {
  const dated = offering.runs.filter(({ start }) => start !== undefined);
  const ways =
    dated.length > 0 && offering.schedule !== 'flexible'
      ? dated.flatMap((run): Way[] => {
          const end = lastDay(run, offering);
          if (run.start === undefined || end === undefined) return [];
          const weeks = weeksFrom(run.start, end).length;
          return [withHours({ ...about(offering, run), start: run.start, end, weeks }, offering)];
        })
      : (dated.length > 0 ? dated : [undefined]).flatMap((run) =>
          freeWays(offering, limits).map((way) => ({ ...way, ...about(offering, run) }))
        );
  return ways.sort((a, b) => (a.end < b.end ? -1 : 1));
}

function about({ id }: Offering, run: Offering['runs'][number] | undefined) {
  const enrolBy = run?.enrolBy;
  return {
    offering: id,
    ...(run && { run: run.id }),
    ...(enrolBy !== undefined && { enrolBy })
  };
}

function freeWays(offering: Offering, limits: Limits): Way[] {
  const last = limits.latest ?? limits.start;
  const mondays = weeksFrom(limits.start, last);
  const hours = workloadOf(offering)?.hours.max ?? 0;
  const given = mondays.map((monday) => hoursOf(monday, limits)).filter((each) => each > 0);
  const stated = typeof offering.weeks === 'object' ? offering.weeks : { min: 1, max: 1 };
  const least = Math.max(stated.min, Math.ceil(hours / Math.max(...given)));
  const most = Math.max(least, stated.max, Math.ceil(hours / Math.min(...given)));
  return mondays.flatMap((start) => {
    const ways: Way[] = [];
    let weeks = 0;
    for (let monday = start; monday <= last && weeks < most; monday = addWeeks(monday, 1)) {
      if (hoursOf(monday, limits) <= 0) continue;
      weeks++;
      const way = { offering: offering.id, start, end: addDays(monday, 6), weeks };
      if (weeks >= least) ways.push(withHours(way, offering));
    }
    return ways;
  });
}

function withHours(way: Way, offering: Offering): Way {
  const hours = workloadOf(offering)?.hours.max;
  return hours === undefined ? way : { ...way, hoursPerWeek: hours / way.weeks };
}
