import type { Query } from '$lib/core/catalogue/search/query';
import { addDays, type Day } from '$lib/core/kernel/day';
import { minorDigits } from '$lib/core/kernel/money';
import { limitWords } from './query-words';

/** Limits that are chosen from a list of usual ones. */
export type ChosenLimit = Parameters<typeof limitWords>[0];

type LimitValue = number | Day;

export interface LimitChoice {
  /** As it stands in the list of choices; empty for no limit. */
  readonly key: string;
  readonly value: LimitValue | undefined;
  readonly label: string;
}

/** In whole units of a currency such as the euro. */
const PRICES = [0, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];
const PRICES_PER_ECTS = [0, 25, 50, 75, 100, 150, 200, 300];
/** Currencies of which it takes about ten, or about a hundred, for one euro. */
const SCALES: Readonly<Record<string, number>> = {
  SEK: 10,
  NOK: 10,
  DKK: 10,
  CZK: 20,
  PLN: 5,
  JPY: 100,
  HUF: 500
};
/** One and two weeks; 1, 2, 3, 4, 6 and 9 months and a year by the published rules. */
const WEEKS = [1, 2, 4, 9, 13, 17, 26, 39, 52];
const HOURS_PER_WEEK = [2, 4, 6, 8, 10, 15, 20, 30];
const HOURS = [5, 10, 25, 50, 100, 150, 300, 600, 900];
const ECTS = [1, 2, 3, 5, 10, 15, 20, 30, 60];
const MONTHS_AHEAD = 18;

/** The first days of the coming months. */
function comingMonths(today: Day): Day[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  return Array.from({ length: MONTHS_AHEAD }, (_, at) => {
    const date = new Date(Date.UTC(year, month + at, 1));
    return date.toISOString().slice(0, 10) as Day;
  });
}

function valuesOf(key: ChosenLimit, query: Query, today: Day): readonly LimitValue[] {
  const unit = 10 ** minorDigits(query.currency) * (SCALES[query.currency] ?? 1);
  switch (key) {
    case 'maxPriceMinor':
      return PRICES.map((price) => price * unit);
    case 'maxPricePerEctsMinor':
      return PRICES_PER_ECTS.map((price) => price * unit);
    case 'maxWeeks':
      return WEEKS;
    case 'maxHoursPerWeek':
      return HOURS_PER_WEEK;
    case 'maxHours':
      return HOURS;
    case 'minEcts':
    case 'maxEcts':
      return ECTS;
    case 'startFrom':
      return comingMonths(today);
    case 'startUntil':
      return comingMonths(today).map((day) => addDays(day, -1));
  }
}

/** The usual limits in words, no limit first; one that is set is there even if it is unusual. */
export function limitChoices(key: ChosenLimit, query: Query, today: Day): LimitChoice[] {
  const set = query[key];
  const usual = valuesOf(key, query, today);
  const values =
    set === undefined || usual.includes(set)
      ? usual
      : [...usual, set].sort((a, b) => (a < b ? -1 : 1));
  return [undefined, ...values].map((value) => ({
    key: String(value ?? ''),
    value,
    label: limitWords(key, withLimit(query, key, value))
  }));
}

/** The query with another limit, or with none. */
export function withLimit(query: Query, key: ChosenLimit, value: LimitValue | undefined): Query {
  const { [key]: _, ...rest } = query;
  return (value === undefined ? rest : { ...rest, [key]: value }) as Query;
}
