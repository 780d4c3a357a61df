import { formatQuery } from '$lib/core/catalogue/search/address';
import { EVERYTHING, FACETS, type Facet, type Query } from '$lib/core/catalogue/search/query';

/* A query taken apart into the single things that narrow the list, and put together without one. */

/** What narrows the list beside the words and the lists. */
export const LIMITS = [
  'maxPriceMinor',
  'maxPricePerEctsMinor',
  'maxWeeks',
  'maxHoursPerWeek',
  'maxHours',
  'minEcts',
  'maxEcts',
  'startFrom',
  'startUntil',
  'official',
  'towards',
  'provider'
] as const;
export type Limit = (typeof LIMITS)[number];

/** One thing that narrows the list; of a list, one of its values. */
export type Part =
  | { readonly key: Facet; readonly value: string | number }
  | { readonly key: Limit | 'words' | 'keepUnknown' };

/** Everything that narrows the list, in the order in which it is shown. */
export function partsOf(query: Query): readonly Part[] {
  const listed = FACETS.flatMap((key) => query[key].map((value) => ({ key, value })));
  const limits = LIMITS.filter((key) => query[key] !== undefined).map((key) => ({ key }));
  return [
    ...(query.words.trim() === '' ? [] : [{ key: 'words' as const }]),
    ...limits,
    ...listed,
    ...(query.keepUnknown ? [] : [{ key: 'keepUnknown' as const }])
  ];
}

/** The same query without one part of it. */
export function without(query: Query, part: Part): Query {
  if ('value' in part) {
    const left = (query[part.key] as readonly (string | number)[]).filter(
      (each) => each !== part.value
    );
    return { ...query, [part.key]: left };
  }
  if (part.key === 'words' || part.key === 'keepUnknown') {
    return { ...query, [part.key]: EVERYTHING[part.key] };
  }
  const { [part.key]: _, ...rest } = query;
  return rest as Query;
}

/** The same query with nothing that narrows it; order and currency stay. */
export function cleared({ sort, descending, currency }: Query): Query {
  return { ...EVERYTHING, sort, descending, currency };
}

/** The query part of the address under which the list for a query is found; may be empty. */
export function addressOf(query: Query): string {
  // Without a limit of money its currency says nothing.
  const { currency } = limitsMoney(query) ? query : EVERYTHING;
  const pairs = formatQuery({ ...query, currency }).map(([key, value]) => [key, value]);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

export function limitsMoney({ maxPriceMinor, maxPricePerEctsMinor }: Query): boolean {
  return maxPriceMinor !== undefined || maxPricePerEctsMinor !== undefined;
}
