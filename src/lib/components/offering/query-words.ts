import { WEEKS_PER_YEAR } from '$lib/core/catalogue/conversions';
import type { Facet, Query, Sort } from '$lib/core/catalogue/search/query';
import { addDays, type Day } from '$lib/core/kernel/day';
import {
  formatDay,
  formatLanguage,
  formatMoney,
  formatMonth,
  formatNumber,
  formatWeeks
} from '$lib/state/format';
import { t } from '$lib/state/language.svelte';
import type { Part } from '$lib/state/query-parts';

/* What is looked for, in plain words. */

/** Names that a query alone does not have. */
export interface QueryNames {
  readonly provider?: string | undefined;
  readonly award?: string | undefined;
}

/** A value of a list that narrows; what is not in the list of the model is shown as it is. */
export function valueWords(facet: Facet, value: string): string {
  const { common, explore } = t();
  if (facet === 'languages') return formatLanguage(value);
  if (facet === 'eqf') return common.units.eqf(value);
  const names: Readonly<Record<string, string>> = {
    kinds: common.offeringKinds,
    fields: common.fields,
    levels: common.levels,
    modes: common.participation,
    timings: explore.timings,
    schedules: explore.schedules,
    providerKinds: common.providerKinds,
    stackabilities: explore.offering.stackabilities
  }[facet];
  return names[value] ?? value;
}

/** Months as the published rules have them, in weeks. */
const MONTHS_BY_WEEKS: ReadonlyMap<number, number> = new Map([
  [4, 1],
  [9, 2],
  [13, 3],
  [17, 4],
  [26, 6],
  [39, 9]
]);

/** A longest length: in months or years where it is a whole number of them. */
export function maxLengthWords(weeks: number): string {
  const { units } = t().common;
  const months = MONTHS_BY_WEEKS.get(weeks);
  if (months !== undefined) return units.months(months, formatNumber(months));
  const years = weeks / WEEKS_PER_YEAR;
  return years >= 1 && Number.isInteger(years)
    ? units.years(years, formatNumber(years))
    : formatWeeks(weeks);
}

function endsMonth(day: Day): boolean {
  return addDays(day, 1).endsWith('-01');
}

export function startFromWords(day: Day): string {
  const { limits } = t().explore;
  return day.endsWith('-01')
    ? limits.startFrom(formatMonth(day))
    : limits.startFromDay(formatDay(day));
}

export function startUntilWords(day: Day): string {
  const { limits } = t().explore;
  return endsMonth(day)
    ? limits.startBefore(formatMonth(addDays(day, 1)))
    : limits.startUntilDay(formatDay(day));
}

/** A limit of a query in words; the words for no limit where it has none. */
export function limitWords(key: keyof ReturnType<typeof limits>, query: Query): string {
  return limits(query)[key] ?? t().explore.any[key];
}

function limits(query: Query) {
  const words = t().explore.limits;
  const { common } = t();
  const money = (minor: number) =>
    minor === 0 ? undefined : formatMoney({ minor, currency: query.currency });
  const said = <Value>(value: Value | undefined, say: (value: Value) => string) =>
    value === undefined ? undefined : say(value);
  return {
    maxPriceMinor: said(query.maxPriceMinor, (minor) => {
      const price = money(minor);
      return price === undefined ? common.free : words.price(price);
    }),
    maxPricePerEctsMinor: said(query.maxPricePerEctsMinor, (minor) => {
      const price = money(minor);
      return price === undefined ? common.free : words.pricePerEcts(price);
    }),
    maxWeeks: said(query.maxWeeks, (weeks) => words.length(maxLengthWords(weeks))),
    maxHoursPerWeek: said(query.maxHoursPerWeek, (hours) =>
      words.hoursPerWeek(formatNumber(hours))
    ),
    maxHours: said(query.maxHours, (hours) =>
      words.hours(common.units.hours(hours, formatNumber(hours)))
    ),
    minEcts: said(query.minEcts, (ects) => words.minEcts(formatNumber(ects))),
    maxEcts: said(query.maxEcts, (ects) => words.maxEcts(formatNumber(ects))),
    startFrom: said(query.startFrom, startFromWords),
    startUntil: said(query.startUntil, startUntilWords)
  };
}

/** One thing that narrows the list. */
export function partWords(part: Part, query: Query, names: QueryNames): string {
  const words = t().explore;
  if ('value' in part) return valueWords(part.key, String(part.value));
  switch (part.key) {
    case 'words':
      return query.words.trim();
    case 'keepUnknown':
      return words.onlyStated;
    case 'official':
      return words.official;
    case 'provider':
      return names.provider === undefined ? words.thisProvider : words.fromProvider(names.provider);
    case 'towards':
      return names.award === undefined ? words.thisAward : words.towardsAward(names.award);
    default:
      return limitWords(part.key, query);
  }
}

/** In which direction a list is ordered; nothing where it has only one. */
export function directionWords(sort: Sort, descending: boolean): string | undefined {
  if (sort === 'fitting') return undefined;
  return (descending ? t().explore.downwards : t().explore.upwards)[sort];
}
