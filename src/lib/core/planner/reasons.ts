import { tasksIn, type Need } from './needs';
import type { Reason } from './plan';
import type { PathProblem } from './problem';
import { courseOf, type Task } from './tasks';

/** Why a course is in a plan: what the award asks of it, and which other steps it opens. */
export function reasonsFor(
  task: number,
  {
    need,
    prerequisites,
    tasks
  }: Pick<PathProblem, 'need' | 'prerequisites'> & {
    readonly tasks: readonly Task[];
  },
  chosen: readonly number[]
): Reason[] {
  const opens = chosen
    .filter((other) => other !== task && tasksIn(prerequisites[other] ?? MET).includes(task))
    .map((other): Reason => ({ code: 'opens', offering: courseOf(tasks[other] as Task) }));
  return [...within(need, task, { code: 'required' }), ...opens];
}

const MET: Need = { kind: 'met' };

/** The innermost group of a need in which the task stands. */
function within(need: Need, task: number, around: Reason): Reason[] {
  switch (need.kind) {
    case 'one':
      if (!need.tasks.includes(task)) return [];
      return need.fixed ? [around] : [{ code: 'one-of', count: 1, of: need.tasks.length }];
    case 'all':
    case 'sequence':
      return first(need.parts, (part) => within(part, task, around));
    case 'some': {
      const { count, parts, name } = need;
      const group: Reason = { code: 'one-of', count, of: parts.length, ...(name && { name }) };
      return first(parts, (part) => within(part, task, group));
    }
    case 'credits': {
      const { ects, tasks, name } = need;
      if (!tasks.includes(task)) return [];
      return [{ code: 'credits', ects, of: tasks.length, ...(name && { name }) }];
    }
    default:
      return [];
  }
}

function first(parts: readonly Need[], reasons: (part: Need) => Reason[]): Reason[] {
  for (const part of parts) {
    const found = reasons(part);
    if (found.length > 0) return found;
  }
  return [];
}
