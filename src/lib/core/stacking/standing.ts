import type { AwardId, OfferingId, ProviderId } from '../catalogue/ids';
import type { OfferingKind, StackLevel } from '../catalogue/kinds';
import type { RulePath } from '../catalogue/rule';
import type { Credit } from '../kernel/credits';
import type { Day } from '../kernel/day';
import type { Range } from '../kernel/range';

/** On whose word something that is held stands for something of a catalogue; the best first. */
export const GROUNDS = ['achievement', 'equivalence', 'claim'] as const;
/**
 * - `achievement`: the publisher names the credential's achievement
 * - `equivalence`: the publisher says that what is held counts as it
 * - `claim`: the learner says so; never shown without saying that
 */
export type Ground = (typeof GROUNDS)[number];

export interface StandsFor {
  readonly id: OfferingId | AwardId;
  readonly by: Ground;
  /** The equivalence that says so. */
  readonly equivalence?: string;
  /** As how many credits, where the equivalence says that. */
  readonly credits?: readonly Credit[];
}

/**
 * Something that can count towards a rule: a credential that is held, prior learning, a course that
 * is being taken, or one that a plan would take. Facts that are not known are absent.
 */
export interface Thing {
  /** Unique: the learner's name of the credential, or the id of the course. */
  readonly key: string;
  readonly state: 'earned' | 'in-progress' | 'planned';
  readonly stands: readonly StandsFor[];
  readonly credits: readonly Credit[];
  readonly provider?: ProviderId;
  readonly kind?: OfferingKind;
  readonly level?: StackLevel;
  readonly eqf?: Range;
  readonly field?: string;
  readonly codes?: readonly string[];
  readonly subjects?: readonly string[];
  readonly grade?: string;
  /** When it was, or will be, completed. */
  readonly completed?: Day;
  /** Known to be taken within the programme or recognised from elsewhere; else by its provider. */
  readonly recognised?: boolean;
  /** Awards that it has counted for already, by their id, for what may count once only. */
  readonly usedFor?: readonly AwardId[];
}

/** What a thing says of itself, as far as it does. */
export type Facts = Partial<Omit<Thing, 'key' | 'state' | 'stands'>>;

/** What the learner has decided or said about a rule. */
export interface Word {
  /** Count this thing in this part, and nowhere that excludes it. */
  readonly pins?: readonly { readonly thing: string; readonly path: RulePath }[];
  /** Parts that the provider has waived, or conditions in words it has confirmed. */
  readonly waived?: readonly RulePath[];
}

/** The days that rules are held against. */
export interface Moments {
  /** The day for which the question is asked; the day of the award in a plan. */
  readonly at: Day;
  readonly today: Day;
  /** When the learner enrolled for the award, where that has happened. */
  readonly enrolled?: Day;
}
