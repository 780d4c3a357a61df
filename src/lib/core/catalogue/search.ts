import { ectsOf } from '../kernel/credits';
import { overlaps } from '../kernel/range';
import { hasWord, searchable, searchWords } from '../kernel/searching';
import { broadField, type Field, type ParticipationForm } from '../kernel/standard-elements';
import { foldText, pickText } from '../kernel/text';
import { priceMinorIn, weeksOf } from './facts';
import type { CatalogueIndex } from './index-by-id';
import type { Offering, StackLevel } from './model';

export const SORTS = ['fitting', 'price', 'length', 'ects', 'title'] as const;
export type Sort = (typeof SORTS)[number];

/** What is looked for. An empty list, or an absent limit, lets everything through. */
export interface Query {
  readonly words: string;
  readonly fields: readonly Field[];
  readonly levels: readonly StackLevel[];
  readonly modes: readonly ParticipationForm[];
  readonly languages: readonly string[];
  /** EQF levels; an offering with a range fits where one of its levels does. */
  readonly eqf: readonly number[];
  readonly maxWeeks?: number;
  /** In the smallest unit of `currency`, certificate included. */
  readonly maxPriceMinor?: number;
  readonly currency: string;
  /** Whether offerings stay that do not state what a limit asks for. */
  readonly keepUnknown: boolean;
  readonly sort: Sort;
  /** Languages in which titles are shown, best first; titles are put in order as shown. */
  readonly shown: readonly string[];
}

export const EVERYTHING: Query = {
  words: '',
  fields: [],
  levels: [],
  modes: [],
  languages: [],
  eqf: [],
  currency: 'EUR',
  keepUnknown: true,
  sort: 'fitting',
  shown: []
};

interface Entry {
  readonly offering: Offering;
  /** As `searchable` makes it. */
  readonly title: string;
  readonly rest: string;
}

export interface SearchIndex {
  readonly entries: readonly Entry[];
  readonly index: CatalogueIndex;
}

/** Prepares a catalogue for searching; titles, providers, summaries and outcomes in all languages. */
export function indexForSearch(index: CatalogueIndex): SearchIndex {
  const entries = index.catalogue.offerings.map((offering): Entry => {
    const provider = index.provider(offering.provider);
    return {
      offering,
      title: searchable(Object.values(offering.title)),
      rest: searchable([
        ...Object.values(provider?.name ?? {}),
        ...Object.values(offering.summary ?? {}),
        ...offering.outcomes.flatMap((outcome) => Object.values(outcome))
      ])
    };
  });
  return { entries, index };
}

/** The offerings that fit, in order. Unknown values come last in every order. */
export function searchOfferings({ entries, index }: SearchIndex, query: Query): Offering[] {
  const words = searchWords(query.words);
  const rates = index.catalogue.rates;
  const priceOf = (offering: Offering) => priceMinorIn(offering.cost, query.currency, rates);
  const found = entries.flatMap((entry) => {
    const score = scoreOf(entry, words);
    return score > 0 && fits(entry.offering, query, priceOf) ? [{ ...entry, score }] : [];
  });
  const order = ORDERS[query.sort];
  const titleOf = ({ title }: Offering) => foldText(pickText(title, query.shown).text);
  return found
    .map(({ offering, score }) => ({
      offering,
      key: [...order(offering, score, priceOf), titleOf(offering)]
    }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ offering }) => offering);
}

/** Every word has to begin a word somewhere; words in the title count more. 0 where one is not. */
function scoreOf({ title, rest }: Entry, words: readonly string[]): number {
  let score = 1;
  for (const word of words) {
    if (hasWord(title, word)) score += 3;
    else if (hasWord(rest, word)) score += 1;
    else return 0;
  }
  return score;
}

type PriceOf = (offering: Offering) => number | undefined;

function fits(offering: Offering, query: Query, priceOf: PriceOf): boolean {
  const { keepUnknown } = query;
  const oneOf = <Value>(wanted: readonly Value[], value: Value | undefined) =>
    wanted.length === 0 || (value === undefined ? keepUnknown : wanted.includes(value));
  const atMost = (limit: number | undefined, value: number | undefined) =>
    limit === undefined || (value === undefined ? keepUnknown : value <= limit);
  const { eqf } = offering;
  return (
    oneOf(query.fields, broadField(offering.field)) &&
    oneOf(query.levels, offering.level) &&
    oneOf(query.modes, offering.mode) &&
    (query.languages.length === 0 ||
      offering.languages.some((language) => query.languages.includes(language))) &&
    (query.eqf.length === 0 ||
      (eqf ? query.eqf.some((level) => overlaps(eqf, { min: level, max: level })) : keepUnknown)) &&
    atMost(query.maxWeeks, weeksOf(offering)?.min) &&
    atMost(query.maxPriceMinor, priceOf(offering))
  );
}

type Key = readonly (number | string)[];

const LAST = Number.POSITIVE_INFINITY;

/** What comes before the title when putting in order. */
const ORDERS: Readonly<Record<Sort, (offering: Offering, score: number, priceOf: PriceOf) => Key>> =
  {
    fitting: (_, score) => [-score],
    price: (offering, _, priceOf) => [priceOf(offering) ?? LAST],
    length: (offering) => [weeksOf(offering)?.min ?? LAST],
    ects: (offering) => [-(ectsOf(offering.credits) ?? -LAST)],
    title: () => []
  };

function compareKeys(a: Key, b: Key): number {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? '';
    if (value < other) return -1;
    if (value > other) return 1;
  }
  return 0;
}
