import type { AssessmentKind, ParticipationForm } from './standard-elements';

/* Codes of the EU's controlled vocabularies, as far as our own closed lists have the same. */

/** ECTS in the vocabulary "education-credit". */
export const ECTS_CODE = '6fcec5c5af';

/** The vocabulary "Modes of learning and assessment". */
export const MODE_CODES: Readonly<Record<string, ParticipationForm>> = {
  '920fbb3cbe': 'online',
  e92d221e4d: 'blended',
  c_3a90b26d: 'blended',
  '9191af2ed9': 'onsite',
  '729f3bed4b': 'work'
};

/** The vocabulary "Assessment type". */
export const ASSESSMENT_CODES: Readonly<Record<string, AssessmentKind>> = {
  '19a2e5e671': 'peer-assessment',
  '4f03b91c0e': 'portfolio',
  '6a4db9f11d': 'practical',
  '7331eb4762': 'attendance',
  '795dac4096': 'project',
  b1b68f6735: 'multiple-choice',
  d30284d7df: 'oral-exam'
};
