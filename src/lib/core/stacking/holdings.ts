import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Catalogue } from '../catalogue/model';

/** What a credential that the learner holds says about itself, as far as stacking needs it. */
export interface Holding {
  /** The learner's own name for the credential (the key under which it is kept). */
  readonly credential: string;
  readonly achievementId?: string;
  /** A course or award that the learner says this credential stands for. */
  readonly claimed?: OfferingId | AwardId;
}

/** By which credential something of the catalogue is held, and on whose word. */
export interface Coverage {
  readonly credential: string;
  /** `achievement`: the publisher names the credential's achievement; `claim`: the learner does. */
  readonly by: 'achievement' | 'claim';
}

/** Courses and awards of the catalogue that are held. */
export type Covered = ReadonlyMap<OfferingId | AwardId, Coverage>;

/**
 * Finds what the holdings stand for; a publisher's word goes before the learner's. What an
 * achievement stands for in one catalogue, no catalogue behind it can make something else.
 */
export function matchHoldings(catalogue: Catalogue, holdings: readonly Holding[]): Covered {
  const byAchievement = new Map<string, OfferingId | AwardId>();
  const known = new Set<string>();
  const homeOf = (id: string) => catalogue.origins?.of[id] ?? 0;
  for (const { id, achievements } of [...catalogue.offerings, ...catalogue.awards]) {
    known.add(id);
    for (const achievement of achievements) {
      const other = byAchievement.get(achievement);
      if (other === undefined || homeOf(id) <= homeOf(other)) byAchievement.set(achievement, id);
    }
  }
  const covered = new Map<OfferingId | AwardId, Coverage>();
  for (const { credential, achievementId } of holdings) {
    const id = achievementId === undefined ? undefined : byAchievement.get(achievementId);
    if (id !== undefined && !covered.has(id)) covered.set(id, { credential, by: 'achievement' });
  }
  for (const { credential, claimed } of holdings) {
    if (claimed !== undefined && known.has(claimed) && !covered.has(claimed)) {
      covered.set(claimed, { credential, by: 'claim' });
    }
  }
  return covered;
}
