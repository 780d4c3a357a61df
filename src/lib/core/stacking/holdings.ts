import type { AwardId, OfferingId } from '../catalogue/ids';
import { GROUNDS, type Facts, type Ground, type Thing } from './standing';

/** What something that is held, or under way, says about itself. What it does not say is absent. */
export interface Holding extends Facts {
  /** The learner's own name for it (the key under which a credential is kept). */
  readonly credential: string;
  readonly achievementId?: string;
  /** A course or award that the learner says it stands for. */
  readonly claimed?: OfferingId | AwardId;
  /** Other names of it, for equivalences that are stated for what is from elsewhere. */
  readonly ids?: readonly string[];
  /** `earned` without it. */
  readonly state?: 'earned' | 'in-progress';
  /** What it is made of: a diploma with its modules, a record of several. */
  readonly parts?: readonly Holding[];
}

/** By which credential something of the catalogue is held, and on whose word. */
export interface Coverage {
  readonly credential: string;
  readonly by: Ground;
}

/** Courses and awards of the catalogue that are held. */
export type Covered = ReadonlyMap<OfferingId | AwardId, Coverage>;

/** Between the name of a credential and the number of a part of it. */
const PART = '#';

/** The name of a thing that is the given part of a credential; of the whole without one. */
export function keyOf(credential: string, part: number): string {
  return part === 0 ? credential : `${credential}${PART}${part}`;
}

/** The credential that a thing is, or is a part of. */
export function credentialOf(key: string): string {
  return key.replace(/#\d+$/, '');
}

/** What is held, each by the best word there is for it; of equals by the first. */
export function coveredBy(things: readonly Thing[]): Covered {
  const covered = new Map<OfferingId | AwardId, Coverage>();
  for (const ground of GROUNDS) {
    for (const { key, state, stands } of things) {
      if (state !== 'earned') continue;
      for (const { id, by } of stands) {
        if (by !== ground || covered.has(id)) continue;
        covered.set(id, { credential: credentialOf(key), by });
      }
    }
  }
  return covered;
}
