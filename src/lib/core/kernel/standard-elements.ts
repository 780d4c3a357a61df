import type { LocalText } from './text';

/*
 * The closed lists behind the European standard elements of a micro-credential (Council
 * Recommendation 2022/C 243/02, Annex I). Credentials and catalogue offerings both carry them.
 */

export const PARTICIPATION_FORMS = ['online', 'blended', 'onsite', 'work', 'volunteering'] as const;
export type ParticipationForm = (typeof PARTICIPATION_FORMS)[number];

export const ASSESSMENT_KINDS = [
  'final-exam',
  'multiple-choice',
  'oral-exam',
  'project',
  'portfolio',
  'essay',
  'practical',
  'peer-assessment',
  'attendance'
] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

export const SUPERVISION_KINDS = [
  'unsupervised-unidentified',
  'supervised-unidentified',
  'supervised-online-identified',
  'supervised-onsite-identified'
] as const;
export type SupervisionKind = (typeof SUPERVISION_KINDS)[number];

/** European Qualifications Framework, levels 1 to 8. */
export const EQF_LEVELS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Broad fields of ISCED-F 2013; a narrower code begins with one of these. */
export const FIELDS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'] as const;
export type Field = (typeof FIELDS)[number];

/** The broad field of an ISCED-F code of two to four digits; undefined for `00` and the unknown. */
export function broadField(code: string | undefined): Field | undefined {
  if (code === undefined || !/^\d{2,4}$/.test(code)) return undefined;
  return FIELDS.find((field) => code.startsWith(field));
}

/** Something from a closed list, or in the publisher's own words. */
export type Coded<Code extends string> = { readonly code: Code } | { readonly text: LocalText };
