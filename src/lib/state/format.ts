import { amountOf, type Money } from '$lib/core/kernel/money';
import type { Day, Moment } from '$lib/core/kernel/day';
import { scaleRange, type Range } from '$lib/core/kernel/range';
import { pickText, type LocalText, type PickedText } from '$lib/core/kernel/text';
import { currentLocale, currentLanguage, visitorWords, wantedLanguages } from './language.svelte';

/* Numbers, dates, money and texts as the chosen language writes them. */

const DAYS_PER_WEEK = 7;

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.DisplayNames>();

function cached<Format extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.DisplayNames>(
  key: string,
  make: (language: string) => Format
): Format {
  const language = currentLocale();
  const full = `${language} ${key}`;
  let format = formats.get(full) as Format | undefined;
  if (!format) formats.set(full, (format = make(language)));
  return format;
}

/** With three decimals at most: eighths of a credit are whole. */
export function formatNumber(value: number, digits = 3): string {
  return cached(
    `number ${digits}`,
    (language) => new Intl.NumberFormat(language, { maximumFractionDigits: digits })
  ).format(value);
}

export function formatPercent(share: number): string {
  return cached(
    'percent',
    (language) => new Intl.NumberFormat(language, { style: 'percent' })
  ).format(share);
}

/** Cents are left out where there are none. */
export function formatMoney(money: Money): string {
  return cached(
    `money ${money.currency}`,
    (language) =>
      new Intl.NumberFormat(language, {
        style: 'currency',
        currency: money.currency,
        trailingZeroDisplay: 'stripIfInteger'
      } as Intl.NumberFormatOptions)
  ).format(amountOf(money));
}

/** A day, or the day of a moment in UTC: the day that stands in the credential. */
export function formatDay(day: Day | Moment): string {
  return cached(
    'day',
    (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  ).format(new Date(day));
}

/** The month of a day, with its year. */
export function formatMonth(day: Day): string {
  return cached(
    'month',
    (language) =>
      new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  ).format(new Date(day));
}

/** The month of a day by itself. */
export function formatMonthName(day: Day): string {
  return cached(
    'month name',
    (language) => new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  ).format(new Date(day));
}

/** A moment on the learner's own clock. */
export function formatMoment(moment: Moment): string {
  return cached(
    'moment',
    (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  ).format(new Date(moment));
}

export function formatBytes(bytes: number): string {
  const [value, unit] =
    bytes < 1e6 ? [Math.max(1, bytes / 1e3), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return cached(
    `bytes ${unit}`,
    (language) => new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 0 })
  ).format(value);
}

export function formatCountry(code: string): string {
  return nameOf('region', code);
}

export function formatLanguage(tag: string): string {
  return nameOf('language', tag);
}

/** A code that is none is shown as it is. */
function nameOf(type: 'region' | 'language', code: string): string {
  const names = cached(
    type,
    (language) => new Intl.DisplayNames(language, { type, fallback: 'code' })
  );
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

export function formatRange({ min, max }: Range, digits = 0): string {
  const from = formatNumber(min, digits);
  const to = formatNumber(max, digits);
  return from === to ? from : visitorWords().common.units.range(from, to);
}

/** Weeks; days where it is less than one. */
export function formatWeeks(weeks: Range | number): string {
  const range = typeof weeks === 'number' ? { min: weeks, max: weeks } : weeks;
  if (range.max < 1 && range.max > 0) {
    const days = scaleRange(range, DAYS_PER_WEEK);
    return visitorWords().common.units.days(Math.round(days.max), formatRange(days));
  }
  return visitorWords().common.units.weeks(range.max, formatRange(range, 1));
}

export function formatHours(hours: Range): string {
  return visitorWords().common.units.hours(hours.max, formatRange(hours));
}

/** The text in the learner's language, else in another, with the language it is in. */
export function pick(text: LocalText): PickedText {
  return pickText(text, wantedLanguages());
}

export function textOf(text: LocalText): string {
  return pick(text).text;
}

/** Several things in one line, as the language joins them. */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(currentLanguage(), { type: 'conjunction' }).format(items);
}

/** What two texts are sorted by in the chosen language. */
export function compareTexts(a: string, b: string): number {
  return a.localeCompare(b, currentLanguage());
}
