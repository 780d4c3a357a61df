import type { Range } from '../kernel/range';
import { SURVEY_WEIGHTS, type Factor, type Weights } from './factors';

/** Kinds of adult learners (D2.3). */
export const PRESETS = ['senior-expert', 'senior-explorer', 'junior-starter'] as const;
export type Preset = (typeof PRESETS)[number];

export const SOCIALISING = ['welcome', 'unwanted'] as const;
export type Socialising = (typeof SOCIALISING)[number];

/** What some factors are measured by. */
export interface Wishes {
  /** How long a course should take. */
  readonly weeks: Range;
  /** Whether meeting others counts for a course or against it. */
  readonly socialising: Socialising;
  /** The most hours a week; absent where that is not known. */
  readonly hoursPerWeek?: number;
  /** Languages to learn in (BCP 47); absent where that is not known. */
  readonly languages?: readonly string[];
}

/** What matters to a learner. */
export interface FitProfile {
  /** The kind of learner it began with. */
  readonly preset?: Preset;
  readonly weights: Weights;
  readonly wishes: Wishes;
}

/** Lengths to choose from: months of the survey in weeks (D2.2, Table 5). */
export const LENGTHS = {
  short: { min: 0, max: 9 },
  usual: { min: 4, max: 13 },
  long: { min: 13, max: 52 },
  any: { min: 0, max: 52 }
} as const satisfies Readonly<Record<string, Range>>;

/** What most learners want: one to three months long (57.3 % of answers, D2.2, Table 5). */
export const SURVEY_PROFILE: FitProfile = {
  weights: SURVEY_WEIGHTS,
  wishes: { weeks: LENGTHS.usual, socialising: 'welcome' }
};

interface Difference {
  readonly weights: Readonly<Partial<Record<Factor, number>>>;
  readonly wishes: Partial<Wishes>;
}

/** How each kind of learner differs from the average; what D2.3 does not speak of stays. */
const DIFFERENCES: Readonly<Record<Preset, Difference>> = {
  // Stays in the field, with very little time: short, at one's own pace, practical, useful at work.
  'senior-expert': {
    weights: {
      'any-time': 5,
      'own-pace': 5,
      length: 5,
      hours: 5,
      practical: 5,
      employers: 5,
      official: 3,
      modular: 3,
      socialising: 4,
      'face-to-face': 0
    },
    wishes: { weeks: LENGTHS.short, socialising: 'unwanted' }
  },
  // Tries a new field with a short course and goes on from there; a new job asks for certificates.
  'senior-explorer': {
    weights: { modular: 5, official: 5, employers: 5, 'on-demand': 5, length: 2 },
    wishes: { weeks: LENGTHS.any }
  },
  // A certificate is what counts, and one that adds up: many loose ones look overqualified.
  'junior-starter': {
    weights: { official: 5, university: 5, employers: 5, digital: 5, quality: 5, modular: 5 },
    wishes: {}
  }
};

/** What matters to learners of a kind; without one, to learners in general. */
export function presetProfile(preset: Preset | undefined): FitProfile {
  if (preset === undefined) return SURVEY_PROFILE;
  const { weights, wishes } = DIFFERENCES[preset];
  return {
    preset,
    weights: { ...SURVEY_PROFILE.weights, ...weights },
    wishes: { ...SURVEY_PROFILE.wishes, ...wishes }
  };
}
