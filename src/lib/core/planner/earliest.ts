import type { OfferingId } from '../catalogue/ids';
import type { Rule } from '../catalogue/rule';
import { weekOf } from './calendar';
import type { Setting } from './setting';
import type { Task } from './tasks';

/** Chains of prerequisites are followed so far. */
const ROUNDS = 24;

/** The week before which each variant of each task cannot be over. */
export function earliestWeeks(
  tasks: readonly Task[],
  { question, calendar }: Setting
): readonly (readonly number[])[] {
  const held = new Set<string>(question.held.flatMap(({ stands }) => stands.map(({ id }) => id)));
  return earliestEnds(tasks, held).map((ends) => ends.map((end) => weekOf(end, calendar) + 1));
}

/**
 * The first day on which each variant of each task can be over: not before what its prerequisite
 * asks for can be. A bound: hours are not looked at, nor anything but courses by their names.
 */
function earliestEnds(
  tasks: readonly Task[],
  held: ReadonlySet<string>
): readonly (readonly number[])[] {
  const numbers = new Map<OfferingId, number>(tasks.map(({ id }, at) => [id, at]));
  let ends = tasks.map((task) => endsFrom(task, -Infinity));
  for (let round = 0; round < ROUNDS; round++) {
    const least = ends.map((each) => each.reduce((a, b) => Math.min(a, b), Infinity));
    const endOf = (id: OfferingId) => {
      const task = numbers.get(id);
      return held.has(id) ? -Infinity : task === undefined ? Infinity : (least[task] ?? Infinity);
    };
    const next = tasks.map((task, at) =>
      task.prerequisite ? endsFrom(task, readyDay(task.prerequisite, endOf) + 1) : (ends[at] ?? [])
    );
    const same = next.every((each, at) => each.every((end, place) => end === ends[at]?.[place]));
    ends = next;
    if (same) break;
  }
  return ends;
}

function endsFrom({ variants }: Task, day: number): number[] {
  return variants.map(({ options }) => {
    let soonest = Infinity;
    for (const { from, by, weeks } of options) {
      if (weeks === undefined) {
        if (from >= day) soonest = Math.min(soonest, by);
      } else {
        const end = Math.max(from, day) + 7 * weeks - 1;
        if (end <= by) soonest = Math.min(soonest, end);
      }
    }
    return soonest;
  });
}

/** The last day of what has to be over, at the earliest. */
function readyDay(rule: Rule, endOf: (id: OfferingId) => number): number {
  const parts = (of: readonly Rule[]) => of.map((part) => readyDay(part, endOf));
  switch (rule.type) {
    case 'course':
      if (rule.together) return -Infinity;
      return Math.min(...[rule.offering, ...(rule.equivalents ?? [])].map(endOf));
    case 'all':
    case 'sequence':
      return Math.max(-Infinity, ...parts(rule.of));
    case 'any':
      return Math.min(Infinity, ...parts(rule.of));
    case 'some':
      return parts(rule.of).sort((a, b) => a - b)[rule.count - 1] ?? -Infinity;
    case 'once':
    case 'limit':
    case 'fresh':
    case 'within':
      return readyDay(rule.of, endOf);
    default:
      return -Infinity;
  }
}
