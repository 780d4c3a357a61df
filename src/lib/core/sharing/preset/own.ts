import type { JsonObject } from '../../kernel/json';

/* See `dictionary.ts`. Links rest on every letter: not one may ever change. */

export const OWN_STATEMENT: JsonObject = {
  format: 'cairn-own-statement',
  version: 1,
  learner: '',
  title: '',
  awardingBody: '',
  country: '',
  issuedOn: '20',
  validUntil: '20',
  outcomes: '',
  ects: '',
  hours: '',
  eqf: '',
  field: '',
  assessment: [
    'final-exam',
    'multiple-choice',
    'oral-exam',
    'project',
    'portfolio',
    'essay',
    'practical',
    'peer-assessment',
    'attendance'
  ],
  assessmentOther: '',
  participation: 'online',
  qualityAssurance: '',
  prerequisites: '',
  supervision: 'supervised-onsite-identified',
  grade: '',
  stackability: '',
  further: ''
};

export const SHARED_PATH: JsonObject = {
  title: { und: '', en: '' },
  provider: { en: '' },
  asOf: '2026-',
  finish: '2027-',
  steps: [
    { title: { en: '' }, provider: { en: '' }, state: 'done', ects: 5 },
    { title: { en: '' }, provider: { en: '' }, state: 'doing' },
    { title: { en: '' }, provider: { en: '' }, state: 'planned' }
  ]
};

export const REFERENCE: JsonObject = { url: 'https://', sha256: '«hash»', title: '' };
