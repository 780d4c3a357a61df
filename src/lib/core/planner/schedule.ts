import { weekOf, type Calendar } from './calendar';
import type { Effort, Job, Placement, Room, Scheduled } from './jobs';
import type { Option } from './options';
import { Outlook } from './outlook';
import { Relations } from './relations';
import { Timetable, type Span } from './timetable';

interface Move extends Placement {
  readonly job: number;
}

/**
 * A schedule that keeps the calendar: the first that is found, or with `goal` `least` one that ends
 * as early as the effort can find.
 *
 * Branch and bound: first the runs of all that has dates, the job with the fewest ways in front;
 * then, in what they leave, the order in which the others begin. Each of those begins on the first
 * day, not before the one placed last, on which its hours fit. Some best schedule is made this
 * way: any schedule can be shifted to the left, job by job in the order of their starts, and no job
 * gets in the way of a later one by that. For the same reason no job is placed next that would
 * begin after another could be over. Jobs that have to begin together are the exception, and are
 * tried on every day.
 */
export function schedule(
  jobs: readonly Job[],
  room: Room,
  effort: Effort,
  goal: 'any' | 'least' = 'any'
): Scheduled {
  const { calendar } = room;
  const order = inOrder(jobs);
  if (!order) return { state: 'none' };
  const shared = new Timetable(calendar, room.atOnce);
  const relations = new Relations(jobs);
  const placed: (Placement | undefined)[] = jobs.map(() => undefined);
  const outlook = new Outlook(jobs, order, shared, relations, placed);
  const rank = ranksOf(tailsOf(jobs, order));
  const first = firstDay(jobs, calendar);
  const dated = jobs.flatMap(({ options }, job) =>
    options.every(({ weeks }) => weeks === undefined) ? [job] : []
  );
  let best: readonly Placement[] | undefined;
  let weeks = Math.min(room.weeks, calendar.hours.length);
  let lastDay = Math.min(room.by ?? Infinity, calendar.monday + 7 * weeks - 1);
  let cut = false;

  placeDated(dated.length);
  if (best) return { state: 'placed', placements: best, weeks };
  return { state: cut ? 'unknown' : 'none' };

  /** True where the search is over. */
  function placeDated(open: number): boolean {
    if (!outlook.isOpen(first, lastDay)) return false;
    if (open === 0) return placeFree(jobs.length - dated.length, first, -1);
    return tryAll(mostPressing(), () => placeDated(open - 1));
  }

  function placeFree(open: number, from: number, last: number): boolean {
    if (open === 0) {
      best = placed.flatMap((placement) => placement ?? []);
      weeks = best.reduce((most, { end }) => Math.max(most, weekOf(end, calendar) + 1), 0);
      lastDay = calendar.monday + 7 * (weeks - 1) - 1;
      return goal === 'any';
    }
    if (last >= 0 && !outlook.isOpen(from, lastDay)) return false;
    return tryAll(movesFrom(last), ({ start, job }) => placeFree(open - 1, start, job));
  }

  function tryAll(moves: readonly Move[], next: (move: Move) => boolean): boolean {
    for (const move of moves) {
      if (effort.left-- <= 0) {
        cut = true;
        return true;
      }
      if (move.end > lastDay) continue;
      shared.add(move, move.option.load, 1);
      placed[move.job] = move;
      const done = next(move);
      placed[move.job] = undefined;
      shared.add(move, move.option.load, -1);
      if (done) return true;
    }
    return false;
  }

  /** The runs of the dated job that has the fewest left. */
  function mostPressing(): Move[] {
    let fewest: Move[] | undefined;
    for (const job of dated) {
      if (placed[job]) continue;
      const moves = (jobs[job]?.options ?? []).flatMap((option, at): Move[] => {
        const span = outlook.spanOf(job, at);
        return span && span.end <= lastDay ? [{ job, option, ...span }] : [];
      });
      if (!fewest || moves.length < fewest.length) fewest = moves;
    }
    return (fewest ?? []).sort((a, b) => a.end - b.end);
  }

  /** What can begin next, the first and then the most urgent in front. */
  function movesFrom(last: number): Move[] {
    const moves: Move[] = [];
    let soonest = Infinity;
    for (const [job, { options }] of jobs.entries()) {
      if (placed[job] || !relations.canBegin(job, placed)) continue;
      const before = moves.length;
      const tied = relations.isTied(job);
      let swapped = false;
      for (const [at, option] of options.entries()) {
        for (const span of spansOf(job, at, option, tied)) {
          if (span.end > lastDay || !relations.allow(job, span, placed)) continue;
          if (isSwapped(job, span, last)) swapped = true;
          else {
            moves.push({ job, option, ...span });
            if (!tied) soonest = Math.min(soonest, span.end);
          }
        }
      }
      // It could only begin where it had to be placed before, or not at all.
      if (moves.length === before && (swapped || !tied)) return [];
    }
    return moves
      .filter(({ start }) => start <= soonest)
      .sort(
        (a, b) => a.start - b.start || (rank[a.job] ?? 0) - (rank[b.job] ?? 0) || a.end - b.end
      );
  }

  function* spansOf(job: number, at: number, option: Option, every: boolean): Generator<Span> {
    let span = outlook.spanOf(job, at);
    if (span) yield span;
    while (span && every && option.weeks !== undefined) {
      span = shared.place(option, span.start + 1);
      if (span) yield span;
    }
  }

  /** Jobs that begin on the same day are placed in the order of their ranks only. */
  function isSwapped(job: number, { start }: Span, last: number): boolean {
    if (last < 0 || (rank[job] ?? 0) > (rank[last] ?? 0)) return false;
    return placed[last]?.start === start && (jobs[job]?.beside.length ?? 0) === 0;
  }
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
