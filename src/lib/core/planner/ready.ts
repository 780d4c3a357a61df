import type { Need } from './needs';
import type { Task } from './tasks';

/**
 * The week by which a need is met by what is finished, from the week in which each task ends;
 * Infinity where it is not met.
 */
export function readyWeek(need: Need, finish: readonly number[], tasks: readonly Task[]): number {
  const at = (task: number) => finish[task] ?? Infinity;
  switch (need.kind) {
    case 'met':
      return 0;
    case 'never':
      return Infinity;
    case 'one':
      return Math.min(...need.tasks.map(at));
    case 'all':
    case 'sequence':
      return Math.max(...need.parts.map((part) => readyWeek(part, finish, tasks)));
    case 'some': {
      const weeks = need.parts.map((part) => readyWeek(part, finish, tasks)).sort((a, b) => a - b);
      return weeks[need.count - 1] ?? Infinity;
    }
    case 'credits': {
      let left = need.ects;
      for (const task of [...need.tasks].sort((a, b) => at(a) - at(b))) {
        left -= tasks[task]?.ects ?? 0;
        if (left <= 0) return at(task);
      }
      return Infinity;
    }
  }
}
