import { tasksIn, type Need, type Order } from './needs';
import type { Goal } from './plan';
import { RANKS } from './ranks';
import {
  cheapest,
  isBetter,
  leastUnpriced,
  scheduleTasks,
  sum,
  taskAt,
  type Effort,
  type Rank,
  type Schedule,
  type ScheduleProblem
} from './schedule';

export interface SearchProblem extends ScheduleProblem {
  readonly need: Need;
  /** For each task: what has to be held or done before it. */
  readonly prerequisites: readonly Need[];
  readonly budgetMinor: number;
  /** False where a price that is not stated rules a plan out (a budget cannot be kept with it). */
  readonly allowUnpriced: boolean;
}

export interface Found {
  readonly schedule: Schedule;
  readonly proven: boolean;
}

/**
 * The best choice of tasks that meets the need, with its best schedule; undefined where none is
 * within the limits.
 *
 * Branch and bound over the open needs. At each a choice is split into cases that exclude one
 * another (take this task, or never take it), so that no set of tasks is looked at twice on the
 * same way. A case is dropped when the least it can cost, or the first week it can end, is no
 * better than the best plan so far. `known` is a plan to beat; without a better one it is the
 * answer.
 */
export function searchPlan(
  problem: SearchProblem,
  goal: Goal,
  effort: Effort,
  known?: Schedule
): Found | undefined {
  const { tasks, prerequisites } = problem;
  const rank = RANKS[goal];
  const chosen = new Set<number>();
  const excluded = new Set<number>();
  /** The order of the sequences that are followed. */
  const orders: Order[] = [];
  const seen = new Set<string>();
  let best = known;
  let bar = known ? rank(known.finishWeek, known.minor, known.unpriced) : [Infinity];

  // The choice that looks best is tried first: a good plan found early prunes most.
  const first = goal === 'cheapest' ? costOf : firstEnd;
  const inOrder = (list: readonly number[]) =>
    [...list].sort((a, b) => first(a) - first(b) || hoursOf(a) - hoursOf(b));

  expand([problem.need]);
  return best && { schedule: best, proven: effort.left > 0 };

  function expand(todo: readonly Need[]): void {
    if (effort.left-- <= 0) return;
    const [need, ...rest] = todo;
    if (!need) return finish();
    if (isMet(need)) return expand(rest);
    if (!isPromising(todo)) return;
    switch (need.kind) {
      case 'one':
        return takeOneOf(inOrder(need.tasks), rest);
      case 'all':
        return expand([...need.parts, ...rest]);
      case 'sequence':
        return follow(need, rest);
      case 'some':
        return takeSome(need, rest);
      case 'credits':
        return takeCredits(need, rest);
      default:
        return;
    }
  }

  function takeOneOf(list: readonly number[], rest: readonly Need[]): void {
    const barred: number[] = [];
    for (const task of list) {
      if (excluded.has(task)) continue;
      take(task, rest);
      excluded.add(task);
      barred.push(task);
    }
    for (const task of barred) excluded.delete(task);
  }

  function take(task: number, rest: readonly Need[]): void {
    chosen.add(task);
    const before = prerequisites[task] ?? { kind: 'met' };
    expand(before.kind === 'met' ? rest : [before, ...rest]);
    chosen.delete(task);
  }

  function follow(need: Need & { kind: 'sequence' }, rest: readonly Need[]): void {
    orders.push(...need.orders);
    expand([...need.parts, ...rest]);
    orders.length -= need.orders.length;
  }

  function takeSome(need: Need & { kind: 'some' }, rest: readonly Need[]): void {
    const met = need.parts.filter(isMet).length;
    const open = need.parts.filter((part) => !isMet(part));
    const [part, ...others] = open;
    const left = need.count - met;
    if (!part || open.length < left) return;
    const fewer = { ...need, count: left - 1, parts: others };
    expand([part, ...(left > 1 ? [fewer] : []), ...rest]);
    if (others.length < left) return;
    // Whatever contains a single task has been looked at above, where it was taken.
    const single = part.kind === 'one' && part.tasks.length === 1 ? part.tasks[0] : undefined;
    const barred = single !== undefined && !excluded.has(single) ? single : undefined;
    if (barred !== undefined) excluded.add(barred);
    expand([{ ...need, count: left, parts: others }, ...rest]);
    if (barred !== undefined) excluded.delete(barred);
  }

  function takeCredits(need: Need & { kind: 'credits' }, rest: readonly Need[]): void {
    const open = inOrder(need.tasks.filter((task) => !chosen.has(task) && !excluded.has(task)));
    const [task] = open;
    const possible = sum(open, (each) => taskAt(tasks, each).ects) + creditsOf(need);
    if (task === undefined || possible < need.ects) return;
    take(task, [need, ...rest]);
    excluded.add(task);
    expand([need, ...rest]);
    excluded.delete(task);
  }

  function finish(): void {
    const inOrder = orders.map(({ tasks: later }) => later.join()).join(';');
    const key = `${[...chosen].sort((a, b) => a - b).join()}|${inOrder}`;
    if (seen.has(key)) return;
    seen.add(key);
    const within: Rank = (finishWeek, minor, unpriced) =>
      minor > problem.budgetMinor || (!problem.allowUnpriced && unpriced > 0)
        ? [Infinity]
        : rank(finishWeek, minor, unpriced);
    const schedule = scheduleTasks([...chosen], before, problem, within, bar, effort);
    if (!schedule) return;
    best = schedule;
    bar = rank(schedule.finishWeek, schedule.minor, schedule.unpriced);
  }

  function before(task: number): Need[] {
    const earlier = orders.filter((order) => order.tasks.includes(task)).map(({ need }) => need);
    const own = prerequisites[task];
    return own ? [...earlier, own] : earlier;
  }

  /** A sequence is met by being followed, not by having its parts: their order counts. */
  function isMet(need: Need): boolean {
    switch (need.kind) {
      case 'met':
        return true;
      case 'never':
      case 'sequence':
        return false;
      case 'one':
        return need.tasks.some((task) => chosen.has(task));
      case 'all':
        return need.parts.every(isMet);
      case 'some':
        return need.parts.filter(isMet).length >= need.count;
      case 'credits':
        return creditsOf(need) >= need.ects;
    }
  }

  function creditsOf(need: Need & { kind: 'credits' }): number {
    return sum(need.tasks, (task) => (chosen.has(task) ? taskAt(tasks, task).ects : 0));
  }

  /** Whether what is chosen, with the least that is still needed, can be better than the best. */
  function isPromising(todo: readonly Need[]): boolean {
    let minor = sum(chosen, costOf);
    let hours = sum(chosen, hoursOf);
    const unpriced = sum(chosen, (task) => leastUnpriced(taskAt(tasks, task)));
    // Needs that share no task add up; of those that do, only the first counts.
    const counted = new Set<number>();
    for (const need of todo) {
      const own = tasksIn(need);
      if (own.some((task) => counted.has(task))) continue;
      for (const task of own) counted.add(task);
      minor += leastOf(need, costOf);
      hours += leastOf(need, hoursOf);
    }
    if (minor === Infinity || minor > problem.budgetMinor) return false;
    if (!problem.allowUnpriced && unpriced > 0) return false;
    const longest = Math.max(0, ...[...chosen].map(firstEnd));
    const finishWeek = Math.max(longest, Math.ceil(hours / problem.hoursPerWeek - 1e-6));
    if (finishWeek > problem.lastWeek) return false;
    return isBetter(rank(finishWeek, minor, unpriced), bar);
  }

  /** The least that meeting a need can add. */
  function leastOf(need: Need, value: (task: number) => number): number {
    if (isMet(need)) return 0;
    switch (need.kind) {
      case 'one':
        return Math.min(Infinity, ...need.tasks.filter(isOpen).map(value));
      case 'all':
      case 'sequence':
        // Parts may share tasks, so only the dearest part is certain.
        return Math.max(...need.parts.map((part) => leastOf(part, value)));
      case 'some': {
        const left = need.count - need.parts.filter(isMet).length;
        const open = need.parts.filter((part) => !isMet(part));
        const least = open.map((part) => leastOf(part, value)).sort((a, b) => a - b);
        return disjoint(open) ? sum(least.slice(0, left), Number) : (least[left - 1] ?? Infinity);
      }
      case 'credits': {
        const perCredit = need.tasks
          .filter((task) => isOpen(task) && taskAt(tasks, task).ects > 0)
          .map((task) => value(task) / taskAt(tasks, task).ects);
        return Math.min(Infinity, ...perCredit) * (need.ects - creditsOf(need));
      }
      default:
        return Infinity;
    }
  }

  function isOpen(task: number): boolean {
    return !excluded.has(task);
  }

  function costOf(task: number): number {
    return cheapest(taskAt(tasks, task));
  }

  function hoursOf(task: number): number {
    return Math.min(...taskAt(tasks, task).options.map(({ load, weeks }) => load * weeks));
  }

  function firstEnd(task: number): number {
    const { options } = taskAt(tasks, task);
    return Math.min(...options.map(({ startWeek = 0, weeks }) => startWeek + weeks));
  }
}

function disjoint(needs: readonly Need[]): boolean {
  const lists = needs.map(tasksIn);
  return new Set(lists.flat()).size === lists.reduce((size, list) => size + list.length, 0);
}
