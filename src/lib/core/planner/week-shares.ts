import { Program, type Variable } from '../solver/program';
import { Solver } from '../solver/solver';

/** Hours of rounding that are let pass. */
const HAIR = 1e-6;
/** Shares are whole parts of a week of this many. */
const PARTS = 240;
/** What takes less than this part of the fullest week has no share of it. */
const SMALLEST = 1 / 6;
const MOST_ROUNDS = 40;
/** Steps to find the fullest week for given shares; they are given up where that is not enough. */
const MOST_STEPS = 20_000;

/** A way to take a course: so many weeks with so many hours each. */
export interface Pace {
  readonly load: number;
  readonly weeks: number;
}

/**
 * What part of a week a course takes by its hours, so that whatever fits into a week together has
 * no more than `most`: of what takes 11 of 20 hours no two do, so each has a whole week.
 */
export class WeekShares {
  /** The most that fits into a week, by its hours. */
  readonly #most = new Map<number, number>();

  /** `loads` upwards, and the share from each of them on. */
  constructor(
    private readonly loads: readonly number[],
    private readonly shares: readonly number[]
  ) {}

  shareOf(load: number): number {
    let share = 0;
    for (const [at, each] of this.loads.entries()) {
      if (each > load + 1e-9) break;
      share = this.shares[at] ?? 0;
    }
    return share;
  }

  /** The most that fits into a week of so many hours; Infinity where that takes long to tell. */
  most(hours: number): number {
    const known = this.#most.get(hours);
    if (known !== undefined) return known;
    const most = fullestWeek(this.loads, this.shares, hours)?.sum ?? Infinity;
    this.#most.set(hours, most);
    return most;
  }
}

/**
 * Shares by which courses, each in the pace that takes least, need more than so many weeks of so
 * many hours; undefined where there are none. The best that week by week can be said: the prices
 * of hours in the program of filling weeks.
 */
export function sharesAgainst(
  courses: readonly (readonly Pace[])[],
  weeks: number,
  hours: number
): { readonly shares?: WeekShares; readonly pivots: number } {
  const isShort = ({ load }: Pace) => load < SMALLEST * hours;
  // What can be taken in small parts of a week has no share.
  const rigid = courses.filter((paces) => paces.length > 0 && !paces.some(isShort));
  const loads = [...new Set(rigid.flatMap((paces) => paces.map(({ load }) => load)))];
  loads.sort((a, b) => a - b);
  const program = new Program();
  const prices = loads.map(() => program.variable(0, { whole: false }));
  const needs = rigid.map((paces) => {
    const least = Math.min(...paces.map((pace) => pace.weeks));
    const need = program.variable(-1, { upper: Math.max(least, 0), whole: false });
    for (const pace of paces) {
      const price = prices[loads.indexOf(pace.load)] as Variable;
      program.row(
        [
          [price, pace.weeks],
          [need, -1]
        ],
        0
      );
    }
    return need;
  });
  const solver = new Solver(program);
  let pivots = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const solved = solver.solve();
    pivots += solved.pivots + 1;
    const { values } = solved;
    if (!values || -solved.bound <= weeks + HAIR) break;
    const shares = upwards(prices.map((price) => Math.round(PARTS * (values[price] ?? 0))));
    const full = fullestWeek(loads, shares, hours);
    if (!full) break;
    const needed = rigid.reduce((sum, paces) => sum + leastOf(paces, loads, shares), 0);
    if (needed > full.sum * weeks) return { shares: new WeekShares(loads, shares), pivots };
    const terms = new Map<Variable, number>();
    for (const at of full.week) {
      const price = prices[at] as Variable;
      terms.set(price, (terms.get(price) ?? 0) + 1);
    }
    const isKnown = [...terms].reduce((sum, [price, n]) => sum + n * (values[price] ?? 0), 0) <= 1;
    if (isKnown || needs.length === 0) break;
    solver.addRow({ terms: [...terms], least: -Infinity, most: 1 });
  }
  return { pivots };
}

function leastOf(paces: readonly Pace[], loads: readonly number[], shares: readonly number[]) {
  return paces.reduce(
    (least, { load, weeks }) => Math.min(least, weeks * (shares[loads.indexOf(load)] ?? 0)),
    Infinity
  );
}

/** What takes more has no smaller share: it could stand in for what takes less. */
function upwards(shares: readonly number[]): number[] {
  let most = 0;
  return shares.map((share) => (most = Math.max(most, share)));
}

/** The week with the most shares, as a list of loads; undefined where that takes long to tell. */
function fullestWeek(
  loads: readonly number[],
  shares: readonly number[],
  hours: number
): { readonly sum: number; readonly week: readonly number[] } | undefined {
  const order = loads
    .map((_, at) => at)
    .filter((at) => (shares[at] ?? 0) > 0)
    .sort((a, b) => worth(b) - worth(a) || a - b);
  let best = 0;
  let week: number[] = [];
  let steps = MOST_STEPS;
  const own: number[] = [];
  fill(0, hours + HAIR, 0);
  return steps > 0 ? { sum: best, week } : undefined;

  function worth(at: number): number {
    return (shares[at] ?? 0) / Math.max(loads[at] ?? 0, HAIR);
  }

  function fill(from: number, left: number, sum: number): void {
    if (sum > best) {
      best = sum;
      week = [...own];
    }
    for (let place = from; place < order.length; place++) {
      const at = order[place] ?? 0;
      if (sum + left * worth(at) <= best || steps-- <= 0) return;
      const load = loads[at] ?? 0;
      if (load > left) continue;
      own.push(at);
      fill(place, left - load, sum + (shares[at] ?? 0));
      own.pop();
    }
  }
}
