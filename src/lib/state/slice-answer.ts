import { indexCatalogue, type CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { Covered } from '$lib/core/stacking/holdings';
import type { Slice } from '$lib/workers';

/** A slice made ready for pages. */
export interface SliceAnswer {
  readonly index: CatalogueIndex;
  readonly covered: Covered;
  /** What was asked, and of which catalogues. */
  readonly asked: string;
}

export function answerOf({ catalogue, covered }: Slice, asked: string): SliceAnswer {
  return { index: indexCatalogue(catalogue), covered: new Map(covered), asked };
}
