import { amountOf, type Money } from '$lib/core/kernel/money';
import type { Day, Moment } from '$lib/core/kernel/day';
import type { Range } from '$lib/core/kernel/range';
import { pickText, type LocalText, type PickedText } from '$lib/core/kernel/text';
import { currentLocale, currentLanguage, t, wantedLanguages } from './language.svelte';

/* Numbers, dates, money and texts as the chosen language writes them. */

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

export function formatNumber(value: number, digits = 1): string {
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
  return (
    cached(
      'country',
      (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })
    ).of(code) ?? code
  );
}

export function formatLanguage(tag: string): string {
  return (
    cached(
      'language',
      (language) => new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })
    ).of(tag) ?? tag
  );
}

export function formatRange({ min, max }: Range, digits = 0): string {
  const from = formatNumber(min, digits);
  const to = formatNumber(max, digits);
  return from === to ? from : t().common.units.range(from, to);
}

export function formatWeeks(weeks: Range | number): string {
  const range = typeof weeks === 'number' ? { min: weeks, max: weeks } : weeks;
  return t().common.units.weeks(range.max, formatRange(range, 1));
}

export function formatHours(hours: Range): string {
  return t().common.units.hours(hours.max, formatRange(hours));
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
