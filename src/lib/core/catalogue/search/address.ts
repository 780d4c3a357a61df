import { parseDay, type Day } from '../../kernel/day';
import { amountOf, isCurrency, moneyOf } from '../../kernel/money';
import { EQF_LEVELS, FIELDS, PARTICIPATION_FORMS } from '../../kernel/standard-elements';
import type { AwardId, ProviderId } from '../ids';
import { OFFERING_KINDS, STACK_LEVELS } from '../kinds';
import { PROVIDER_KINDS, STACKABILITIES } from '../model';
import { EVERYTHING, SORTS, TIMINGS, type Query } from './query';

/*
 * A query as the pairs of an address: `q=data&level=1&level=2&max-price=50&sort=price`. Amounts are
 * in the whole unit of the currency.
 */

export type Pair = readonly [key: string, value: string];

const MOST_WORDS_LETTERS = 200;
const MOST_ID_LETTERS = 500;
const MOST_LANGUAGES = 20;
const MOST_PAIRS = 200;
const NUMBER = /^\d{1,9}(?:\.\d{1,4})?$/;
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/;

/** Lists of closed values: key in the address, member of the query, values. */
const LISTS = [
  ['kind', 'kinds', OFFERING_KINDS],
  ['field', 'fields', FIELDS],
  ['level', 'levels', STACK_LEVELS],
  ['mode', 'modes', PARTICIPATION_FORMS],
  ['timing', 'timings', TIMINGS],
  ['schedule', 'schedules', ['fixed', 'flexible']],
  ['eqf', 'eqf', EQF_LEVELS],
  ['provider-kind', 'providerKinds', PROVIDER_KINDS],
  ['stackable', 'stackabilities', STACKABILITIES]
] as const;

const NUMBERS = [
  ['max-weeks', 'maxWeeks'],
  ['max-hours', 'maxHours'],
  ['max-hours-per-week', 'maxHoursPerWeek'],
  ['min-ects', 'minEcts'],
  ['max-ects', 'maxEcts']
] as const;

const AMOUNTS = [
  ['max-price', 'maxPriceMinor'],
  ['max-price-per-ects', 'maxPricePerEctsMinor']
] as const;

const DAYS = [
  ['from', 'startFrom'],
  ['until', 'startUntil']
] as const;

const IDS = [
  ['provider', 'provider'],
  ['towards', 'towards']
] as const;

/** Only what differs from `EVERYTHING`, in an order that is always the same. */
export function formatQuery(query: Query): Pair[] {
  const { words, languages, currency, keepUnknown, official, sort, descending } = query;
  const one = (key: string, value: string | undefined): Pair[] =>
    value === undefined ? [] : [[key, value]];
  return [
    ...one('q', words || undefined),
    ...LISTS.flatMap(([key, member]) => query[member].map((value): Pair => [key, String(value)])),
    ...languages.map((tag): Pair => ['language', tag]),
    ...IDS.flatMap(([key, member]) => one(key, query[member])),
    ...one('official', official && 'yes'),
    ...NUMBERS.flatMap(([key, member]) => one(key, query[member]?.toString())),
    ...AMOUNTS.flatMap(([key, member]) => {
      const minor = query[member];
      return one(key, minor === undefined ? minor : String(amountOf({ minor, currency })));
    }),
    ...DAYS.flatMap(([key, member]) => one(key, query[member])),
    ...one('currency', currency === EVERYTHING.currency ? undefined : currency),
    ...one('unknown', keepUnknown ? undefined : 'no'),
    ...one('sort', sort === EVERYTHING.sort ? undefined : sort),
    ...one('order', descending ? 'descending' : undefined)
  ];
}

/** The query of an address; what is unknown, or makes no sense, is passed over. */
export function parseQuery(pairs: Iterable<Pair>): Query {
  const valuesByKey = new Map<string, string[]>();
  let count = 0;
  for (const [key, value] of pairs) {
    if (++count > MOST_PAIRS) break;
    const values = valuesByKey.get(key);
    if (values) values.push(value);
    else valuesByKey.set(key, [value]);
  }
  const all = (key: string) => valuesByKey.get(key) ?? [];
  const first = (key: string) => all(key)[0];
  const wantedCurrency = first('currency') ?? '';
  const currency = isCurrency(wantedCurrency) ? wantedCurrency : EVERYTHING.currency;
  const lists = LISTS.map(([key, member, values]) => [member, chosen(all(key), values)]);
  return {
    ...EVERYTHING,
    ...(Object.fromEntries(lists) as Partial<Query>),
    words: (first('q') ?? '').slice(0, MOST_WORDS_LETTERS),
    languages: [...new Set(all('language'))]
      .filter((tag) => TAG.test(tag))
      .slice(0, MOST_LANGUAGES),
    ...members(IDS, (key) => idOf(first(key)) as (ProviderId & AwardId) | undefined),
    ...(first('official') === 'yes' && { official: true }),
    ...members(NUMBERS, (key) => numberOf(first(key))),
    ...members(AMOUNTS, (key) => minorOf(first(key), currency)),
    ...members(DAYS, (key): Day | undefined => parseDay(first(key) ?? '')),
    currency,
    keepUnknown: first('unknown') !== 'no',
    sort: SORTS.find((sort) => sort === first('sort')) ?? EVERYTHING.sort,
    descending: first('order') === 'descending'
  };
}

/** Those of a list that were asked for, each once, in the order in which they were. */
function chosen(
  wanted: readonly string[],
  values: readonly (string | number)[]
): (string | number)[] {
  return [...new Set(wanted)].flatMap(
    (text) => values.find((value) => String(value) === text) ?? []
  );
}

function members<Key extends string, Value>(
  pairs: readonly (readonly [string, Key])[],
  read: (key: string) => Value | undefined
): { readonly [Name in Key]?: Value } {
  const found = pairs.map(([key, member]) => [member, read(key)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as {
    readonly [Name in Key]?: Value;
  };
}

function idOf(text: string | undefined): string | undefined {
  return text && text.length <= MOST_ID_LETTERS ? text : undefined;
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && NUMBER.test(text) ? Number(text) : undefined;
}

function minorOf(text: string | undefined, currency: string): number | undefined {
  const amount = numberOf(text);
  return amount === undefined ? undefined : moneyOf(amount, currency).minor;
}
