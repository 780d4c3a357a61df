import type { OfferingId } from '../../core/catalogue/ids';
import type {
  SignatureState,
  UpdateCode,
  WatchedChange
} from '../../core/catalogue/published/edition';
import type { Manifest } from '../../core/catalogue/published/manifest';
import type { Take } from '../../core/catalogue/published/take';
import type { Day } from '../../core/kernel/day';
import type { Issue, Result } from '../../core/kernel/result';
import type { KeptCatalogue } from './questions';

/* The question of the update worker: is there a new edition, and is it whole? */

/** A catalogue on the device as far as an update needs it. */
export interface EditionKept extends KeptCatalogue {
  readonly signature: SignatureState;
  /** Absent where it came from a file. */
  readonly address?: string;
}

export type UpdateQuestion =
  | {
      readonly kind: 'update';
      /** Address of `catalogue.json`, or a bundle. */
      readonly from: { readonly address: string } | { readonly file: Blob };
      /** The only catalogue that is wanted from there; any where absent. */
      readonly expected?: string;
      /** All that are kept. */
      readonly kept: readonly EditionKept[];
      /** Of a large catalogue: what the learner chose; nothing is fetched while it is absent. */
      readonly take?: Take;
      /** Languages that are wanted, BCP 47. */
      readonly languages: readonly string[];
      /** Courses whose changes are told. */
      readonly watched: readonly OfferingId[];
      readonly today: Day;
    }
  /** Removes every piece that is in none of these catalogues. */
  | { readonly kind: 'tidy'; readonly keep: readonly KeptCatalogue[] };

/** Bytes as transferred. */
export interface UpdateProgress {
  readonly done: number;
  readonly all: number;
}

/** An edition that is whole on the device; or a large one of which nothing was taken yet. */
export interface Edition {
  readonly state: 'whole' | 'to-be-chosen';
  readonly manifest: Manifest;
  readonly signature: SignatureState;
  readonly take: Take;
  readonly changed: readonly WatchedChange[];
}

export type UpdateAnswer = Result<Edition, Issue<UpdateCode>>;
