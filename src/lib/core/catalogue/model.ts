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
import type { OfferingKind, StackLevel } from './kinds';
import type { Rule, RuleSource } from './rule';

/*
 * A catalogue as plain data. What a publisher does not state is absent, never guessed; ids are
 * unique in the world (addresses, UUIDs, or made so by the catalogue's own id).
 */

export const PROVIDER_KINDS = [
  'university',
  'college',
  'school',
  'company',
  'association',
  'public-body'
] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

export interface Provider {
  readonly id: ProviderId;
  readonly name: LocalText;
  readonly kind?: ProviderKind;
  /** ISO 3166-1, two letters. */
  readonly country?: string;
  readonly homepage?: string;
  readonly linkedInId?: string;
}

/** What a price buys. */
export const PRICE_PURPOSES = [
  'learning',
  'certificate',
  'admission',
  'materials',
  'award',
  'candidacy'
] as const;
export type PricePurpose = (typeof PRICE_PURPOSES)[number];

/** What a price is charged for each of; absent where it is for the whole. */
export const PRICE_UNITS = ['ects', 'unit', 'hour', 'week', 'month', 'year'] as const;
export type PriceUnit = (typeof PRICE_UNITS)[number];

export interface Price extends Money {
  readonly for: PricePurpose;
  readonly per?: PriceUnit;
  /** For whom, or where, it holds, in place of the price for everybody that buys the same. */
  readonly audience?: LocalText;
}

/**
 * What something costs: a list of prices (never empty, and complete: what is not in it costs
 * nothing), free, not stated, or not yet known. The last three are different things and stay so.
 */
export type Cost = readonly Price[] | 'free' | 'not-stated' | 'not-yet-known';

/** Facts that publishers often state in words; the words are kept beside what was read of them. */
export const FREE_TEXTS = ['length', 'workload', 'price', 'start', 'credits', 'level'] as const;
export type FreeText = (typeof FREE_TEXTS)[number];
export type AsPublished = Readonly<Partial<Record<FreeText, string>>>;

/** One time that an offering takes place. */
export interface Run {
  readonly id: RunId;
  /** Absent where it is not stated, or begins whenever the learner does. */
  readonly start?: Day;
  /** The last day. */
  readonly end?: Day;
  readonly enrolFrom?: Day;
  readonly enrolBy?: Day;
  readonly place?: LocalText;
  readonly mode?: ParticipationForm;
  /** Where they differ from those of the offering. */
  readonly languages?: readonly string[];
  /** Where this run costs something else than the offering in general. */
  readonly cost?: Cost;
  readonly asPublished?: AsPublished;
}

export const STACKABILITIES = ['independent', 'stackable', 'recognised'] as const;
export type Stackability = (typeof STACKABILITIES)[number];

/** Calendar length in weeks; paced by the learner; or said to vary. */
export type Length = Range | 'self-paced' | 'variable';

/** A skill or competence in the words of a framework (ESCO, DigComp). */
export interface Skill {
  readonly name: LocalText;
  /** Its address in the framework. */
  readonly id?: string;
}

export const ORIGINS = ['modularised', 'from-scratch', 'hybrid'] as const;
export type Origin = (typeof ORIGINS)[number];

/** A course that can be taken. What the publisher does not state is absent. */
export interface Offering {
  readonly id: OfferingId;
  readonly provider: ProviderId;
  readonly kind?: OfferingKind;
  readonly title: LocalText;
  readonly summary?: LocalText;
  /** Other identifiers that the provider uses (a course code). */
  readonly codes?: readonly string[];
  /** Languages of instruction, BCP 47; an empty list where none is stated. */
  readonly languages: readonly string[];
  /** ISCED-F 2013, two to four digits. */
  readonly field?: string;
  /** Subjects in the provider's own words. */
  readonly subjects?: readonly LocalText[];
  readonly level?: StackLevel;
  readonly eqf?: Range;
  readonly nationalLevel?: LocalText;
  /** An empty list where the publisher says that no credits are given. */
  readonly credits?: readonly Credit[];
  readonly workloadHours?: Range;
  /** As stated; `facts.ts` works it out where it is not. */
  readonly hoursPerWeek?: Range;
  readonly weeks?: Length;
  readonly mode?: ParticipationForm;
  /** Shares from 0 to 1. */
  readonly synchronousShare?: number;
  readonly onlineShare?: number;
  readonly schedule?: 'fixed' | 'flexible';
  readonly runs: readonly Run[];
  readonly cost: Cost;
  /** Who may pay a part of it. */
  readonly funding?: LocalText;
  readonly outcomes: readonly LocalText[];
  readonly skills?: readonly Skill[];
  readonly assessment: readonly AssessmentKind[];
  readonly supervision?: SupervisionKind;
  readonly qualityAssurance?: LocalText;
  /** Who awards the credential, where that is not the provider. */
  readonly awardingBody?: LocalText;
  /** What those who succeed are given (certificate, credits, badge), in words. */
  readonly awardGiven?: LocalText;
  /** True where a state recognises the certificate. */
  readonly official?: boolean;
  readonly stackability: readonly Stackability[];
  readonly origin?: Origin;
  readonly coDesigned?: boolean;
  readonly diplomaSupplement?: boolean;
  /** Share of those who began and finished, 0 to 1. */
  readonly completionRate?: number;
  /** What must be held or done before. */
  readonly prerequisite?: Rule;
  readonly furtherInformation?: LocalText;
  /** Ids of achievements whose credential proves this course. */
  readonly achievements: readonly string[];
  readonly homepage?: string;
  readonly asPublished?: AsPublished;
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
  'degree-module',
  'micro-credential',
  'badge',
  'bachelor',
  'master',
  'doctorate',
  'qualification'
] as const;
export type AwardKind = (typeof AWARD_KINDS)[number];

/** What a stack of courses can become. */
export interface Award {
  readonly id: AwardId;
  readonly provider: ProviderId;
  readonly kind?: AwardKind;
  readonly title: LocalText;
  readonly summary?: LocalText;
  readonly codes?: readonly string[];
  /** ISCED-F 2013, two to four digits. */
  readonly field?: string;
  readonly eqf?: Range;
  readonly credits?: readonly Credit[];
  /** Charged for the award itself, beside its courses. */
  readonly cost: Cost;
  /**
   * `each-step`: the certificate of every course is needed. `top-level-only`: courses below
   * level 3 count without theirs, so that certification and its fee come last.
   */
  readonly certification: 'each-step' | 'top-level-only';
  /** Absent where the publisher does not say what it takes. */
  readonly rule?: Rule;
  readonly source: RuleSource;
  readonly achievements: readonly string[];
  readonly homepage?: string;
  readonly asPublished?: AsPublished;
  /** The larger programme that leads to the same award, to compare the path with. */
  readonly alternative?: {
    readonly title: LocalText;
    readonly cost: Cost;
    readonly months?: Range;
  };
}

/** A publisher's word that one thing counts as another (transfer value, old course for new). */
export interface Equivalence {
  readonly id: string;
  readonly title: LocalText;
  /** What is held: courses or awards of the catalogue, or ids from elsewhere. */
  readonly from: readonly string[];
  /** What it counts as. */
  readonly to: readonly (OfferingId | AwardId)[];
  /** As how many credits it counts. */
  readonly credits?: readonly Credit[];
  /** Names of what `from` and `to` stand for where the catalogue does not have them. */
  readonly names?: Readonly<Record<string, LocalText>>;
  readonly source: RuleSource;
  readonly validUntil?: Day;
}

/** What a catalogue says of itself. */
export interface CatalogueHead {
  readonly id: string;
  readonly title: LocalText;
  readonly publisher: LocalText;
  readonly published: Day;
  readonly licence?: string;
  readonly homepage?: string;
  /** True for invented data; said wherever something of it is shown. */
  readonly demonstration: boolean;
  readonly rates?: Rates;
}

/** What a catalogue lists. */
export interface CatalogueRecords {
  readonly providers: readonly Provider[];
  readonly offerings: readonly Offering[];
  readonly awards: readonly Award[];
  readonly equivalences: readonly Equivalence[];
}

/** Which of several catalogues something is from. */
export interface Origins {
  readonly heads: readonly CatalogueHead[];
  /** Place in `heads`, by the id of a provider, offering, award or equivalence. */
  readonly of: Readonly<Record<string, number>>;
}

/** A whole catalogue; or a part of one or several, as a page needs it, and then with `origins`. */
export interface Catalogue extends CatalogueHead, CatalogueRecords {
  readonly origins?: Origins;
}
