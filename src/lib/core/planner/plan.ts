import type { AwardId, OfferingId, ProviderId, RunId } from '../catalogue/ids';
import type { StackLevel } from '../catalogue/kinds';
import type { RulePath } from '../catalogue/rule';
import type { FitScores } from '../fit/fit';
import type { Day } from '../kernel/day';
import type { Money } from '../kernel/money';
import type { ParticipationForm } from '../kernel/standard-elements';
import type { LocalText } from '../kernel/text';
import type { Counted, Lapse } from '../stacking/answer';
import type { Thing, Word } from '../stacking/standing';

/** Where the learner wants to go. */
export type Goal =
  | { readonly kind: 'award'; readonly award: AwardId }
  /** All of them, sharing credits as far as their rules allow. */
  | { readonly kind: 'awards'; readonly awards: readonly AwardId[] }
  /** So many ECTS in a field (ISCED-F, digits from the left) at a level or above it. */
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly level?: StackLevel;
      readonly eqf?: number;
      readonly ects: number;
    }
  /** Courses that teach all of these, each given by its address in a framework or its text. */
  | { readonly kind: 'skills'; readonly skills: readonly string[] }
  /** As far as the limits allow: the most ECTS that count towards awards. */
  | { readonly kind: 'furthest' };

/** What the learner can give. */
export interface Limits {
  /** No step begins before this day. */
  readonly start: Day;
  readonly hoursPerWeek: number;
  /** Other hours a week in some months (1 to 12). */
  readonly hoursByMonth?: Readonly<Partial<Record<number, number>>>;
  /** Days without study, both included; every week that has one of them is without study. */
  readonly blocked?: readonly { readonly from: Day; readonly to: Day }[];
  /** Currency of sums; prices in others are converted with the catalogue's rates. */
  readonly currency: string;
  /** The most that may be spent, in the smallest unit of `currency`. */
  readonly budgetMinor?: number;
  /** The last day on which the last step may end. */
  readonly latest?: Day;
  /** Courses in one of these languages only (BCP 47; a region does not matter). */
  readonly languages?: readonly string[];
  readonly modes?: readonly ParticipationForm[];
  readonly officialOnly?: true;
  readonly providers?: readonly ProviderId[];
  /** The most courses at the same time. */
  readonly atOnce?: number;
  /** Courses that are not wanted. */
  readonly without?: readonly OfferingId[];
}

/** What has been decided already, and what life made of it. */
export interface Decided {
  /** Steps of the plan that was kept. */
  readonly steps: readonly Pick<PlanStep, 'offering' | 'run' | 'start' | 'end'>[];
  /** Steps under way: they stay, with their dates. */
  readonly begun: readonly OfferingId[];
  /** Steps that did not work out: failed may be taken again, dropped may not. */
  readonly failed: readonly OfferingId[];
  readonly dropped: readonly OfferingId[];
  /** Steps that cannot begin before a later day. */
  readonly delayed: Readonly<Partial<Record<OfferingId, Day>>>;
  /** Steps that the learner has put on a day. */
  readonly fixed: Readonly<Partial<Record<OfferingId, Day>>>;
}

/** Everything that planning depends on, beside the catalogue. */
export interface PlanQuestion {
  readonly goal: Goal;
  /** What is held and in progress, as `thingsOf` gives it. */
  readonly held: readonly Thing[];
  readonly limits: Limits;
  readonly fit?: FitScores;
  /** The learner's word about the rule of each award. */
  readonly word?: Readonly<Partial<Record<AwardId, Word>>>;
  readonly today: Day;
  readonly enrolled?: Day;
  readonly decided?: Decided;
}

/** Named ends of the set of plans. `calmest`: the fewest hours in the fullest week. */
export const ENDS = ['quickest', 'cheapest', 'best-fit', 'calmest', 'fewest-changes'] as const;
export type End = (typeof ENDS)[number];

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
      readonly amount: number;
      /** Courses to choose from. */
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
  readonly enrolBy?: Day;
  readonly weeks: number;
  /** Absent where the publisher states neither hours nor ECTS: the step then fills its weeks. */
  readonly hoursPerWeek?: number;
  /** True where the hours were worked out from ECTS. */
  readonly hoursAssumed: boolean;
  /** What has to be paid, in the publisher's currency; absent where it is not stated. */
  readonly prices?: readonly Money[];
  /** The same in the currency of the limits; 0 where it is not stated. */
  readonly minor: number;
  readonly ects: number;
  readonly fit?: number;
  readonly reasons: readonly Reason[];
  /** Where it counts, by award. */
  readonly counts: readonly { readonly award?: AwardId; readonly path: RulePath }[];
  /** Spent up to and with this step, in the currency of the limits. */
  readonly runningMinor: number;
  /** Weeks from the first day of the plan until this step and all before it are over. */
  readonly runningWeeks: number;
}

/** An award that is reached on the way: stop here and you hold it. */
export interface PlanExit {
  readonly award: AwardId;
  /** Steps that are over by then. */
  readonly afterSteps: number;
  readonly day: Day;
  /** Spent by then, with its own fee. */
  readonly minor: number;
  readonly ects: number;
}

/** How good a plan is proven to be among all plans within the limits. */
export interface Certificate {
  /** True: no plan is better in one of price, finish and fit without being worse in another. */
  readonly proven: boolean;
  /** No plan within the limits costs less; and none that ends by the end of this one does. */
  readonly leastMinor: number;
  readonly leastMinorByThen: number;
  /** No plan within the limits ends before this day. */
  readonly earliestFinish: Day;
}

export interface Plan {
  readonly goal: Goal;
  /** The ends of the set that this plan is. */
  readonly ends: readonly End[];
  /** In the order in which they begin. */
  readonly steps: readonly PlanStep[];
  /** What is held and counts. */
  readonly covered: readonly Counted[];
  /** Fees of the award and of the smaller awards it is built on. */
  readonly fees: readonly {
    readonly award: AwardId;
    readonly prices?: readonly Money[];
    readonly minor: number;
  }[];
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
  /** 0 to 100 over the hours whose fit is known; absent where none is. */
  readonly fit?: number;
  /** Hours of study that do not fit: hours times what is missing to 100, unknown fit left out. */
  readonly unfitHours: number;
  readonly peakHours: number;
  /** Week by week from the Monday of the first: hours of study, and what the limits allow. */
  readonly load: readonly {
    readonly monday: Day;
    readonly hours: number;
    readonly limit: number;
  }[];
  readonly exits: readonly PlanExit[];
  readonly lapses: readonly Lapse[];
  /** Conditions that are only known in words. */
  readonly asks: readonly LocalText[];
  readonly certificate: Certificate;
}

/** Why there is no plan within the limits, with what would be needed. */
export type Obstacle =
  | { readonly code: 'already-reached' }
  | { readonly code: 'nothing-to-plan' }
  | { readonly code: 'no-way'; readonly missing: readonly OfferingId[]; readonly name?: LocalText }
  /** Courses that ask for each other, or an award that asks for itself. */
  | { readonly code: 'circle'; readonly of: readonly (OfferingId | AwardId)[] }
  | { readonly code: 'unpriced' }
  | {
      readonly code: 'filtered';
      readonly limit:
        'languages' | 'modes' | 'officialOnly' | 'providers' | 'without' | 'atOnce' | 'blocked';
    }
  | { readonly code: 'over-budget'; readonly cheapestMinor: number }
  | { readonly code: 'too-late'; readonly finish: Day }
  | { readonly code: 'together'; readonly cheapestMinor: number; readonly finish: Day }
  | { readonly code: 'too-few-hours'; readonly hoursPerWeek: number }
  /** Searching was stopped before anything was found. */
  | { readonly code: 'cut-short' };

export interface PlanSet {
  /**
   * None beats another on price, finish (in whole weeks) and fit; the cheapest first. After them
   * the ends `calmest` and `fewest-changes`, where it takes a plan of their own to reach them.
   */
  readonly plans: readonly Plan[];
  /** True: every plan that no other beats on price, finish and fit is among them. */
  readonly complete: boolean;
  /** Empty where there is a plan; each one a smallest change of limits that makes one possible. */
  readonly obstacles: readonly Obstacle[];
  /** Work done, in pivots of the solver and places tried of the schedule. */
  readonly effort: { readonly pivots: number; readonly places: number };
}

/** A course that is not in a plan, and why. */
export type Rejection = {
  readonly offering: OfferingId;
  /** The step that it could stand in place of. */
  readonly insteadOf: OfferingId;
  /** What changes: below zero is cheaper. Absent where its price is not stated. */
  readonly differenceMinor?: number;
  readonly because:
    | { readonly code: 'dearer' }
    | { readonly code: 'later'; readonly finish: Day }
    /** So many hours of study more that do not fit. */
    | { readonly code: 'fits-less'; readonly by: number }
    | { readonly code: 'starts-too-late'; readonly start: Day }
    | { readonly code: 'ends-too-late'; readonly end: Day }
    | { readonly code: 'enrolment-closed'; readonly closed: Day }
    | { readonly code: 'too-many-hours'; readonly hoursPerWeek: number }
    | { readonly code: 'over-budget'; readonly minor: number }
    | { readonly code: 'unpriced' }
    | { readonly code: 'no-dates' }
    | { readonly code: 'language' }
    | { readonly code: 'mode' }
    | { readonly code: 'not-official' }
    | { readonly code: 'provider' }
    | { readonly code: 'prerequisite'; readonly offering?: OfferingId }
    /** Its dates do not fit before or after those of the others. */
    | { readonly code: 'out-of-order' }
    | { readonly code: 'not-wanted' };
};

/** What a change of limits would buy. */
export interface WhatIf {
  readonly change: { readonly hoursPerWeek: number } | { readonly budgetMinor: number };
  /** Set where it helps: so much cheaper, so many weeks earlier; the plan that shows it. */
  readonly cheaperBy: number;
  readonly weeksEarlier: number;
}

/** How a plan differs from the steps that were kept before. */
export type Difference =
  | { readonly code: 'stays'; readonly offering: OfferingId }
  | { readonly code: 'moved'; readonly offering: OfferingId; readonly from: Day; readonly to: Day }
  | {
      readonly code: 'gone';
      readonly offering: OfferingId;
      readonly why: 'withdrawn' | 'dropped' | 'no-dates' | 'not-needed' | 'does-not-fit';
    }
  | { readonly code: 'new'; readonly offering: OfferingId };
