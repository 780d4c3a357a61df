import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Award } from '../catalogue/model';
import type { Rule, RulePath } from '../catalogue/rule';
import type { Day } from '../kernel/day';
import type { LocalText } from '../kernel/text';
import type { StandsFor } from './standing';

/** `ask`: as far as can be told it is met, but a condition is only known in words. */
export type RuleState = 'met' | 'not-met' | 'ask';

/** A thing that counts in a part of a rule. */
export interface Counted {
  readonly thing: string;
  /** What it stands for there; absent where it counts by its own facts (a level, a field). */
  readonly as?: StandsFor;
  /** Credits that it brings there, in the system of the part; a part of its own under a limit. */
  readonly credits?: number;
  /** The learner put it there. */
  readonly pinned?: true;
}

/** A rule held against what is held, part by part, with everything put where it helps most. */
export interface RuleCheck {
  readonly rule: Rule;
  readonly path: RulePath;
  readonly state: RuleState;
  readonly parts: readonly RuleCheck[];
  /** Earned things that count right here. */
  readonly by: readonly Counted[];
  /** True where it is met as soon as what is in progress is finished. */
  readonly underWay?: true;
  readonly waived?: true;
  /** Of so much: parts, courses or credits, as the part counts. */
  readonly progress?: {
    readonly have: number;
    readonly inProgress: number;
    readonly need: number;
    readonly unit: 'parts' | 'courses' | 'credits' | 'grade';
    readonly scheme?: string;
  };
}

/** Why something that is held does not count. */
export type NotCounted = {
  readonly thing: string;
  readonly why:
    | { readonly code: 'above-limit'; readonly path: RulePath; readonly name?: LocalText }
    | { readonly code: 'too-old'; readonly path: RulePath; readonly since: Day }
    | { readonly code: 'used-elsewhere'; readonly path: RulePath }
    | { readonly code: 'used-for-award'; readonly award: AwardId }
    | { readonly code: 'grade'; readonly path: RulePath }
    /** It may count: that depends on a fact that is not known. */
    | {
        readonly code: 'not-known';
        readonly path: RulePath;
        readonly what: 'grade' | 'completed';
      }
    | { readonly code: 'not-needed' };
};

/** Something that counts now and will not any more. */
export interface Lapse {
  readonly thing: string;
  readonly path: RulePath;
  /** The last day on which it counts. */
  readonly last: Day;
  /** What of the whole is then missing more, in ECTS. */
  readonly loses: number;
}

export interface RuleAnswer {
  readonly check: RuleCheck;
  readonly notCounted: readonly NotCounted[];
  /** The least to do beside what is in progress: named courses, and ECTS as far as stated. */
  readonly missing: { readonly courses: number; readonly ects: number };
  readonly asks: readonly { readonly path: RulePath; readonly text: LocalText }[];
  readonly lapses: readonly Lapse[];
  /** False where the assignment was cut short: it may be better than shown. */
  readonly proven: boolean;
}

/** A smaller award on the way to another: stop there and you hold it. */
export interface Exit {
  readonly award: AwardId;
  readonly state: RuleState;
  readonly missing: RuleAnswer['missing'];
}

/** Where the learner stands with one award, as facts. */
export interface AwardProgress extends RuleAnswer {
  readonly award: Award;
  readonly ects: { readonly have: number; readonly inProgress: number; readonly need?: number };
  /** Credits counted, by the provider's level and by named part of the rule. */
  readonly byLevel: readonly { readonly level?: 1 | 2 | 3; readonly ects: number }[];
  /** Smallest first. */
  readonly exits: readonly Exit[];
  /** Courses of the catalogue that would each reduce what is missing, the most helpful first. */
  readonly opens: readonly OfferingId[];
}
