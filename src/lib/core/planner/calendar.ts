import { timeOf, type Day } from '../kernel/day';
import type { Limits } from './plan';

/*
 * Time in a plan. Weeks run from Monday to Sunday; week 0 is the one in which the limits start.
 * The hours of a week are those of the month of its Monday; a week that has a blocked day, or no
 * hours, is without study. Days are numbers of days since 1970, weeks numbers from week 0.
 */

const DAY_MS = 86_400_000;
/** Plans reach no further than this where no latest date is set. */
export const HORIZON_WEEKS = 520;
const HOURS_OF_A_WEEK = 168;
/** 9999-12-31 is the day before. */
const LAST_DAY = 2_932_897;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;

export interface Calendar {
  /** The Monday of week 0, as a day. */
  readonly monday: number;
  /** The first day on which a step may begin. */
  readonly start: number;
  /** The last day on which one may end. */
  readonly last: number;
  /** Hours that can be studied, week by week, up to the week of the last day. */
  readonly hours: Float64Array;
  /** The most hours of any week, and the fewest of one that has some; 0 where none has. */
  readonly fullest: number;
  readonly leanest: number;
}

export function calendarOf(limits: Limits): Calendar {
  const start = dayNumber(limits.start);
  const monday = start - weekday(start);
  const horizon = monday + 7 * HORIZON_WEEKS - 1;
  const latest = limits.latest === undefined ? horizon : dayNumber(limits.latest);
  const last = Math.min(horizon, latest);
  const weeks = Math.max(0, Math.floor((last - monday) / 7) + 1);
  const hours = new Float64Array(weeks);
  for (let week = 0; week < weeks; week++) hours[week] = hoursGiven(monday + 7 * week, limits);
  for (const { from, to } of limits.blocked ?? []) {
    const first = Math.max(0, Math.floor((dayNumber(from) - monday) / 7));
    const end = Math.min(weeks - 1, Math.floor((dayNumber(to) - monday) / 7));
    for (let week = first; week <= end; week++) hours[week] = 0;
  }
  return { monday, start, last, ...withHours(hours) };
}

/** Days since 1970. */
export function dayNumber(day: Day): number {
  const number = Math.floor(timeOf(day) / DAY_MS);
  return Number.isNaN(number) ? LAST_DAY - 1 : number;
}

/** The day of a number; what no calendar has is the last day that has four digits. */
export function dayAt(number: number): Day {
  if (!(Math.abs(number) < LAST_DAY)) return dayAt(LAST_DAY - 1);
  return new Date(number * DAY_MS).toISOString().slice(0, 10) as Day;
}

export function weekOf(day: number, { monday }: Calendar): number {
  return Math.floor((day - monday) / 7);
}

/** The first Monday on or after a day. */
export function mondayFrom(day: number): number {
  return day + ((7 - weekday(day)) % 7);
}

/** The same calendar with no more than so many hours in any week. */
export function withAtMost(calendar: Calendar, most: number): Calendar {
  return { ...calendar, ...withHours(calendar.hours.map((hours) => Math.min(hours, most))) };
}

function withHours(hours: Float64Array): Pick<Calendar, 'hours' | 'fullest' | 'leanest'> {
  let [fullest, leanest] = [0, Infinity];
  for (const each of hours) {
    fullest = Math.max(fullest, each);
    if (each > 0) leanest = Math.min(leanest, each);
  }
  return { hours, fullest, leanest: fullest > 0 ? leanest : 0 };
}

function weekday(day: number): number {
  return (((day - FIRST_MONDAY) % 7) + 7) % 7;
}

/** Hours of the week of a Monday, of one outside of the calendar too. */
export function hoursOfWeek(monday: number, limits: Limits): number {
  const isBlocked = limits.blocked?.some(
    ({ from, to }) => dayNumber(from) <= monday + 6 && dayNumber(to) >= monday
  );
  return isBlocked ? 0 : hoursGiven(monday, limits);
}

function hoursGiven(monday: number, { hoursPerWeek, hoursByMonth }: Limits): number {
  const month = Number(dayAt(monday).slice(5, 7));
  const hours = hoursByMonth?.[month] ?? hoursPerWeek;
  return hours > 0 ? Math.min(hours, HOURS_OF_A_WEEK) : 0;
}
