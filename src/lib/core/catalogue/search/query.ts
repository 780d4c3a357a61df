import type { Field, ParticipationForm } from '../../kernel/standard-elements';
import type { Day } from '../../kernel/day';
import type { AwardId, ProviderId } from '../ids';
import type { OfferingKind, StackLevel } from '../kinds';
import type { ProviderKind, Stackability } from '../model';

export const SORTS = [
  'fitting',
  'price',
  'price-per-ects',
  'length',
  'hours',
  'ects',
  'start',
  'eqf',
  'title',
  'provider'
] as const;
export type Sort = (typeof SORTS)[number];

/** When learners have to be there: never, at times, most of the time (shares 0, up to 0.5, above). */
export const TIMINGS = ['asynchronous', 'mixed', 'synchronous'] as const;
export type Timing = (typeof TIMINGS)[number];

/** What is looked for. An empty list, or an absent limit, lets everything through. */
export interface Query {
  readonly words: string;
  readonly kinds: readonly OfferingKind[];
  readonly fields: readonly Field[];
  readonly levels: readonly StackLevel[];
  readonly modes: readonly ParticipationForm[];
  readonly timings: readonly Timing[];
  readonly schedules: readonly ('fixed' | 'flexible')[];
  /** BCP 47; `de` finds `de-CH`. */
  readonly languages: readonly string[];
  /** EQF levels; an offering with a range fits where one of its levels does. */
  readonly eqf: readonly number[];
  readonly providerKinds: readonly ProviderKind[];
  readonly stackabilities: readonly Stackability[];
  readonly provider?: ProviderId;
  /** Only what counts towards this award. */
  readonly towards?: AwardId;
  /** Only with a certificate that a state recognises. */
  readonly official?: true;
  readonly maxWeeks?: number;
  readonly maxHours?: number;
  readonly maxHoursPerWeek?: number;
  /** In the smallest unit of `currency`, certificate included. */
  readonly maxPriceMinor?: number;
  readonly maxPricePerEctsMinor?: number;
  readonly minEcts?: number;
  readonly maxEcts?: number;
  /** A run that can still be joined begins on or after; flexible starts fit always. */
  readonly startFrom?: Day;
  readonly startUntil?: Day;
  readonly currency: string;
  /** Whether offerings stay that do not state what a limit asks for. */
  readonly keepUnknown: boolean;
  readonly sort: Sort;
  readonly descending: boolean;
}

export const EVERYTHING: Query = {
  words: '',
  kinds: [],
  fields: [],
  levels: [],
  modes: [],
  timings: [],
  schedules: [],
  languages: [],
  eqf: [],
  providerKinds: [],
  stackabilities: [],
  currency: 'EUR',
  keepUnknown: true,
  sort: 'fitting',
  descending: false
};

/** The lists of a query that are counted: how many are left if only this one were changed. */
export const FACETS = [
  'kinds',
  'fields',
  'levels',
  'modes',
  'timings',
  'schedules',
  'languages',
  'eqf',
  'providerKinds',
  'stackabilities'
] as const;
export type Facet = (typeof FACETS)[number];

/** Counts by value (as text); under `''` those that do not state it. Values without any are absent. */
export type FacetCounts = Readonly<Record<Facet, Readonly<Record<string, number>>>>;
