import type { Column } from './table';

/*
 * The overview of a part: one row an offering, in the order of ids. Numbers are columns of fixed
 * width; NaN (floats) or the largest value (integers) means "not stated".
 */
export const NOT_STATED_U8 = 255;
export const NOT_STATED_U16 = 65535;

/** Cost states in the order of their numbers in the column `cost`. */
export const COST_STATES = [
  'stated',
  'free',
  'not-stated',
  'not-yet-known',
  'not-comparable'
] as const;
export type CostState = (typeof COST_STATES)[number];

/** Length states in the order of their numbers in the column `length`. */
export const LENGTH_STATES = ['stated', 'self-paced', 'variable', 'not-stated'] as const;

/**
 * Columns by name. Lists of closed values are given by their place in the list of the model
 * (`OFFERING_KINDS`, `PARTICIPATION_FORMS`, …); `…Mask` columns have one bit for each place.
 * `languages` and `providers`, `currencies` are dictionaries of the part (one row an entry).
 */
export const OVERVIEW_COLUMNS = {
  id: 'text',
  provider: 'u16',
  kind: 'u8',
  /** Place in `FIELDS`. */
  field: 'u8',
  /** The first three digits of the ISCED-F code, as a number. */
  narrowField: 'u16',
  /** 1 to 3. */
  level: 'u8',
  eqfMin: 'u8',
  eqfMax: 'u8',
  mode: 'u8',
  schedule: 'u8',
  /** 0 to 100. */
  synchronous: 'u8',
  /** 0 no, 1 yes. */
  official: 'u8',
  stackabilityMask: 'u8',
  assessmentMask: 'u16',
  /** One bit for each of the first 32 entries of the dictionary `languages`. */
  languageMask: 'u32',
  /** NaN not stated; 0 where the publisher says that none are given. */
  ects: 'f32',
  /** 1 where it was worked out from points of CATS or SCQF. */
  ectsAssumed: 'u8',
  /** Stated hours; where they are not stated, from ECTS (`hoursAssumed` 1). */
  hoursMin: 'f32',
  hoursMax: 'f32',
  hoursAssumed: 'u8',
  /** Hours a week, as stated or worked out from hours and weeks. */
  perWeekMin: 'f32',
  perWeekMax: 'f32',
  length: 'u8',
  weeksMin: 'f32',
  weeksMax: 'f32',
  cost: 'u8',
  /** The least to pay with the certificate, in the smallest unit of `currency`. */
  priceMinor: 'f64',
  currency: 'u8',
  /** What the certificate adds, where it is charged by itself. */
  certificateMinor: 'f64',
  /** What those pay for learning who pay most, where it depends on who, where or when. */
  upToMinor: 'f64',
  /** Where the runs of each offering end in `runStart` and `runClose`; from 0 for the first. */
  runsEnd: 'u32'
} as const satisfies Record<string, Column['type']>;

/** Columns with rows of their own. Days count from 1970-01-01. */
export const OVERVIEW_LISTS = {
  providers: 'text',
  currencies: 'text',
  languages: 'text',
  /** Rows in the order of their folded titles, in the language each is described in. */
  byTitle: 'u32',
  runStart: 'u16',
  /** The last day on which one can enrol; the start where none is stated. */
  runClose: 'u16',
  /** Ids of achievements, sorted by UTF-16 code units, and the row each belongs to. */
  achievement: 'text',
  achievementRow: 'u32'
} as const satisfies Record<string, Column['type']>;
