import type { CatalogueRecords } from '../model';

/** How much of what a catalogue lists. */
export interface Counts {
  readonly offerings: number;
  readonly runs: number;
  readonly awards: number;
  /** Awards with a rule, offerings with a prerequisite, and equivalences. */
  readonly rules: number;
  readonly providers: number;
  /** Offerings, awards and equivalences together: what a learner can find or make use of. */
  readonly records: number;
}

export function countsOf({ providers, offerings, awards, equivalences }: CatalogueRecords): Counts {
  const asked = offerings.filter(({ prerequisite }) => prerequisite !== undefined).length;
  const ruled = awards.filter(({ rule }) => rule !== undefined).length;
  return {
    offerings: offerings.length,
    runs: offerings.reduce((sum, { runs }) => sum + runs.length, 0),
    awards: awards.length,
    rules: ruled + asked + equivalences.length,
    providers: providers.length,
    records: offerings.length + awards.length + equivalences.length
  };
}
