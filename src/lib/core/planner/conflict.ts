import type { Precedence } from './orders';
import type { Effort, Job, Room } from './jobs';
import { schedule } from './schedule';
import type { Option } from './options';

/** Places that are tried to see whether a part of a conflict is one by itself. */
const EFFORT = 400;

/** A set of courses and orders among them that no schedule keeps. */
export interface Conflict {
  /** Places in the list of courses. */
  readonly courses: readonly number[];
  readonly orders: readonly Precedence[];
}

/** Courses and the orders among them as jobs. */
export function jobsOf(
  options: readonly (readonly Option[])[],
  orders: readonly Precedence[],
  courses: readonly number[] = options.map((_, at) => at)
): Job[] {
  const place = new Map(courses.map((course, at) => [course, at]));
  const jobs = courses.map((course) => ({
    options: options[course] ?? [],
    after: [] as number[],
    beside: [] as number[]
  }));
  for (const { before, then, together } of orders) {
    const [first, second] = [place.get(before), place.get(then)];
    if (first === undefined || second === undefined) continue;
    const job = jobs[second];
    if (together) job?.beside.push(first);
    else job?.after.push(first);
  }
  return jobs;
}

/**
 * A small part of what cannot be scheduled that cannot be scheduled either: leaves out one course,
 * then one order, after the other and keeps what is needed. What takes long to tell is kept.
 */
export function smallConflict(
  options: readonly (readonly Option[])[],
  orders: readonly Precedence[],
  room: Room,
  effort: Effort
): Conflict {
  const fails = (courses: readonly number[], kept: readonly Precedence[]) => {
    const own: Effort = { left: Math.min(EFFORT, effort.left) };
    const before = own.left;
    const { state } = schedule(jobsOf(options, kept, courses), room, own);
    effort.left -= before - Math.max(0, own.left);
    return state === 'none';
  };
  let courses = options.map((_, at) => at);
  // Halves first, so that a conflict of few among many is found soon.
  for (let size = courses.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < courses.length;) {
      const rest = [...courses.slice(0, at), ...courses.slice(at + size)];
      if (rest.length > 0 && rest.length < courses.length && fails(rest, orders)) courses = rest;
      else at += size;
    }
  }
  const among = new Set(courses);
  let kept = orders.filter(({ before, then }) => among.has(before) && among.has(then));
  for (const one of [...kept]) {
    const rest = kept.filter((other) => other !== one);
    if (fails(courses, rest)) kept = rest;
  }
  return { courses, orders: kept };
}
