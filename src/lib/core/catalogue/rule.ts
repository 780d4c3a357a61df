import type { Day } from '../kernel/day';
import type { Range } from '../kernel/range';
import type { LocalText } from '../kernel/text';
import type { AwardId, OfferingId, ProviderId } from './ids';
import type { OfferingKind, StackLevel } from './kinds';

/** Of the form in which rules are written; readers refuse a later one. */
export const RULE_VERSION = 2;

/** Where a rule or a part of one is written, so that nobody has to take our word for it. */
export interface RuleSource {
  readonly sentence?: LocalText;
  readonly url?: string;
  readonly version?: string;
  readonly validFrom?: Day;
}

/** A grade that is reached. */
export interface GradeNeed {
  readonly least: string;
  /** The provider's grades, best first; without them grades are numbers, and higher is better. */
  readonly scale?: readonly string[];
}

/**
 * Which of what is held or planned a part of a rule looks at: what is in one of the lists of names
 * (everything where there is none) and passes every filter that is given. A fact that is not known
 * passes no filter on it.
 */
export interface Pool {
  readonly courses?: readonly OfferingId[];
  readonly awards?: readonly AwardId[];
  readonly except?: readonly (OfferingId | AwardId)[];
  readonly providers?: readonly ProviderId[];
  readonly kinds?: readonly OfferingKind[];
  readonly levels?: readonly StackLevel[];
  readonly eqf?: Range;
  /** Levels of a credit system at which the credits count (SCQF 7). */
  readonly creditLevels?: readonly string[];
  /** ISCED-F 2013, digits from the left. */
  readonly fields?: readonly string[];
  /** Beginnings of course codes, or the provider's own tags; case does not matter. */
  readonly codes?: readonly string[];
  readonly subjects?: readonly string[];
  readonly grade?: GradeNeed;
  /**
   * True: only what the provider recognises from elsewhere (of another provider, prior learning, or
   * earned before enrolling). False: only what is taken within the programme.
   */
  readonly recognised?: boolean;
}

export const ROUNDINGS = ['exact', 'up', 'down', 'nearest'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** So much of something: credits (ECTS without a `scheme`), courses, or a share of credits. */
export type Amount =
  | {
      readonly credits: number;
      readonly scheme?: string;
      /** Each thing counts in whole steps of so many credits, rounded down. */
      readonly step?: number;
    }
  | { readonly courses: number }
  | {
      /** From 0 to 1. */
      readonly share: number;
      /** Credits of the whole; without it, of everything that counts for the rule around. */
      readonly of?: number;
      readonly scheme?: string;
      /** To whole credits; `exact` without it. */
      readonly rounding?: Rounding;
      /** What the provider itself says the share comes to. */
      readonly stated?: number;
    };

export const AGE_CLOCKS = ['award', 'completion', 'enrolment'] as const;
export type AgeClock = (typeof AGE_CLOCKS)[number];
export const TIME_CLOCKS = ['first-step', 'enrolment'] as const;
export type TimeClock = (typeof TIME_CLOCKS)[number];
/** What a condition in words is about, where that is known. */
export const ASK_TOPICS = ['entry', 'admission', 'recognition', 'assessment', 'other'] as const;
export type AskTopic = (typeof ASK_TOPICS)[number];

/** What every part of a rule may say of itself. */
interface Part {
  readonly name?: LocalText;
  readonly source?: RuleSource;
}

/**
 * What an award or a course asks for, as its publisher states it.
 *
 * What must be there
 * - `course`: this course, or one of those the publisher takes in its place; `together`: it may be
 *   taken at the same time (a corequisite)
 * - `award`: a smaller award, held or reached on the way (a DAS built on a CAS)
 * - `all`, `any`, `some`: every part, one of them, at least `count` of them
 * - `sequence`: every part, each finished before the next begins (start course, modules, final work)
 * - `credits`: at least so much from a pool (of a group, a level, a field, a share of the whole)
 * - `average`: the mean of the grades of a pool, weighted by credits, at least `least`
 *
 * What of it counts. Whatever is held may count in several parts, once in each, unless a part says
 * otherwise; the whole is met where what is held can be put so that all parts are met.
 * - `once`: inside, each thing counts in one part only; `among`: nor for another award (`awards`),
 *   or another of the same family
 * - `limit`: inside, no more than `most` of a pool counts, what is above is cut off; with `below`
 *   less than that; with `until` only as long as that is not met (a cap before the start course)
 * - `fresh`: inside, what is older counts no more. The clock `award` runs from completion to the
 *   day of the award, `completion` from completion to the day it is recognised (enrolment, or today
 *   before that), `enrolment` from completion back to the learner's enrolment
 * - `within`: from the clock's start to the award no more than so many months
 * - `dated`: the version that held on the day of enrolment (today before that), or today
 *
 * What only words say
 * - `advised`: good to have, never in the way
 * - `ask`: not known but in words; the provider has to be asked
 */
export type Rule = Part &
  (
    | {
        readonly type: 'course';
        readonly offering: OfferingId;
        readonly equivalents?: readonly OfferingId[];
        readonly grade?: GradeNeed;
        readonly together?: true;
      }
    | { readonly type: 'award'; readonly award: AwardId }
    | { readonly type: 'all'; readonly of: readonly Rule[] }
    | { readonly type: 'any'; readonly of: readonly Rule[] }
    | { readonly type: 'some'; readonly count: number; readonly of: readonly Rule[] }
    | { readonly type: 'sequence'; readonly of: readonly Rule[] }
    | { readonly type: 'credits'; readonly least: Amount; readonly from: Pool }
    | {
        readonly type: 'average';
        readonly least: number;
        readonly lowerIsBetter?: true;
        readonly from: Pool;
      }
    | {
        readonly type: 'once';
        readonly among?: 'awards' | { readonly family: string };
        readonly of: Rule;
      }
    | {
        readonly type: 'limit';
        readonly most: Amount;
        readonly below?: true;
        readonly from: Pool;
        readonly until?: Rule;
        readonly of: Rule;
      }
    | {
        readonly type: 'fresh';
        readonly months: number;
        readonly clock: AgeClock;
        readonly from?: Pool;
        readonly of: Rule;
      }
    | {
        readonly type: 'within';
        readonly months: number;
        readonly clock: TimeClock;
        readonly of: Rule;
      }
    | {
        readonly type: 'dated';
        readonly by: 'enrolment' | 'today';
        /** The oldest first. */
        readonly versions: readonly { readonly from: Day; readonly rule: Rule }[];
      }
    | { readonly type: 'advised'; readonly of: Rule }
    | { readonly type: 'ask'; readonly text: LocalText; readonly about?: AskTopic }
  );

/** The parts right below a part, in the order in which their paths number them. */
export function partsOf(rule: Rule): readonly Rule[] {
  switch (rule.type) {
    case 'all':
    case 'any':
    case 'some':
    case 'sequence':
      return rule.of;
    case 'once':
    case 'fresh':
    case 'within':
    case 'advised':
      return [rule.of];
    case 'limit':
      return rule.until ? [rule.of, rule.until] : [rule.of];
    case 'dated':
      return rule.versions.map((version) => version.rule);
    default:
      return [];
  }
}

/**
 * Names a part of a rule: the places from the top, as `0.2.1`; the whole is the empty text. A
 * smaller award that is written out is entered by `a` (`1.a.0`).
 */
export type RulePath = string;
