import type { AwardId, OfferingId, RunId } from '../catalogue/ids';
import type { Day } from '../kernel/day';
import type { Money } from '../kernel/money';
import type { LocalText } from '../kernel/text';
import type { Coverage } from '../stacking/holdings';

/** What the learner can give. */
export interface Limits {
  /** No step begins before this day. */
  readonly start: Day;
  readonly hoursPerWeek: number;
  /** Currency of sums; prices in others are converted with the catalogue's rates. */
  readonly currency: string;
  /** The most that may be spent, in the smallest unit of `currency`. */
  readonly budgetMinor?: number;
  /** The last day on which the last step may end. */
  readonly latest?: Day;
}

/** What a plan is the best at; ties are broken by the other of the two. */
export const GOALS = ['quickest', 'cheapest'] as const;
export type Goal = (typeof GOALS)[number];

/** Why a step is in the plan, as facts. */
export type Reason =
  | { readonly code: 'required' }
  | {
      readonly code: 'one-of';
      readonly count: number;
      readonly of: number;
      readonly name?: LocalText;
    }
  | {
      readonly code: 'credits';
      readonly ects: number;
      readonly of: number;
      readonly name?: LocalText;
    }
  | { readonly code: 'opens'; readonly offering: OfferingId };

export interface PlanStep {
  readonly offering: OfferingId;
  /** Absent where the course can begin at any time. */
  readonly run?: RunId;
  readonly start: Day;
  readonly end: Day;
  readonly weeks: number;
  /** Absent where the publisher states neither hours nor ECTS: the step then fills its weeks. */
  readonly hoursPerWeek?: number;
  /** True where the hours were worked out from ECTS. */
  readonly hoursAssumed: boolean;
  /** What has to be paid, in the publisher's currency; absent where it is not stated. */
  readonly prices?: readonly Money[];
  readonly reasons: readonly Reason[];
  /** Spent up to and with this step, in the currency of the limits. */
  readonly runningMinor: number;
  /** Weeks from the first day of the plan until this step and all before it are over. */
  readonly runningWeeks: number;
}

export interface Plan {
  readonly award: AwardId;
  /** The goals at which no other plan within the limits is better. */
  readonly goals: readonly Goal[];
  /** In the order in which they begin. */
  readonly steps: readonly PlanStep[];
  /** Courses and awards of the rule that are held already. */
  readonly covered: readonly { readonly id: OfferingId | AwardId; readonly coverage: Coverage }[];
  /** Fees of the award and of the smaller awards it is built on. */
  readonly fees: readonly { readonly award: AwardId; readonly prices?: readonly Money[] }[];
  readonly currency: string;
  readonly totalMinor: number;
  /** Steps and fees whose price is not stated and so not in the total. */
  readonly unpriced: number;
  /** The first day of the first step, and the last day of all. */
  readonly start: Day;
  readonly finish: Day;
  /** From the one to the other, pauses included. */
  readonly weeks: number;
  readonly ects: number;
  /** Conditions that are only known in words. */
  readonly asks: readonly LocalText[];
  /** True where the search went through everything; false where it was cut short. */
  readonly proven: boolean;
}

/** Why there is no plan within the limits, with what would be needed. */
export type Obstacle =
  | { readonly code: 'already-reached' }
  | { readonly code: 'no-way'; readonly missing: readonly OfferingId[] }
  | { readonly code: 'over-budget'; readonly cheapestMinor: number }
  | { readonly code: 'unpriced' }
  | { readonly code: 'too-late'; readonly finish: Day }
  | { readonly code: 'together'; readonly cheapestMinor: number; readonly finish: Day }
  | { readonly code: 'too-few-hours'; readonly hoursPerWeek: number };

export interface PlanAnswer {
  readonly plans: readonly Plan[];
  /** Empty where there is a plan. */
  readonly obstacles: readonly Obstacle[];
}
