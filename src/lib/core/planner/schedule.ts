import { beforeOf, readyAfter } from './before';
import type { Need } from './needs';
import type { Option, Task } from './tasks';

export interface ScheduleProblem {
  readonly tasks: readonly Task[];
  readonly hoursPerWeek: number;
  /** The week by whose end everything has to be finished. */
  readonly lastWeek: number;
}

export interface Placement {
  readonly task: number;
  readonly option: Option;
  readonly startWeek: number;
}

export interface Schedule {
  /** The courses, with the week in which each begins. */
  readonly placements: readonly Placement[];
  /** The fees to pay, as tasks. */
  readonly fees: readonly number[];
  /** The first week in which nothing is left to do. */
  readonly finishWeek: number;
  readonly minor: number;
  readonly unpriced: number;
}

/** The value of a plan as a list of numbers, compared from the first on; lower is better. */
export type Rank = (finishWeek: number, minor: number, unpriced: number) => readonly number[];

export function isBetter(a: readonly number[], b: readonly number[]): boolean {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? Infinity;
    if (value !== other) return value < other;
  }
  return false;
}

/** Counts steps of a search, so that it ends in bounded time and says when it was cut short. */
export interface Effort {
  left: number;
}

/**
 * The best schedule of the chosen tasks, or undefined where none is better than `beat`.
 *
 * `needsBefore` names what has to be finished before a task begins.
 * Branch and bound over the order in which tasks begin. A task with free dates begins in the
 * first week, not before the task placed last, in which its weekly hours fit; a run begins on its
 * date. Among the schedules made this way is a best one: any schedule can be shifted to the left,
 * task by task in the order of its starts, without a task getting in the way of a later one.
 */
export function scheduleTasks(
  chosen: readonly number[],
  needsBefore: (task: number) => readonly Need[],
  problem: ScheduleProblem,
  rank: Rank,
  beat: readonly number[],
  effort: Effort
): Schedule | undefined {
  const { tasks, hoursPerWeek, lastWeek } = problem;
  const courses = chosen.filter((task) => 'course' in taskAt(tasks, task).what);
  const fees = chosen.filter((task) => 'fee' in taskAt(tasks, task).what);
  const all = new Set(chosen);
  const before = tasks.map((_, task) =>
    beforeOf(all.has(task) ? needsBefore(task) : [], all, tasks)
  );
  const feeMinor = sum(fees, (task) => cheapest(taskAt(tasks, task)));
  const feeUnpriced = sum(fees, (task) => leastUnpriced(taskAt(tasks, task)));

  const load: number[] = [];
  // A fee is paid at any time, so nothing waits for it.
  const finish: number[] = tasks.map(({ what }) => ('fee' in what ? 0 : Infinity));
  const placed: Placement[] = [];
  let best: Schedule | undefined;
  let bar = beat;

  place(new Set(courses), 0, 0, feeMinor, feeUnpriced, totalHours(courses));
  return best;

  function place(
    open: ReadonlySet<number>,
    from: number,
    finishWeek: number,
    minor: number,
    unpriced: number,
    hours: number
  ): void {
    if (effort.left-- <= 0) return;
    if (open.size === 0) {
      const value = rank(finishWeek, minor, unpriced);
      if (finishWeek <= lastWeek && isBetter(value, bar)) {
        bar = value;
        best = { placements: [...placed], fees, finishWeek, minor, unpriced };
      }
      return;
    }
    const earliest = Math.max(finishWeek, hoursBound(from, hours), endBound(open, from));
    const leastMinor = minor + sum(open, (task) => cheapest(taskAt(tasks, task)));
    const leastOpen = unpriced + sum(open, (task) => leastUnpriced(taskAt(tasks, task)));
    if (earliest > lastWeek || !isBetter(rank(earliest, leastMinor, leastOpen), bar)) return;

    for (const move of moves(open, from)) {
      const { task, option, startWeek } = move;
      const end = startWeek + option.weeks;
      addLoad(startWeek, end, option.load);
      finish[task] = end;
      placed.push(move);
      const rest = new Set(open);
      rest.delete(task);
      place(
        rest,
        startWeek,
        Math.max(finishWeek, end),
        minor + option.price.minor,
        unpriced + (option.price.prices ? 0 : 1),
        hours - option.load * option.weeks
      );
      placed.pop();
      finish[task] = Infinity;
      addLoad(startWeek, end, -option.load);
    }
  }

  /** What can begin next, the one that would end first in front. */
  function moves(open: ReadonlySet<number>, from: number): Placement[] {
    const found: Placement[] = [];
    const last = placed.at(-1);
    for (const task of open) {
      const ready = readyAt(task, finish);
      if (ready === Infinity) continue;
      for (const option of taskAt(tasks, task).options) {
        const startWeek = firstFit(option, Math.max(from, ready));
        // Tasks that begin together are placed in one order only.
        const sameWeek = startWeek === from && last !== undefined && last.startWeek === from;
        if (startWeek === undefined || (sameWeek && task < last.task)) continue;
        found.push({ task, option, startWeek });
      }
    }
    return found.sort(
      (a, b) => a.startWeek + a.option.weeks - (b.startWeek + b.option.weeks) || a.task - b.task
    );
  }

  function readyAt(task: number, ends: readonly number[]): number {
    const own = before[task];
    return own ? readyAfter(own, ends, tasks) : 0;
  }

  function firstFit(option: Option, from: number): number | undefined {
    if (option.startWeek !== undefined) {
      return option.startWeek >= from && fits(option, option.startWeek)
        ? option.startWeek
        : undefined;
    }
    for (let week = Math.ceil(from); week + option.weeks <= lastWeek; week++) {
      if (fits(option, week)) return week;
    }
    return undefined;
  }

  function fits({ weeks, load: own }: Option, start: number): boolean {
    for (let week = start; week < start + weeks; week++) {
      // A hair's breadth for hours that do not divide evenly.
      if ((load[week] ?? 0) + own > hoursPerWeek + 1e-6) return false;
    }
    return true;
  }

  function addLoad(start: number, end: number, hours: number): void {
    for (let week = start; week < end; week++) load[week] = (load[week] ?? 0) + hours;
  }

  /**
   * The earliest week by which all open tasks can end if none begins before `from`. What has to
   * come before a task counts with its own earliest end; two rounds carry that along chains.
   */
  function endBound(open: ReadonlySet<number>, from: number): number {
    const ends = [...finish];
    for (const task of open) ends[task] = from;
    for (let round = 0; round < 3; round++) {
      for (const task of open) ends[task] = earliestEnd(task, ends, from);
    }
    return Math.max(...[...open].map((task) => ends[task] ?? 0));
  }

  function earliestEnd(task: number, ends: readonly number[], from: number): number {
    const start = Math.max(from, readyAt(task, ends));
    let earliest = Infinity;
    for (const { startWeek, weeks } of taskAt(tasks, task).options) {
      if (startWeek === undefined) earliest = Math.min(earliest, start + weeks);
      else if (startWeek >= start) earliest = Math.min(earliest, startWeek + weeks);
    }
    return earliest;
  }

  /** The earliest week by which so many hours can be worked off from `from` on. */
  function hoursBound(from: number, hours: number): number {
    let left = hours;
    let week = from;
    while (left > 1e-6 && week <= lastWeek) left -= Math.max(0, hoursPerWeek - (load[week++] ?? 0));
    return left > 1e-6 ? Infinity : week;
  }

  function totalHours(list: readonly number[]): number {
    return sum(list, (task) =>
      Math.min(...taskAt(tasks, task).options.map((option) => option.load * option.weeks))
    );
  }
}

export function taskAt(tasks: readonly Task[], task: number): Task {
  const found = tasks[task];
  if (!found) throw new RangeError(`no task ${task}`);
  return found;
}

export function cheapest({ options }: Task): number {
  return Math.min(...options.map(({ price }) => price.minor));
}

export function leastUnpriced({ options }: Task): number {
  return options.some(({ price }) => price.prices) ? 0 : 1;
}

export function sum<Item>(items: Iterable<Item>, value: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}
