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

/** A thing that counts in a part: how much of it, and what that brings there. */
export interface Placed {
  readonly match: Match;
  /** From 0 to 1. */
  readonly share: number;
  readonly worth: number;
  /** It counts only once a limit is lifted: how far that is. */
  readonly if?: 'doubtful' | 'coming';
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

/** Sums of what counts in a part, by how sure it is. */
export interface Sums {
  readonly sure: number;
  readonly doubtful: number;
  readonly coming: number;
}

export function sumsOf(part: CountingPart, placed: Assignment, things: readonly Thing[]): Sums {
  const sums = { sure: 0, doubtful: 0, coming: 0 };
  for (const { match, share, worth, if: when } of placed.get(part) ?? []) {
    if (part.unit !== 'credits' && share < 1 - CLOSE) continue;
    const own =
      things[match.item]?.state !== 'earned' ? 'coming' : match.doubt ? 'doubtful' : 'sure';
    const kind = own === 'coming' || !when ? own : when;
    sums[kind] += worth;
  }
  return sums;
}
