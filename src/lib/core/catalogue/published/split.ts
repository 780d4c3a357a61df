import { broadField } from '../../kernel/standard-elements';
import type { Offering, Provider } from '../model';
import type { Part } from './manifest';

/*
 * How a catalogue is cut into parts. One that fits in a part is not cut; a larger one is cut by
 * broad field, a field that does not fit by country, and a country that does not fit by number.
 */

/** The most offerings of a part. */
export const PART_LIMIT = 25_000;

/** Stands for offerings without a field, or whose provider states no country. */
const OTHER = 'other';

/** Offerings of one broad field and country: the smallest thing that is not cut by number. */
export interface Bucket {
  readonly field: string;
  readonly country: string;
}

export function bucketOf({ field }: Offering, provider: Provider | undefined): Bucket {
  return {
    field: (field === undefined ? undefined : broadField(field)) ?? OTHER,
    country: provider?.country ?? OTHER
  };
}

/** Parts made of the same buckets: one, or several that share them out by number. */
export interface PartPlan<Of extends Bucket> extends Pick<Part, 'field' | 'country'> {
  readonly buckets: readonly Of[];
  /** How many offerings each part gets, in the order of ids. */
  readonly sizes: readonly number[];
}

/** Plans the parts of a catalogue from how many offerings each of its buckets has. */
export function planParts<Of extends Bucket & { readonly offerings: number }>(
  buckets: readonly Of[],
  limit: number
): PartPlan<Of>[] {
  const full = buckets.filter(({ offerings }) => offerings > 0);
  if (full.length === 0) return [];
  const whole = planOf(full, {}, limit);
  if (whole.sizes.length === 1) return [whole];
  return groupsBy(full, 'field').flatMap(([field, ofField]) => {
    const plan = planOf(ofField, { field }, limit);
    if (plan.sizes.length === 1) return [plan];
    return groupsBy(ofField, 'country').map(([country, ofCountry]) =>
      planOf(ofCountry, { field, country }, limit)
    );
  });
}

function planOf<Of extends Bucket & { readonly offerings: number }>(
  buckets: readonly Of[],
  names: Pick<Part, 'field' | 'country'>,
  limit: number
): PartPlan<Of> {
  const offerings = buckets.reduce((sum, bucket) => sum + bucket.offerings, 0);
  const parts = Math.ceil(offerings / limit);
  const sizes = Array.from(
    { length: parts },
    (_, at) => Math.floor(((at + 1) * offerings) / parts) - Math.floor((at * offerings) / parts)
  );
  return { ...names, buckets, sizes };
}

function groupsBy<Of extends Bucket>(buckets: readonly Of[], key: keyof Bucket): [string, Of[]][] {
  const groups = new Map<string, Of[]>();
  for (const bucket of buckets) {
    groups.set(bucket[key], [...(groups.get(bucket[key]) ?? []), bucket]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
