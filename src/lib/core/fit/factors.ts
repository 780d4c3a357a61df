/**
 * What learners weigh when they choose, as far as a catalogue can tell. Eight more factors of the
 * survey are left out, because no catalogue states them: multimedia content (4.24), the prestige
 * of the institution (4.20) and of its certificate (4.19), well-known teachers (4.12) and
 * companies (3.50), a global community (3.49), use on a phone (3.09), posts on networks (2.71).
 */
export const FACTORS = [
  'any-time',
  'own-pace',
  'computer',
  'official',
  'university',
  'support',
  'on-demand',
  'employers',
  'modular',
  'digital',
  'socialising',
  'face-to-face',
  'length',
  'hours',
  'price',
  'language',
  'practical',
  'quality',
  'completion'
] as const;
export type Factor = (typeof FACTORS)[number];

export const MOST_WEIGHT = 5;

/** How much each factor matters, from 0 (not at all: it is left out) to 5. */
export type Weights = Readonly<Record<Factor, number>>;

/** The middle of the survey's scale, for what it did not ask the importance of. */
const UNRATED = 3;

/** What matters to learners on average: means of 1 to 5 (D2.2, Table 3, n = 129). */
export const SURVEY_WEIGHTS: Weights = {
  'any-time': 4.69,
  'own-pace': 4.66,
  computer: 4.4,
  official: 4.29,
  university: 4.26,
  support: 4.22,
  'on-demand': 4.19,
  employers: 4.16,
  modular: 4.13,
  digital: 3.47,
  socialising: 3.2,
  'face-to-face': 2.74,
  length: UNRATED,
  hours: UNRATED,
  price: UNRATED,
  language: UNRATED,
  practical: UNRATED,
  quality: UNRATED,
  completion: UNRATED
};
