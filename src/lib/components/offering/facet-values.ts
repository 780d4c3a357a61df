import { OFFERING_KINDS, STACK_LEVELS } from '$lib/core/catalogue/kinds';
import { PROVIDER_KINDS, STACKABILITIES } from '$lib/core/catalogue/model';
import {
  TIMINGS,
  type Facet,
  type FacetCounts,
  type Query
} from '$lib/core/catalogue/search/query';
import { EQF_LEVELS, FIELDS, PARTICIPATION_FORMS } from '$lib/core/kernel/standard-elements';
import { compareTexts } from '$lib/state/format';
import { valueWords } from './query-words';

/** A value of a list that narrows, and how many are left with it. */
export interface FacetChoice {
  readonly value: string | number;
  readonly label: string;
  readonly count: number;
}

/** The values of a list in the order in which they are offered; languages are those that occur. */
const VALUES: Readonly<Record<Exclude<Facet, 'languages'>, readonly (string | number)[]>> = {
  kinds: OFFERING_KINDS,
  fields: FIELDS,
  levels: STACK_LEVELS,
  modes: PARTICIPATION_FORMS,
  timings: TIMINGS,
  schedules: ['fixed', 'flexible'],
  eqf: EQF_LEVELS,
  providerKinds: PROVIDER_KINDS,
  stackabilities: STACKABILITIES
};

/**
 * What can be chosen: all that occurs anywhere, so that nothing moves under the thumb as other
 * things are chosen, and whatever is chosen, so that it can be taken back.
 */
export function facetChoices(
  facet: Facet,
  query: Query,
  counts: FacetCounts,
  everything: FacetCounts | undefined
): FacetChoice[] {
  const chosen: readonly (string | number)[] = query[facet];
  const occurs = (value: string | number) =>
    (everything?.[facet][value] ?? 0) > 0 ||
    (counts[facet][value] ?? 0) > 0 ||
    chosen.includes(value);
  const choice = (value: string | number): FacetChoice => ({
    value,
    label: valueWords(facet, String(value)),
    count: counts[facet][value] ?? 0
  });
  if (facet !== 'languages') return VALUES[facet].filter(occurs).map(choice);
  const tags = Object.keys({ ...everything?.languages, ...counts.languages });
  return [...new Set([...tags, ...query.languages])]
    .filter((tag) => tag !== '' && occurs(tag))
    .map(choice)
    .sort((a, b) => compareTexts(a.label, b.label));
}
