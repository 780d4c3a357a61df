import type { Calendar } from '../../src/lib/core/planner/calendar';
import type { Job, Room, Span } from '../../src/lib/core/planner/jobs';
import type { Option } from '../../src/lib/core/planner/options';

/* Schedules the slow and obvious way: every job on every day on which it could begin. */

export interface Dated extends Span {
  readonly option: Option;
}

/** The fewest weeks, the last one begun, in which all jobs can be done; undefined in no way. */
export function fewestWeeks(jobs: readonly Job[], room: Room): number | undefined {
  let fewest: number | undefined;
  for (const dates of datesOf(jobs, room)) {
    const weeks = weeksOf(dates, room.calendar);
    if (fewest === undefined || weeks < fewest) fewest = weeks;
  }
  return fewest;
}

/** Every way to date all jobs that keeps what is asked. */
function* datesOf(jobs: readonly Job[], room: Room): Generator<readonly Dated[]> {
  const dated: Dated[] = [];
  yield* next();

  function* next(): Generator<readonly Dated[]> {
    const job = jobs[dated.length];
    if (!job) {
      if (isKept(jobs, dated, room)) yield dated;
      return;
    }
    for (const option of job.options) {
      for (const span of spansOf(option, room.calendar)) {
        dated.push({ ...span, option });
        yield* next();
        dated.pop();
      }
    }
  }
}

/** Whether dates, one for each job, leave every week its hours and keep every order. */
export function isKept(jobs: readonly Job[], dates: readonly Dated[], room: Room): boolean {
  const { calendar, atOnce, weeks, by = Infinity } = room;
  const inTime = dates.every(({ end }) => end <= by && weekOf(end, calendar) < weeks);
  const inOrder = jobs.every(({ after, beside }, job) => {
    const start = dates[job]?.start ?? NaN;
    return (
      after.every((other) => (dates[other]?.end ?? Infinity) < start) &&
      beside.every((other) => (dates[other]?.start ?? Infinity) <= start)
    );
  });
  return (
    inTime &&
    inOrder &&
    calendar.hours.every((hours, week) => {
      const own = dates.filter(
        ({ start, end }) => weekOf(start, calendar) <= week && week <= weekOf(end, calendar)
      );
      const taken = own.reduce((sum, { option }) => sum + (option.load ?? hours), 0);
      return hours === 0 || (taken <= hours + 1e-6 && own.length <= atOnce);
    })
  );
}

/** When an option can take place: on its days, or from any Monday until its weeks are studied. */
function* spansOf(option: Option, calendar: Calendar): Generator<Span> {
  const { from, by, weeks, startBy = Infinity } = option;
  if (weeks === undefined) {
    yield { start: from, end: by };
    return;
  }
  for (const [first, hours] of calendar.hours.entries()) {
    const start = calendar.monday + 7 * first;
    if (hours === 0 || start < from || start > startBy) continue;
    let studied = 0;
    for (let week = first; week < calendar.hours.length; week++) {
      if ((calendar.hours[week] ?? 0) > 0) studied++;
      if (studied < weeks) continue;
      const end = calendar.monday + 7 * week + 6;
      if (end <= by) yield { start, end };
      break;
    }
  }
}

export function weeksOf(dates: readonly Span[], calendar: Calendar): number {
  return Math.max(0, ...dates.map(({ end }) => weekOf(end, calendar) + 1));
}

function weekOf(day: number, { monday }: Calendar): number {
  return Math.floor((day - monday) / 7);
}
