import {
  addDays as shiftDays,
  addMonths as shiftMonths,
  differenceInCalendarDays,
  formatISO,
  isValid,
  parseISO
} from 'date-fns';
import type { Branded } from './id';

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export type Day = Branded<'Day'>;

/** A point in time as ISO 8601 in UTC, or a `Day` where no time was stated. */
export type Moment = Branded<'Moment'>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** A day of the calendar; undefined for `2015-04-31` and for anything in another form. */
export function parseDay(text: string): Day | undefined {
  return DAY.test(text) && isValid(parseISO(text)) ? (text as Day) : undefined;
}

/**
 * Reads the ISO 8601 and RFC 3339 forms found in credentials. A time without a zone is taken as
 * UTC. Undefined for a date that the calendar does not have.
 */
export function parseMoment(text: string): Moment | undefined {
  const trimmed = text.trim();
  if (DAY.test(trimmed)) return parseDay(trimmed) as Moment | undefined;
  const match = DATE_TIME.exec(trimmed);
  if (!match?.[1] || !parseDay(match[1])) return undefined;
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(trimmed) ? trimmed : `${trimmed}Z`;
  const date = parseISO(zoned.toUpperCase());
  return isValid(date) ? (date.toISOString() as Moment) : undefined;
}

/** Seconds since 1970, as in JWT `nbf` and `exp` (RFC 7519, 2). */
export function momentOfSeconds(seconds: number): Moment | undefined {
  const date = new Date(seconds * 1000);
  return isValid(date) ? (date.toISOString() as Moment) : undefined;
}

/** The day of a moment, in UTC. */
export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10) as Day;
}

/** Milliseconds since 1970; a day counts from its first moment in UTC. */
export function timeOf(moment: Moment | Day): number {
  return new Date(moment).getTime();
}

export function addDays(day: Day, days: number): Day {
  return formatISO(shiftDays(parseISO(day), days), { representation: 'date' }) as Day;
}

export function addWeeks(day: Day, weeks: number): Day {
  return addDays(day, weeks * 7);
}

/** The same day of a later month, or the last of it where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  return formatISO(shiftMonths(parseISO(day), months), { representation: 'date' }) as Day;
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

/** Weeks that the days from `from` up to and including `to` touch, counted from `from`. */
export function weeksThrough(from: Day, to: Day): number {
  return Math.ceil((daysBetween(from, to) + 1) / 7);
}
