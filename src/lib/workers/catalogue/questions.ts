import type { AwardId, OfferingId } from '../../core/catalogue/ids';
import type { Catalogue } from '../../core/catalogue/model';
import type { Manifest } from '../../core/catalogue/published/manifest';
import type { Take } from '../../core/catalogue/published/take';
import type { Found } from '../../core/catalogue/search/listed';
import type { Query } from '../../core/catalogue/search/query';
import type { Day } from '../../core/kernel/day';
import type { Holding } from '../../core/stacking/holdings';

/* What the page and the catalogue worker say to each other. The worker keeps what it has opened. */

/** A catalogue whose pieces are on the device, and what of it is taken. */
export interface KeptCatalogue {
  readonly id: string;
  readonly manifest: Manifest;
  /** Everything where absent. */
  readonly take?: Take;
}

/** What a page needs of the catalogues; everything that is reached from it comes along. */
export interface Want {
  readonly offerings?: readonly OfferingId[];
  readonly awards?: readonly AwardId[];
  /** Every award by itself, without the courses of its rule. */
  readonly allAwards?: true;
  /** What the learner holds: what it stands for, and the awards that count it, nearly all whole. */
  readonly holdings?: readonly Holding[];
}

/** A part of the catalogues that holds what was wanted. */
export interface Slice {
  readonly catalogue: Catalogue;
  /** Pools of its rules hold more courses; those that fit best are there. */
  readonly cut?: true;
}

export interface Window {
  readonly from: number;
  readonly count: number;
}

/** Question and answer of every kind. */
export interface CatalogueTalk {
  /**
   * Opens these catalogues, of which the first goes first, and closes all others. Of `damaged` ones
   * pieces are missing.
   */
  open: {
    question: {
      readonly catalogues: readonly KeptCatalogue[];
      readonly languages: readonly string[];
    };
    answer: { readonly damaged: readonly string[] };
  };
  search: {
    question: {
      readonly query: Query;
      readonly window: Window;
      readonly today: Day;
      /** Languages in which titles are shown, best first. */
      readonly shown: readonly string[];
    };
    /** Undefined where nothing is open. */
    answer: Found | undefined;
  };
  /** Undefined where nothing is open. */
  slice: { question: Want; answer: Slice | undefined };
  /** Offerings of the same field that are cheaper or shorter, or share outcomes. */
  similar: {
    question: {
      readonly id: OfferingId;
      readonly today: Day;
      readonly shown: readonly string[];
      readonly currency: string;
    };
    answer: { readonly cheaper: Found['rows']; readonly shorter: Found['rows'] } | undefined;
  };
}
