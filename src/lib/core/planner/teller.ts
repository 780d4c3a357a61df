import type { Day } from '../kernel/day';
import { dayAt, weekOf } from './calendar';
import type { Point } from './choice';
import { describe, tellingOf, type Telling } from './describe';
import { ExitFinder } from './exits';
import type { Front } from './front';
import { peakOf } from './load';
import type { Certificate, End, Plan } from './plan';
import type { Problem } from './problem';

/** A plan for an end that is found on other grounds than price, weeks and fit. */
interface Special {
  readonly point: Point;
  readonly problem: Problem;
}

/** Tells points as plans; a plan that is told already is not put together again. */
export class Teller {
  readonly #problem: Problem;
  readonly #exits: ExitFinder;
  readonly #tellings = new Map<Problem, Telling>();
  #earliest: Day;
  readonly #told = new Map<Point, Plan>();

  constructor(problem: Problem) {
    this.#problem = problem;
    this.#exits = new ExitFinder(problem.setting);
    this.#earliest = problem.setting.question.limits.start;
  }

  plansOf(front: Front, calm?: Point, changing?: Special): Plan[] {
    const ends = this.#endsOf(front.points, calm);
    this.#earliest = dayAt(this.#earliestEnd(front.leastWeeks));
    const plans = front.points.map((point) =>
      this.#planOf(point, ends.get(point) ?? [], front, this.#problem)
    );
    if (calm) plans.push(this.#planOf(asked(calm, front), ['calmest'], front, this.#problem));
    return changing ? this.#withChanging(plans, changing, front) : plans;
  }

  /** The plan that changes least is often one that is there already. */
  #withChanging(plans: readonly Plan[], { point, problem }: Special, front: Front): Plan[] {
    const own = asked(point, front);
    const plan = this.#planOf(own, ['fewest-changes'], front, problem);
    const same = plans.findIndex((other) => stepsOf(other) === stepsOf(plan));
    if (same < 0) return [...plans, plan];
    return plans.map((other, at) =>
      at === same ? { ...other, ends: [...other.ends, 'fewest-changes'] } : other
    );
  }

  #planOf(point: Point, ends: readonly End[], front: Front, problem: Problem): Plan {
    const certificate = this.#certificateOf(point, front);
    const told = this.#told.get(point);
    const plan = told
      ? { ...told, ends, certificate }
      : describe(point, ends, certificate, this.#tellingOf(problem));
    this.#told.set(point, plan);
    return plan;
  }

  #tellingOf(problem: Problem): Telling {
    const telling = this.#tellings.get(problem) ?? tellingOf(problem, this.#exits);
    this.#tellings.set(problem, telling);
    return telling;
  }

  #certificateOf(point: Point, front: Front): Certificate {
    return {
      proven: front.proven.has(point),
      leastMinor: front.leastMinor,
      leastMinorByThen: leastByThen(point, front),
      earliestFinish: this.#earliest
    };
  }

  /** The first day on which something can end in the last of so many weeks. */
  #earliestEnd(weeks: number): number {
    const { setting, tasks, parts } = this.#problem;
    const { calendar } = setting;
    let least = calendar.monday + 7 * weeks - 1;
    for (const { day } of parts.coming) {
      if (weekOf(day, calendar) === weeks - 1) least = Math.min(least, day);
    }
    for (const { variants } of tasks) {
      for (const { options } of variants) {
        for (const { by, weeks: free } of options) {
          if (free === undefined && weekOf(by, calendar) === weeks - 1) least = Math.min(least, by);
        }
      }
    }
    return least;
  }

  #endsOf(points: readonly Point[], calm: Point | undefined): ReadonlyMap<Point, End[]> {
    const { setting } = this.#problem;
    const ends = new Map<Point, End[]>();
    const name = (end: End, measure: (point: Point) => number) => {
      let best: Point | undefined;
      for (const point of points) if (!best || measure(point) < measure(best)) best = point;
      if (best) ends.set(best, [...(ends.get(best) ?? []), end]);
    };
    name('quickest', ({ weeks }) => weeks);
    name('cheapest', (point) => points.indexOf(point));
    if (setting.question.fit) name('best-fit', ({ unfit }) => unfit);
    if (!calm) name('calmest', ({ steps }) => peakOf(steps, setting));
    return ends;
  }
}

/** A point of other limits or ends: what is proven of its price is what the front says of it. */
function asked(point: Point, { points, complete, leastMinor }: Front): Point {
  const before = points.filter(({ weeks }) => complete && weeks <= point.weeks);
  const least = Math.min(...before.map(({ leastByThen }) => leastByThen));
  return { ...point, leastByThen: Number.isFinite(least) ? least : leastMinor };
}

function stepsOf({ steps }: Plan): string {
  return steps.map(({ offering, start }) => `${offering} ${start}`).join('\n');
}

/** An end beside the front was found under other conditions: what the front has is cheaper. */
function leastByThen(point: Point, { points, complete, leastMinor }: Front): number {
  if (!complete && !points.includes(point)) return leastMinor;
  const sooner = points.filter(({ weeks }) => weeks <= point.weeks);
  const least = sooner.map((other) => other.leastByThen);
  return Math.max(leastMinor, Math.min(point.leastByThen, ...least));
}
