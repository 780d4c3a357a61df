import type { Conflict } from './conflict';
import type { Harder, Ways } from './harder';
import type { Precedence } from './orders';

/** More are not looked through; the oldest are let go of. */
const MOST = 400;
/** Ways to find a conflict again in a choice that are tried; it is not found again else. */
const MOST_TRIES = 500;

/** Courses that cannot be scheduled with orders among them, by their places in the list. */
interface Known {
  readonly ways: readonly Ways[];
  readonly orders: readonly { readonly before: number; readonly then: number }[];
  /** For plans that are over before this week or an earlier one. */
  readonly weeks: number;
}

export interface FoundConflict extends Conflict {
  /** What the courses are as hard as. */
  readonly ways: readonly Ways[];
  readonly weeks: number;
}

/** Remembers what cannot be scheduled: with courses that are harder to place it cannot, either. */
export class KnownConflicts {
  readonly #harder: Harder;
  #known: Known[] = [];

  constructor(harder: Harder) {
    this.#harder = harder;
  }

  /** What may begin together would have to begin on the same day: it is not remembered. */
  add(options: readonly Ways[], { courses, orders }: Conflict, weeks: number): void {
    if (orders.some(({ together }) => together)) return;
    const place = (course: number) => courses.indexOf(course);
    this.#known = [
      {
        ways: courses.map((course) => options[course] ?? []),
        orders: orders.map(({ before, then }) => ({ before: place(before), then: place(then) })),
        weeks
      },
      ...this.#known
    ].slice(0, MOST);
  }

  /** A part of a choice that is known not to fit into so many weeks. */
  find(
    options: readonly Ways[],
    orders: readonly Precedence[],
    weeks: number
  ): FoundConflict | undefined {
    const after = new Map(
      orders.flatMap((order) => (order.together ? [] : [[keyOf(order), order]]))
    );
    for (const known of this.#known) {
      if (known.weeks < weeks || known.ways.length > options.length) continue;
      const courses = this.#match(known, options, after);
      if (!courses) continue;
      const own = known.orders.flatMap((order) => after.get(keyOf(placed(order, courses))) ?? []);
      return { courses, orders: own, ways: known.ways, weeks: known.weeks };
    }
    return undefined;
  }

  /** Gives each course of a conflict one that is as hard, with the same orders among them. */
  #match(
    { ways, orders }: Known,
    options: readonly Ways[],
    after: ReadonlyMap<string, Precedence>
  ): readonly number[] | undefined {
    const fitting = ways.map((each) =>
      options.flatMap((own, course) => (this.#harder.isAsHard(own, each) ? [course] : []))
    );
    if (fitting.some(({ length }) => length === 0)) return undefined;
    if (orders.length === 0) return assigned(fitting);
    const holds = (courses: readonly number[]) =>
      orders.every(
        (order) =>
          Math.max(order.before, order.then) >= courses.length ||
          after.has(keyOf(placed(order, courses)))
      );
    let tries = MOST_TRIES;
    const search = (courses: readonly number[]): readonly number[] | undefined => {
      if (!holds(courses)) return undefined;
      if (courses.length === ways.length) return courses;
      for (const course of fitting[courses.length] ?? []) {
        if (courses.includes(course)) continue;
        if (tries-- <= 0) return undefined;
        const found = search([...courses, course]);
        if (found) return found;
      }
      return undefined;
    };
    return search([]);
  }
}

/** Takes one of each list, none twice; undefined where that cannot be. */
function assigned(lists: readonly (readonly number[])[]): number[] | undefined {
  const takenBy = new Map<number, number>();
  const take = (list: number, seen: Set<number>): boolean =>
    (lists[list] ?? []).some((one) => {
      if (seen.has(one)) return false;
      seen.add(one);
      const other = takenBy.get(one);
      if (other !== undefined && !take(other, seen)) return false;
      takenBy.set(one, list);
      return true;
    });
  if (!lists.every((_, list) => take(list, new Set()))) return undefined;
  const chosen: number[] = [];
  for (const [one, list] of takenBy) chosen[list] = one;
  return chosen;
}

function placed(
  { before, then }: Known['orders'][number],
  courses: readonly number[]
): Known['orders'][number] {
  return { before: courses[before] ?? -1, then: courses[then] ?? -1 };
}

function keyOf({ before, then }: Known['orders'][number]): string {
  return `${before} ${then}`;
}
