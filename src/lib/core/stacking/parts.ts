import type { AwardId, OfferingId, ProviderId } from '../catalogue/ids';
import type { Rounding, Rule, RulePath } from '../catalogue/rule';
import type { LocalText } from '../kernel/text';
import type { Day } from '../kernel/day';
import type { Once, Slot } from './once';
import type { StandsFor } from './standing';

/*
 * A rule written out over things: every part with what may count there. Awards that it builds on
 * are parts of it.
 */

export type Doubt = 'grade' | 'completed';

/** Of a thing, by its number, that may count in a part. */
export interface Match {
  readonly item: number;
  readonly as?: StandsFor;
  /** In the system of the part; 1 where it counts things. */
  readonly worth: number;
  /** What is not known of it and decides whether it counts. */
  readonly doubt?: Doubt;
  readonly last?: Day;
}

/** Something that would count in a part, were it not for this. */
export interface Refused {
  readonly item: number;
  readonly why:
    | { readonly code: 'grade' }
    | { readonly code: 'too-old'; readonly since: Day }
    | { readonly code: 'used-for-award'; readonly award: AwardId };
}

/** `limit`: how much of each thing of its pool counts inside, in the system of the limit. */
export interface Cap {
  readonly rule: Extract<Rule, { type: 'limit' }>;
  readonly path: RulePath;
  /** The provider whose limit it is. */
  readonly home?: ProviderId;
  /** Infinite where it is a share of what counts. */
  readonly most: number;
  readonly share?: {
    readonly share: number;
    readonly rounding: Rounding;
    readonly total: Total;
    /** Of everything. */ readonly worths: Measure['worths'];
  };
  /** Things that were held against its pool. */
  readonly looked: Set<number>;
  /** Filled as the things inside are found. */
  readonly worths: Map<number, number>;
  readonly until?: Part;
}

/** Everything that counts for an award: what shares of it are taken of. */
export interface Total {
  /** True where a share of it is asked for. */
  used: boolean;
  readonly items: Set<number>;
}

interface Base {
  readonly rule: Rule;
  readonly path: RulePath;
  readonly chain: readonly AwardId[];
  readonly parts: readonly Part[];
  readonly waived?: true;
}

/** A part in which things count: `course` and `award` count one of them. */
export interface Counting extends Base {
  readonly kind: 'counts' | 'award';
  readonly unit: 'course' | 'courses' | 'credits';
  readonly scheme: string;
  readonly step?: number;
  readonly need: number;
  readonly matches: Match[];
  readonly refused: readonly Refused[];
  /** The innermost last. */
  readonly caps: readonly Cap[];
  readonly slots: Slot[];
  /** What counts for each award around, the innermost last. */
  readonly totals: readonly Total[];
}

/** An award: held, or reached by its own rule, which is then its only part. */
export interface AwardPart extends Counting {
  readonly kind: 'award';
  readonly award: AwardId;
  /** `circle`: it asks for itself. `words`: its publisher does not say what it takes. */
  readonly ends: 'rule' | 'words' | 'unknown' | 'circle';
}

export type CountingPart = AwardPart | (Counting & { readonly kind: 'counts' });

/** A share of what counts for the award around. */
export interface Measure extends Base {
  readonly kind: 'measure';
  readonly share: number;
  readonly rounding: Rounding;
  readonly scheme: string;
  readonly total: Total;
  /** What each thing brings to the whole, and whether it is of the share. */
  readonly worths: Map<number, { readonly worth: number; readonly inside: boolean }>;
}

export type Part =
  | CountingPart
  | Measure
  | (Base & { readonly kind: 'some'; readonly count: number; readonly ordered: boolean })
  /** Only what is inside counts: `once`, `limit`, `fresh`, `within`, a version. */
  | (Base & { readonly kind: 'around'; readonly cap?: Cap; readonly once?: Once })
  | (Base & { readonly kind: 'advised' })
  | (Base & { readonly kind: 'ask'; readonly text: LocalText })
  /** Settled by what is held; nothing that is chosen changes it. */
  | (Base & {
      readonly kind: 'settled';
      readonly state: 'met' | 'not-met' | 'ask';
      readonly mean?: number;
      /** What is still to come may change it. */
      readonly coming?: boolean;
    });

/** Every part, each before the parts below it, but for what is only advised or left out. */
export function partsBelow(part: Part, out?: ReadonlySet<Part>): readonly Part[] {
  return collected(part, (one) => one.kind !== 'advised' && out?.has(one) !== true, []);
}

/** With those that are only advised. */
export function allParts(part: Part): readonly Part[] {
  return collected(part, () => true, []);
}

function collected(part: Part, enters: (part: Part) => boolean, into: Part[]): readonly Part[] {
  into.push(part);
  if (!enters(part)) return into;
  for (const below of part.parts) collected(below, enters, into);
  return into;
}

/** Parts that only look at things: what is advised, and what limits last until. */
export function partsBeside(part: Part): readonly Part[] {
  if (part.kind === 'advised') return allParts(part);
  const [first, ...others] = part.parts;
  if (part.kind !== 'around' || !first) return part.parts.flatMap(partsBeside);
  return [...partsBeside(first), ...others.flatMap(allParts)];
}

export function isCounting(part: Part): part is CountingPart {
  return part.kind === 'counts' || part.kind === 'award';
}

/** Courses that a part names and that would meet it. */
export function coursesOf(part: Part): readonly OfferingId[] {
  const { rule } = part;
  if (rule.type === 'course') return [rule.offering, ...(rule.equivalents ?? [])];
  return rule.type === 'credits' ? (rule.from.courses ?? []) : [];
}
