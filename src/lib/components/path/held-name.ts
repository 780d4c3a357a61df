import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import type { Counted } from '$lib/core/stacking/answer';
import { credentialOf } from '$lib/core/stacking/holdings';
import type { StandsFor } from '$lib/core/stacking/standing';
import { findCredential, titleOf } from '$lib/state/credentials.svelte';
import { nameOf } from '$lib/state/path-names';

/**
 * What a held thing stands for: what it counts as, else what the learner says it is. Absent where
 * it counts by its own facts alone.
 */
export function standsAs(
  { thing, as }: Pick<Counted, 'thing' | 'as'>,
  index: CatalogueIndex
): Pick<StandsFor, 'id' | 'by'> | undefined {
  if (as) return as;
  const claimed = findCredential(credentialOf(thing))?.claimed as OfferingId | AwardId | undefined;
  const known =
    claimed && (index.offering(claimed as OfferingId) ?? index.award(claimed as AwardId));
  return known && { id: known.id, by: 'claim' };
}

/** What a held thing is called: by what it stands for, else by its credential. */
export function heldName(counted: Pick<Counted, 'thing' | 'as'>, index: CatalogueIndex): string {
  const as = standsAs(counted, index);
  if (as) return nameOf(as.id, index);
  const credential = findCredential(credentialOf(counted.thing));
  return credential ? titleOf(credential) : counted.thing;
}
