import type { Credit } from '../kernel/credits';
import type { IsoDuration } from '../kernel/duration';
import { exactly, scaleRange, type Range } from '../kernel/range';

/*
 * The one set of rules by which lengths and workloads become comparable. Whatever is worked out
 * with one of them is shown with its code, so that a learner can see from what.
 */

export const CONVERSION_CODES = [
  'ects-to-hours',
  'cats-to-ects',
  'scqf-to-ects',
  'year-to-weeks',
  'month-to-weeks',
  'day-to-weeks',
  'hours-to-hours-per-week',
  'hours-per-week-to-hours'
] as const;
export type ConversionCode = (typeof CONVERSION_CODES)[number];

export const CONVERSION_UNITS = [
  'ects',
  'cats',
  'scqf',
  'hours',
  'hours-per-week',
  'days',
  'weeks',
  'months',
  'years'
] as const;
export type ConversionUnit = (typeof CONVERSION_UNITS)[number];

export interface Conversion {
  readonly code: ConversionCode;
  readonly from: ConversionUnit;
  readonly to: ConversionUnit;
  /** What one of `from` is in `to`; absent where the length in weeks decides it. */
  readonly factor?: Range;
}

/** Hours of work that one ECTS credit stands for (ECTS Users' Guide 2015, section 1). */
const HOURS_PER_ECTS: Range = { min: 25, max: 30 };
/** Weeks of a calendar year, and twelfths of it: 3 months are 13 weeks, 12 months are 52. */
export const WEEKS_PER_YEAR = 52;
export const WEEKS_PER_MONTH = WEEKS_PER_YEAR / 12;
const DAYS_PER_WEEK = 7;
/** Ten points of CATS or SCQF are five ECTS (QAA and SCQF: one point is ten hours of learning). */
const ECTS_PER_UK_POINT = 0.5;

export const CONVERSIONS: readonly Conversion[] = [
  { code: 'ects-to-hours', from: 'ects', to: 'hours', factor: HOURS_PER_ECTS },
  { code: 'cats-to-ects', from: 'cats', to: 'ects', factor: exactly(ECTS_PER_UK_POINT) },
  { code: 'scqf-to-ects', from: 'scqf', to: 'ects', factor: exactly(ECTS_PER_UK_POINT) },
  { code: 'year-to-weeks', from: 'years', to: 'weeks', factor: exactly(WEEKS_PER_YEAR) },
  { code: 'month-to-weeks', from: 'months', to: 'weeks', factor: exactly(WEEKS_PER_MONTH) },
  { code: 'day-to-weeks', from: 'days', to: 'weeks', factor: exactly(1 / DAYS_PER_WEEK) },
  { code: 'hours-to-hours-per-week', from: 'hours', to: 'hours-per-week' },
  { code: 'hours-per-week-to-hours', from: 'hours-per-week', to: 'hours' }
];

/** Units in which a calendar length is stated. */
export type CalendarUnit = 'days' | 'weeks' | 'months' | 'years';

/**
 * Calendar lengths in weeks. Months and years become whole weeks (1 month is 4, 9 months are 39);
 * days stay parts of a week, so that five days are not said to be a whole one.
 */
export function weeksOfLength(amount: number, unit: CalendarUnit): number {
  if (unit === 'weeks') return amount;
  if (unit === 'days') return amount / DAYS_PER_WEEK;
  return Math.round(amount * (unit === 'years' ? WEEKS_PER_YEAR : WEEKS_PER_MONTH));
}

/** The calendar length of an ISO 8601 duration; undefined for hours alone, and for nothing. */
export function weeksOfDuration(duration: IsoDuration): Range | undefined {
  const { years, months, weeks, days, hours, minutes } = duration;
  if (years + months + weeks + days === 0) return undefined;
  const dayParts = days + hours / 24 + minutes / (24 * 60);
  const calendar = weeksOfLength(years * 12 + months, 'months');
  return exactly(calendar + weeks + weeksOfLength(dayParts, 'days'));
}

/** Credits of one system worked out as ECTS, and by which rule. */
export interface AsEcts {
  readonly ects: number;
  readonly by: ConversionCode;
}

const UK_SCHEMES: readonly { readonly name: RegExp; readonly by: ConversionCode }[] = [
  { name: /^cats$/i, by: 'cats-to-ects' },
  { name: /^scqf$/i, by: 'scqf-to-ects' }
];

/** What credits of CATS or SCQF come to in ECTS; undefined for every other system. */
export function ectsOfCredit(credit: Credit): AsEcts | undefined {
  const scheme = UK_SCHEMES.find(({ name }) => name.test(credit.scheme));
  return scheme && { ects: credit.value * ECTS_PER_UK_POINT, by: scheme.by };
}

/**
 * Hours a week: the least over the longest length to the most over the shortest. What is shorter
 * than a week is done in one.
 */
export function hoursPerWeek(hours: Range, weeks: Range): Range {
  return { min: hours.min / Math.max(weeks.max, 1), max: hours.max / Math.max(weeks.min, 1) };
}

/** Hours in all: the fewest a week over the shortest length to the most over the longest. */
export function hoursOverWeeks(perWeek: Range, weeks: Range): Range {
  return { min: perWeek.min * weeks.min, max: perWeek.max * weeks.max };
}

/** Hours of work of so many ECTS: 25 to 30 each. */
export function hoursFromEcts(ects: number): Range {
  return scaleRange(HOURS_PER_ECTS, ects);
}
