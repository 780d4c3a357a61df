import type { Calendar } from './calendar';
import type { Effort, Job, Room, Scheduled } from './jobs';
import type { Option } from './options';
import { ScheduleSearch } from './schedule-search';

/**
 * A schedule that keeps the calendar: the first that is found, or with `goal` `least` one that ends
 * as early as the effort can find.
 */
export function schedule(
  jobs: readonly Job[],
  room: Room,
  effort: Effort,
  goal: 'any' | 'least' = 'any'
): Scheduled {
  const order = inOrder(jobs);
  if (!order) return { state: 'none' };
  const ranks = ranksOf(tailsOf(jobs, order));
  const search = new ScheduleSearch(jobs, room, effort, goal, order, ranks);
  return search.run(firstDay(jobs, room.calendar));
}

/** Jobs with all that goes before them in front; undefined where they go round in a circle. */
function inOrder(jobs: readonly Job[]): number[] | undefined {
  const order: number[] = [];
  const waits = jobs.map(({ after }) => after.length);
  const opens = jobs.map((): number[] => []);
  for (const [job, { after }] of jobs.entries()) for (const other of after) opens[other]?.push(job);
  for (const [job, count] of waits.entries()) if (count === 0) order.push(job);
  for (const job of order) {
    for (const next of opens[job] ?? []) {
      const left = (waits[next] ?? 0) - 1;
      waits[next] = left;
      if (left === 0) order.push(next);
    }
  }
  return order.length === jobs.length ? order : undefined;
}

/** Days that a job and all that waits for it take at least. */
function tailsOf(jobs: readonly Job[], order: readonly number[]): number[] {
  const own = jobs.map(({ options }) =>
    options.reduce((least, option) => Math.min(least, daysOf(option)), Infinity)
  );
  const tails = [...own];
  for (const job of order.toReversed()) {
    for (const before of jobs[job]?.after ?? []) {
      tails[before] = Math.max(tails[before] ?? 0, (own[before] ?? 0) + (tails[job] ?? 0));
    }
  }
  return tails;
}

function daysOf({ from, by, weeks }: Option): number {
  return weeks ? 7 * weeks : by - from + 1;
}

/** Places in the order of urgency: what holds up most first. */
function ranksOf(tails: readonly number[]): number[] {
  const ranks = tails.map(() => 0);
  tails
    .map((_, job) => job)
    .sort((a, b) => (tails[b] ?? 0) - (tails[a] ?? 0) || a - b)
    .forEach((job, place) => (ranks[job] = place));
  return ranks;
}

function firstDay(jobs: readonly Job[], { start }: Calendar): number {
  let first = start;
  for (const { options } of jobs) {
    for (const { from, weeks } of options) if (weeks === undefined) first = Math.min(first, from);
  }
  return first;
}
