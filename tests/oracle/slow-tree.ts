import type { AwardId, ProviderId } from '../../src/lib/core/catalogue/ids';
import type { Amount, Pool, Rounding } from '../../src/lib/core/catalogue/rule';
import type { Thing } from '../../src/lib/core/stacking/standing';

/*
 * A rule written out for the slow evaluator: what is settled is a plain yes or no, and everything
 * that can count is a leaf that knows what it is inside of.
 */

export type Node =
  | { readonly kind: 'is'; readonly met: boolean }
  /** At least `count` of these. */
  | { readonly kind: 'some'; readonly count: number; readonly of: readonly Node[] }
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | { readonly kind: 'share'; readonly share: Share };

/** A part in which things count; `course` needs one of them. */
export interface Leaf {
  readonly unit: 'course' | 'courses' | 'credits';
  readonly need: number;
  readonly step?: number;
  readonly matches: readonly Match[];
  readonly caps: readonly Cap[];
  readonly slots: Slot[];
  readonly totals: readonly Total[];
  /** Awards whose rule this is, the outermost first. */
  readonly chain: readonly AwardId[];
}

export interface Match {
  readonly thing: Thing;
  /** Credits; 1 where things are counted. */
  readonly worth: number;
}

/** No more than this of a pool counts in the leaves that name it. */
export interface Cap {
  readonly amount: Amount;
  /** A number, or a share of all that counts. */
  readonly most: number | Share;
  /** What each thing of the pool brings; undefined for what is not in the pool. */
  readonly worthOf: (thing: Thing) => number | undefined;
}

/** Each thing counts in one of the slots of an `once`. */
export interface Slot {
  readonly once: Once;
  readonly name: string;
}

export interface Once {
  readonly among?: 'awards' | { readonly family: string };
  readonly chain: readonly AwardId[];
}

/** All that counts for an award, or for the whole rule. */
export interface Total {
  /** True where a share of it is asked for, so that it matters what counts. */
  used: boolean;
}

/** A share of all that counts. */
export interface Share {
  readonly total: Total;
  readonly share: number;
  readonly rounding: Rounding;
  readonly isInside: (thing: Thing) => boolean;
  readonly creditsOf: (thing: Thing) => number;
}

/** Where a part is, while a rule is written out. */
export interface Around {
  readonly path: string;
  readonly chain: readonly AwardId[];
  readonly home?: ProviderId | undefined;
  /** Whether a thing is young enough. */
  readonly ages: readonly ((thing: Thing) => 'young' | 'old' | 'unknown')[];
  readonly among: readonly ('awards' | { readonly family: string })[];
  readonly caps: readonly Cap[];
  /** With the name of the slot where a smaller award is one part of it. */
  readonly onces: readonly { readonly once: Once; readonly slot?: string }[];
  readonly totals: readonly Total[];
}

/** What may count in a leaf: what stands for one of these, or is in the pool. */
export type Wanted =
  | { readonly ids: readonly string[]; readonly pool?: undefined }
  | { readonly ids?: undefined; readonly pool: Pool };

export function leavesOf(node: Node): readonly Leaf[] {
  if (node.kind === 'leaf') return [node.leaf];
  return node.kind === 'some' ? node.of.flatMap(leavesOf) : [];
}

/** Two things of the same name are one course, held twice. */
export function nameOf({ stands, key }: Thing): string {
  return stands[0]?.id ?? key;
}
