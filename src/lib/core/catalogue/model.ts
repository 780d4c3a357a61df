import type { Credit } from '../kernel/credits';
import type { Day } from '../kernel/day';
import type { Money, Rates } from '../kernel/money';
import type { Range } from '../kernel/range';
import type {
  AssessmentKind,
  ParticipationForm,
  SupervisionKind
} from '../kernel/standard-elements';
import type { LocalText } from '../kernel/text';
import type { AwardId, OfferingId, ProviderId, RunId } from './ids';
import type { Rule } from './rule';

export const PROVIDER_KINDS = ['university', 'college', 'company', 'association'] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

export interface Provider {
  readonly id: ProviderId;
  readonly name: LocalText;
  readonly kind: ProviderKind;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly homepage?: string;
  readonly linkedInId?: string;
}

/** Names that providers give to short offerings; they overlap and carry no order. */
export const OFFERING_KINDS = [
  'micro-credential',
  'short-learning-programme',
  'professional-course',
  'certificate-course',
  'mooc',
  'micro-module',
  'degree-module',
  'project',
  'thesis'
] as const;
export type OfferingKind = (typeof OFFERING_KINDS)[number];

/** 1 basic, 2 intermediate, 3 advanced: the provider's own ladder, not the EQF. */
export const STACK_LEVELS = [1, 2, 3] as const;
export type StackLevel = (typeof STACK_LEVELS)[number];

export const PRICE_PURPOSES = ['learning', 'certificate', 'admission', 'materials'] as const;
export type PricePurpose = (typeof PRICE_PURPOSES)[number];

export interface Price extends Money {
  readonly for: PricePurpose;
}

/**
 * What something costs: a list of prices (never empty, and complete: what is not in it costs
 * nothing), free, not stated, or not yet known. The last three are different things and stay so.
 */
export type Cost = readonly Price[] | 'free' | 'not-stated' | 'not-yet-known';

/** One time that an offering takes place. */
export interface Run {
  readonly id: RunId;
  readonly start: Day;
  /** The last day. */
  readonly end: Day;
  readonly enrolBy?: Day;
  /** Where this run costs something else than the offering in general. */
  readonly cost?: Cost;
}

export const STACKABILITIES = ['independent', 'stackable', 'recognised'] as const;
export type Stackability = (typeof STACKABILITIES)[number];

/** A course that can be taken. What the publisher does not state is absent. */
export interface Offering {
  readonly id: OfferingId;
  readonly provider: ProviderId;
  readonly kind: OfferingKind;
  readonly title: LocalText;
  readonly summary?: LocalText;
  /** Languages of instruction, BCP 47. */
  readonly languages: readonly string[];
  /** ISCED-F 2013, two to four digits. */
  readonly field: string;
  readonly level?: StackLevel;
  readonly eqf?: Range;
  readonly nationalLevel?: LocalText;
  /** An empty list where the publisher says that no credits are given. */
  readonly credits?: readonly Credit[];
  readonly workloadHours?: Range;
  /** Calendar length in weeks, or paced by the learner. */
  readonly weeks?: Range | 'self-paced';
  readonly mode?: ParticipationForm;
  /** Shares from 0 to 1. */
  readonly synchronousShare?: number;
  readonly schedule?: 'fixed' | 'flexible';
  readonly runs: readonly Run[];
  readonly cost: Cost;
  readonly outcomes: readonly LocalText[];
  readonly assessment: readonly AssessmentKind[];
  readonly supervision?: SupervisionKind;
  readonly qualityAssurance?: LocalText;
  /** True where a state recognises the certificate. */
  readonly official?: boolean;
  readonly stackability: readonly Stackability[];
  /** Share of those who began and finished, 0 to 1. */
  readonly completionRate?: number;
  /** What must be held or done before. */
  readonly prerequisite?: Rule;
  /** Ids of achievements whose credential proves this course. */
  readonly achievements: readonly string[];
  readonly homepage?: string;
}

export const AWARD_KINDS = [
  'certificate',
  'minor',
  'cos',
  'cas',
  'das',
  'mas',
  'diploma',
  'professional-certificate',
  'degree-module'
] as const;
export type AwardKind = (typeof AWARD_KINDS)[number];

/** Where a rule is written, so that nobody has to take our word for it. */
export interface RuleSource {
  readonly sentence: LocalText;
  readonly url?: string;
  readonly version?: string;
  readonly validFrom?: Day;
}

/** What a stack of courses can become. */
export interface Award {
  readonly id: AwardId;
  readonly provider: ProviderId;
  readonly kind: AwardKind;
  readonly title: LocalText;
  readonly summary?: LocalText;
  readonly field: string;
  readonly eqf?: Range;
  readonly credits?: readonly Credit[];
  /** Charged for the award itself, beside its courses. */
  readonly cost: Cost;
  /**
   * `each-step`: the certificate of every course is needed. `top-level-only`: courses below
   * level 3 count without theirs, so that certification and its fee come last.
   */
  readonly certification: 'each-step' | 'top-level-only';
  readonly rule: Rule;
  readonly source: RuleSource;
  readonly achievements: readonly string[];
  /** The larger programme that leads to the same award, to compare the path with. */
  readonly alternative?: {
    readonly title: LocalText;
    readonly cost: Cost;
    readonly months?: Range;
  };
}

export interface Catalogue {
  readonly id: string;
  readonly title: LocalText;
  readonly publisher: LocalText;
  readonly published: Day;
  readonly licence?: string;
  /** True for invented data; said wherever something of it is shown. */
  readonly demonstration: boolean;
  readonly rates?: Rates;
  readonly providers: readonly Provider[];
  readonly offerings: readonly Offering[];
  readonly awards: readonly Award[];
}
