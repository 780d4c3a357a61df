import { indexCatalogue, type CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { Catalogue } from '$lib/core/catalogue/model';
import type { Day } from '$lib/core/kernel/day';
import type { Slice } from '$lib/workers';

/** A slice made ready for pages. */
export interface SliceAnswer {
  readonly index: CatalogueIndex;
  /** What was asked, and of which catalogues. */
  readonly asked: string;
  /** More courses could count than are in it. */
  readonly cut?: true;
  /** No catalogue is open. */
  readonly isEmpty?: boolean;
}

const NOTHING: Catalogue = {
  ...{ id: '', title: {}, publisher: {}, published: '1970-01-01' as Day, demonstration: false },
  ...{ providers: [], offerings: [], awards: [], equivalences: [] }
};

export function answerOf({ catalogue, cut }: Slice, asked: string): SliceAnswer {
  return { index: indexCatalogue(catalogue), asked, ...(cut && { cut }) };
}

/** Where no catalogue is open. */
export function emptyAnswer(asked: string): SliceAnswer {
  return { index: indexCatalogue(NOTHING), asked, isEmpty: true };
}
