import type { Calendar } from './calendar';
import type { Option } from './options';
import { ALL_HOURS, type Ways } from './ways';

/** Hours of rounding that are let pass. */
const HAIR = 1e-6;

/**
 * What is already put into the weeks of a calendar. A course takes its hours in every week that
 * has hours, from the week in which it begins to the one in which it ends; a course whose hours
 * are not known takes all there are. What has begun before week 0 takes only what is still to come.
 */
export class Timetable {
  /** Hours taken and courses, by week. */
  readonly used: Float64Array;
  readonly courses: Int32Array;
  /** The span that was found last. */
  start = 0;
  end = 0;

  constructor(
    readonly calendar: Calendar,
    readonly ways: Ways,
    readonly atOnce: number
  ) {
    this.used = new Float64Array(calendar.hours.length);
    this.courses = new Int32Array(calendar.hours.length);
  }

  /** Finds the first span from a day on in which a way fits beside what is there. */
  find(way: number, from: number): boolean {
    const { ways, calendar } = this;
    const { monday, hours } = calendar;
    const load = ways.loads[way] ?? 0;
    const weeks = ways.weeks[way] ?? 0;
    const last = ways.last[way] ?? 0;
    let first = ways.first[way] ?? 0;
    if (weeks === 0) {
      this.start = ways.from[way] ?? 0;
      this.end = ways.by[way] ?? 0;
      if (this.start < from) return false;
      for (let week = first; week <= last; week++) {
        if ((hours[week] ?? 0) > 0 && !this.#isFree(week, load)) return false;
      }
      return true;
    }
    const latest = ways.beginsBy[way] ?? 0;
    first = Math.max(first, Math.ceil((from - monday) / 7));
    let studied = 0;
    for (let week = first; week <= last && first <= latest; week++) {
      const isOpen = (hours[week] ?? 0) > 0;
      if (isOpen ? !this.#isFree(week, load) : studied === 0) {
        studied = 0;
        first = week + 1;
      } else if (isOpen && ++studied === weeks) {
        this.start = monday + 7 * first;
        this.end = monday + 7 * week + 6;
        return true;
      }
    }
    return false;
  }

  /** Puts a way in (`times` 1) or takes it out again (-1). */
  add(way: number, start: number, end: number, times: 1 | -1): void {
    const { used, courses } = this;
    const { monday, hours } = this.calendar;
    const load = this.ways.loads[way] ?? 0;
    const last = Math.min(hours.length - 1, Math.floor((end - monday) / 7));
    for (let week = Math.max(0, Math.floor((start - monday) / 7)); week <= last; week++) {
      const limit = hours[week] ?? 0;
      if (limit <= 0) continue;
      used[week] = (used[week] ?? 0) + times * (load === ALL_HOURS ? limit : load);
      courses[week] = (courses[week] ?? 0) + times;
    }
  }

  #isFree(week: number, load: number): boolean {
    if ((this.courses[week] ?? 0) >= this.atOnce) return false;
    const limit = this.calendar.hours[week] ?? 0;
    const wanted = load === ALL_HOURS ? limit : load;
    return (this.used[week] ?? 0) + wanted <= limit + HAIR;
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
