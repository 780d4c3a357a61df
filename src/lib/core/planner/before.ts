import type { Need } from './needs';
import { readyWeek } from './ready';
import type { Task } from './tasks';

/** What has to be finished before a task begins: all of `tasks`, and every need of `needs`. */
export interface Before {
  readonly tasks: readonly number[];
  readonly needs: readonly Need[];
}

/**
 * Needs held against a choice of tasks. Once it is known which tasks are taken, most needs come
 * down to "all of these", which is quick to look up; the others stay as they are.
 */
export function beforeOf(
  needs: readonly Need[],
  chosen: ReadonlySet<number>,
  tasks: readonly Task[]
): Before {
  const finish = tasks.map((_, task) => (chosen.has(task) ? 0 : Infinity));
  const plain = new Set<number>();
  const open: Need[] = [];
  for (const need of needs) {
    const all = allOf(need);
    if (!all) open.push(need);
    for (const task of all ?? []) if ('course' in (tasks[task]?.what ?? {})) plain.add(task);
  }
  return { tasks: [...plain], needs: open };

  /** The tasks that all have to be finished; undefined where it is not as plain as that. */
  function allOf(need: Need): readonly number[] | undefined {
    switch (need.kind) {
      case 'met':
        return [];
      case 'never':
        return undefined;
      case 'one': {
        const taken = need.tasks.filter((task) => chosen.has(task));
        return taken.length === 1 ? taken : undefined;
      }
      case 'all':
      case 'sequence':
        return allOfParts(need.parts);
      case 'some': {
        const possible = need.parts.filter((part) => readyWeek(part, finish, tasks) < Infinity);
        return possible.length === need.count ? allOfParts(possible) : undefined;
      }
      case 'credits': {
        const taken = need.tasks.filter((task) => chosen.has(task));
        const ects = taken.map((task) => tasks[task]?.ects ?? 0);
        const total = ects.reduce((sum, each) => sum + each, 0);
        return total - Math.min(...ects) < need.ects ? taken : undefined;
      }
    }
  }

  function allOfParts(parts: readonly Need[]): readonly number[] | undefined {
    const lists = parts.map(allOf);
    return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
  }
}

/** The week from which on a task can begin, by the weeks in which the others end. */
export function readyAfter(
  { tasks: all, needs }: Before,
  finish: readonly number[],
  tasks: readonly Task[]
): number {
  let week = 0;
  for (const task of all) week = Math.max(week, finish[task] ?? Infinity);
  for (const need of needs) week = Math.max(week, readyWeek(need, finish, tasks));
  return week;
}
