import type { Calendar } from './calendar';
import type { Option } from './options';

/** A course that is to be given a time. */
export interface Job {
  readonly options: readonly Option[];
  /** Jobs that are over before it begins. */
  readonly after: readonly number[];
  /** Jobs that begin before it or on the same day. */
  readonly beside: readonly number[];
}

/** When a course takes place: days, both included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Placement extends Span {
  readonly option: Option;
}

export interface Room {
  readonly calendar: Calendar;
  /** The most courses in the same week. */
  readonly atOnce: number;
  /** All is over before this week. */
  readonly weeks: number;
  /** And by this day, where that is earlier. */
  readonly by?: number;
}

/** Counts places tried, so that a search ends in bounded time and says when it was cut short. */
export interface Effort {
  left: number;
}

/** `none`: proven that there is no schedule; `unknown`: the effort did not suffice to tell. */
export type Scheduled =
  | {
      readonly state: 'placed';
      /** By the number of the job. */
      readonly placements: readonly Placement[];
      /** The first week in which nothing is left to do. */
      readonly weeks: number;
    }
  | { readonly state: 'none' | 'unknown' };
