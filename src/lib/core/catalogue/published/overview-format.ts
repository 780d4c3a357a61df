import type { Rates } from '../../kernel/money';
import { foldText } from '../../kernel/text';
import type { Offering } from '../model';
import {
  COST_STATES,
  NOT_STATED_U16,
  NOT_STATED_U8,
  OVERVIEW_COLUMNS,
  type OVERVIEW_LISTS
} from './overview';
import {
  classification,
  maskOf,
  priceColumns,
  runsOf,
  sizes,
  UNKNOWN_PRICE,
  type RunDays
} from './overview-values';
import type { Column } from './table';
import { ownLanguage } from './texts';

type ColumnName = keyof typeof OVERVIEW_COLUMNS;
type Cell = string | number;
type Row = Omit<Record<ColumnName, Cell>, 'runsEnd'>;

/** Dictionaries are numbered by one byte; the last number means "not stated". */
const MOST_CURRENCIES = NOT_STATED_U8;

interface Dictionaries {
  readonly providers: readonly string[];
  readonly currencies: readonly string[];
  readonly languages: readonly string[];
}

/** The overview of offerings in the order in which they are given, as columns of a table. */
export function formatOverview(
  offerings: readonly Offering[],
  rates?: Rates
): Record<string, Column> {
  const prices = offerings.map((offering) => priceColumns(offering, rates));
  const dictionaries: Dictionaries = {
    providers: [...new Set(offerings.map(({ provider }) => provider))].sort(),
    currencies: byFrequency(prices.flatMap(({ currency }) => currency ?? [])),
    languages: byFrequency(offerings.flatMap(({ languages }) => [...new Set(languages)]))
  };
  const placeOf = {
    provider: placesOf(dictionaries.providers),
    currency: placesOf(dictionaries.currencies.slice(0, MOST_CURRENCIES)),
    language: placesOf(dictionaries.languages.slice(0, 32))
  };
  const rows = offerings.map((offering, row): Row => {
    const { cost, currency, ...amounts } = prices[row] ?? UNKNOWN_PRICE;
    return {
      id: offering.id,
      provider: placeOf.provider.get(offering.provider) ?? NOT_STATED_U16,
      ...classification(offering),
      ...sizes(offering),
      languageMask: maskOf(offering.languages, (tag) => placeOf.language.get(tag)),
      cost: COST_STATES.indexOf(cost),
      ...amounts,
      currency: (currency && placeOf.currency.get(currency)) ?? NOT_STATED_U8
    };
  });
  const runs = offerings.map((offering) => runsOf(offering));
  let end = 0;
  return {
    ...Object.fromEntries(
      Object.entries(OVERVIEW_COLUMNS).map(([name, type]) => [
        name,
        name === 'runsEnd'
          ? columnOf(
              type,
              runs.map((list) => (end += list.length))
            )
          : columnOf(
              type,
              rows.map((row) => row[name as keyof Row])
            )
      ])
    ),
    ...listColumns(offerings, runs.flat(), dictionaries)
  };
}

function columnOf(type: Column['type'], values: readonly Cell[]): Column {
  return type === 'text'
    ? { type, values: values.map(String) }
    : { type, values: values.map(Number) };
}

function listColumns(
  offerings: readonly Offering[],
  runs: readonly RunDays[],
  dictionaries: Dictionaries
): Record<keyof typeof OVERVIEW_LISTS, Column> {
  const titles = offerings.map((offering) => foldText(offering.title[ownLanguage(offering)] ?? ''));
  const achievements = offerings
    .flatMap((offering, row) => [...new Set(offering.achievements)].map((id) => ({ id, row })))
    .sort((a, b) => compare(a.id, b.id) || a.row - b.row);
  const numbers = (values: readonly number[], type: 'u16' | 'u32') => ({ type, values });
  return {
    providers: { type: 'text', values: dictionaries.providers },
    currencies: { type: 'text', values: dictionaries.currencies },
    languages: { type: 'text', values: dictionaries.languages },
    byTitle: numbers(
      [...offerings.keys()].sort((a, b) => compare(titles[a] ?? '', titles[b] ?? '') || a - b),
      'u32'
    ),
    runStart: numbers(
      runs.map(({ start }) => start),
      'u16'
    ),
    runClose: numbers(
      runs.map(({ close }) => close),
      'u16'
    ),
    achievement: { type: 'text', values: achievements.map(({ id }) => id) },
    achievementRow: numbers(
      achievements.map(({ row }) => row),
      'u32'
    )
  };
}

/** In the order of UTF-16 code units. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What occurs most often comes first; what occurs as often in the order of its code units. */
function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([value]) => value);
}

function placesOf(values: readonly string[]): ReadonlyMap<string, number> {
  return new Map(values.map((value, place) => [value, place]));
}
