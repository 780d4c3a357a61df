import { hoursPerWeekOf, weeksOf, workloadOf } from '../catalogue/facts';
import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { Award, Offering } from '../catalogue/model';
import { offeringPrice, pricePerEcts } from '../catalogue/prices';
import { ectsOf } from '../kernel/credits';

/** What offerings are compared by, in the order in which it is shown. */
export const COMPARED = [
  'length',
  'hours-per-week',
  'total-hours',
  'price',
  'price-per-ects',
  'ects',
  'eqf',
  'level',
  'mode',
  'language',
  'next-start',
  'assessment',
  'supervision',
  'quality-assurance',
  'prerequisite',
  'counts-towards'
] as const;
export type Compared = (typeof COMPARED)[number];

/** Awards towards which an offering counts. */
export function countsTowards(offering: Offering, index: CatalogueIndex): readonly Award[] {
  return index.awardsWith(offering.id);
}

/**
 * Whether the offerings say different things about a row. What is not stated differs from what
 * is; two that both do not state it are alike.
 */
export function differs(
  row: Compared,
  offerings: readonly Offering[],
  index: CatalogueIndex
): boolean {
  const values = offerings.map((offering) => JSON.stringify(valueOf(row, offering, index) ?? null));
  return new Set(values).size > 1;
}

function valueOf(row: Compared, offering: Offering, index: CatalogueIndex): unknown {
  switch (row) {
    case 'length':
      return weeksOf(offering) ?? offering.weeks;
    case 'hours-per-week':
      return hoursPerWeekOf(offering);
    case 'total-hours':
      return workloadOf(offering);
    case 'price':
      return offeringPrice(offering);
    case 'price-per-ects':
      return pricePerEcts(offering, index.catalogue.rates);
    case 'ects':
      return offering.credits && (ectsOf(offering.credits) ?? 0);
    case 'eqf':
      return offering.eqf ?? offering.nationalLevel;
    case 'level':
      return offering.level;
    case 'mode':
      return offering.mode;
    case 'language':
      return offering.languages;
    case 'next-start':
      return offering.runs.map(({ start }) => start);
    case 'assessment':
      return offering.assessment;
    case 'supervision':
      return offering.supervision;
    case 'quality-assurance':
      return offering.qualityAssurance;
    case 'prerequisite':
      return offering.prerequisite;
    case 'counts-towards':
      return index.awardsWith(offering.id).map(({ id }) => id);
  }
}
