import { CLOSE, inSteps } from './amounts';
import {
  allParts,
  isCounting,
  partsBelow,
  type CountingPart,
  type Match,
  type Part
} from './parts';
import type { Thing } from './standing';

/** The surest first: `doubtful` where something is not known, `coming` what is not finished. */
export const SURENESSES = ['sure', 'doubtful', 'coming'] as const;
export type Sureness = (typeof SURENESSES)[number];

export function isSurer(one: Sureness, other: Sureness): boolean {
  return SURENESSES.indexOf(one) < SURENESSES.indexOf(other);
}

/** A thing that counts in a part: how much of it, and what that brings there. */
export interface Placed {
  readonly match: Match;
  /** From 0 to 1. */
  readonly share: number;
  readonly worth: number;
  /** It counts only as other things do, which lift a limit or make its share larger. */
  readonly if?: Exclude<Sureness, 'sure'>;
}

/** What counts where. */
export type Assignment = ReadonlyMap<CountingPart, readonly Placed[]>;

/**
 * Everything in every part in which it may count: right where no part takes from another. Of
 * things the first so many, if that is said.
 */
export function everywhere(whole: Part, given = Infinity): Assignment {
  return new Map(
    allParts(whole)
      .filter(isCounting)
      .map((part) => [
        part,
        part.matches.flatMap((match) =>
          match.item < given ? [{ match, share: 1, worth: worthIn(part, match) }] : []
        )
      ])
  );
}

/** What a thing brings to a part, as far as the part counts it. */
export function worthIn({ unit, step }: CountingPart, { worth }: Match): number {
  return unit === 'credits' ? inSteps(worth, step) : worth;
}

/** True where some part takes from another, or counts a share of what counts. */
export function needsSolving(
  whole: Part,
  tight: (part: CountingPart, match: Match) => boolean
): boolean {
  for (const part of partsBelow(whole)) {
    if (part.kind === 'measure') return true;
    if (isCounting(part) && part.matches.some((match) => tight(part, match))) return true;
  }
  return false;
}

/** How sure it is that something counts. */
export function surenessOf({ match, if: when }: Placed, things: readonly Thing[]): Sureness {
  if (things[match.item]?.state !== 'earned') return 'coming';
  return when ?? (match.doubt ? 'doubtful' : 'sure');
}

/** Sums of what counts in a part, by how sure it is. */
export function sumsOf(
  part: CountingPart,
  placed: Assignment,
  things: readonly Thing[]
): Readonly<Record<Sureness, number>> {
  const sums = { sure: 0, doubtful: 0, coming: 0 };
  for (const one of placed.get(part) ?? []) {
    if (part.unit !== 'credits' && one.share < 1 - CLOSE) continue;
    sums[surenessOf(one, things)] += one.worth;
  }
  return sums;
}

/** How much of each thing counts in some of the parts, as far as that is as sure. */
export function sharesIn(
  placed: Assignment,
  things: readonly Thing[],
  sureness: Sureness,
  isAmong: (part: CountingPart) => boolean
): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  for (const [part, list] of placed) {
    if (!isAmong(part)) continue;
    const here = new Map<number, number>();
    for (const one of list) {
      if (isSurer(sureness, surenessOf(one, things))) continue;
      here.set(one.match.item, (here.get(one.match.item) ?? 0) + one.share);
    }
    for (const [item, share] of here) most.set(item, Math.max(most.get(item) ?? 0, share));
  }
  return most;
}
