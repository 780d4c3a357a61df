import type { Offering, Provider } from './model';

/*
 * Which of the European standard elements of a micro-credential (Council Recommendation
 * 2022/C 243/02, Annex I) an offering states. The learner and the date of issuing are mandatory
 * too, but no offering can state them.
 */

export const MANDATORY_ELEMENTS = [
  'learner',
  'title',
  'country',
  'awarding-body',
  'issued',
  'outcomes',
  'workload',
  'level',
  'assessment',
  'participation',
  'quality-assurance'
] as const;
export const OPTIONAL_ELEMENTS = [
  'prerequisites',
  'supervision',
  'grade',
  'stackability',
  'further-information'
] as const;
export type StandardElement =
  (typeof MANDATORY_ELEMENTS)[number] | (typeof OPTIONAL_ELEMENTS)[number];

/** Elements that only a credential can state, not the offering that leads to it. */
export const CREDENTIAL_ONLY: readonly StandardElement[] = ['learner', 'issued', 'grade'];

/** The elements that an offering states; the provider counts as the awarding body. */
export function statedElements(
  offering: Offering,
  provider: Provider | undefined
): ReadonlySet<StandardElement> {
  const stated: Readonly<Partial<Record<StandardElement, boolean>>> = {
    title: Object.keys(offering.title).length > 0,
    country: provider?.country !== undefined,
    'awarding-body': offering.awardingBody !== undefined || provider !== undefined,
    outcomes: offering.outcomes.length > 0,
    workload: (offering.credits ?? []).length > 0 || offering.workloadHours !== undefined,
    level: offering.eqf !== undefined || offering.nationalLevel !== undefined,
    assessment: offering.assessment.length > 0,
    participation: offering.mode !== undefined,
    'quality-assurance': offering.qualityAssurance !== undefined,
    prerequisites: offering.prerequisite !== undefined,
    supervision: offering.supervision !== undefined,
    stackability: offering.stackability.length > 0,
    'further-information': offering.furtherInformation !== undefined
  };
  const all = [...MANDATORY_ELEMENTS, ...OPTIONAL_ELEMENTS];
  return new Set(all.filter((element) => stated[element]));
}
