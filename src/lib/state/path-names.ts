import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import { textOf } from './format';
import { keptCatalogues } from './kept-catalogues';
import { keptPaths } from './paths.svelte';

/**
 * What a course or an award is called; as it was called last where it was withdrawn, and its id
 * where nothing knows it.
 */
export function nameOf(id: OfferingId | AwardId, index: CatalogueIndex): string {
  const title =
    index.offering(id as OfferingId)?.title ??
    index.award(id as AwardId)?.title ??
    keptCatalogues()
      ?.flatMap(({ changed }) => changed)
      .find(({ offering }) => offering === id)?.title ??
    keptPaths()?.find(({ titles }) => titles?.[id])?.titles?.[id];
  return title ? textOf(title) : id;
}
