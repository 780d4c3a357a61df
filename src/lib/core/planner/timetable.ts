import { mondayFrom, type Calendar } from './calendar';
import type { Option } from './options';

/** Hours of rounding that are let pass. */
const HAIR = 1e-6;

/** When a course takes place: days, both included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What is already put into the weeks of a calendar. A course takes its hours in every week that
 * has hours, from the week in which it begins to the one in which it ends; a course whose hours
 * are not known takes all there are. What has begun before week 0 takes only what is still to come.
 */
export class Timetable {
  readonly #used: Float64Array;
  readonly #courses: Int32Array;

  constructor(
    readonly calendar: Calendar,
    readonly atOnce: number
  ) {
    this.#used = new Float64Array(calendar.hours.length);
    this.#courses = new Int32Array(calendar.hours.length);
  }

  /** The first span from a day on in which an option fits beside what is there. */
  place(option: Option, from: number): Span | undefined {
    if (option.weeks === undefined) {
      if (option.from < from || !this.#fits(option)) return undefined;
      return { start: option.from, end: option.by };
    }
    const { monday } = this.calendar;
    let first = (mondayFrom(Math.max(from, option.from)) - monday) / 7;
    const end = Math.floor((option.by + 1 - monday) / 7);
    const latest = option.startBy === undefined ? Infinity : (option.startBy - monday) / 7;
    let studied = 0;
    for (let week = first; week < end && first <= latest; week++) {
      const state = this.#room(week, option.load);
      if (state === 'taken' || (state === 'closed' && studied === 0)) {
        studied = 0;
        first = week + 1;
      } else if (state === 'free' && ++studied === option.weeks) {
        return { start: monday + 7 * first, end: monday + 7 * week + 6 };
      }
    }
    return undefined;
  }

  /** Puts a course in (`times` 1) or takes it out again (-1). */
  add({ start, end }: Span, load: number | undefined, times: 1 | -1): void {
    const { hours } = this.calendar;
    const [first, last] = this.#weeks(start, end);
    for (let week = first; week <= last; week++) {
      const limit = hours[week] ?? 0;
      if (limit <= 0) continue;
      this.#used[week] = (this.#used[week] ?? 0) + times * (load ?? limit);
      this.#courses[week] = (this.#courses[week] ?? 0) + times;
    }
  }

  /** What a week has, and what of it is taken. */
  week(week: number): {
    readonly hours: number;
    readonly used: number;
    readonly courses: number;
  } {
    return {
      hours: this.calendar.hours[week] ?? 0,
      used: this.#used[week] ?? 0,
      courses: this.#courses[week] ?? 0
    };
  }

  #room(week: number, load: number | undefined): 'free' | 'taken' | 'closed' {
    const limit = this.calendar.hours[week] ?? 0;
    if (limit <= 0) return 'closed';
    if ((this.#courses[week] ?? 0) >= this.atOnce) return 'taken';
    return (this.#used[week] ?? 0) + (load ?? limit) <= limit + HAIR ? 'free' : 'taken';
  }

  #fits({ from, by, load }: Option): boolean {
    const [first, last] = this.#weeks(from, by);
    for (let week = first; week <= last; week++) {
      if (this.#room(week, load) === 'taken') return false;
    }
    return true;
  }

  #weeks(start: number, end: number): [number, number] {
    const { monday, hours } = this.calendar;
    const first = Math.max(0, Math.floor((start - monday) / 7));
    return [first, Math.min(hours.length - 1, Math.floor((end - monday) / 7))];
  }
}

/** The fewest hours that an option takes of a calendar, begun weeks aside. */
export function hoursOf({ from, by, weeks, load }: Option, calendar: Calendar): number {
  const { monday, hours, leanest } = calendar;
  if (weeks !== undefined) return weeks * (load ?? leanest);
  let sum = 0;
  const last = Math.floor((by - monday) / 7);
  for (let week = Math.max(0, Math.floor((from - monday) / 7)); week <= last; week++) {
    const limit = hours[week] ?? 0;
    if (limit > 0) sum += load ?? limit;
  }
  return sum;
}
