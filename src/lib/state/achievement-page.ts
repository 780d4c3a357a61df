import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import { previewAddress } from '$lib/core/catalogue/published/preview-page';
import { publicAddress } from '$lib/core/sharing/linkedin';
import { credentialOf } from '$lib/core/stacking/holdings';
import { heldSlice, heldThings } from './held.svelte';
import { keptCatalogues } from './kept-catalogues';
import type { LeavingCredential, LeavingPath } from './leaving';
import { awardsOf } from './paths.svelte';

/**
 * The page that the publisher of a catalogue has put up for what was achieved: it says nothing of
 * the learner. Only where the publisher itself says that the credential stands for it.
 */
export function achievementPage(one: LeavingCredential | LeavingPath): string | undefined {
  const { index } = heldSlice();
  if (!index) return undefined;
  const id = one.kind === 'path' ? awardsOf(one.path.goal)[0] : provenBy(one.row.id);
  const catalogue = id === undefined ? undefined : index.headOf(id).id;
  const kept = keptCatalogues()?.find((each) => each.id === catalogue);
  return id === undefined ? undefined : publicAddress(kept && previewAddress(kept.manifest, id));
}

function provenBy(credential: string): OfferingId | AwardId | undefined {
  const things = heldThings()?.filter(({ key }) => credentialOf(key) === credential) ?? [];
  const [first] = things.flatMap(({ stands }) => stands);
  return first?.by === 'achievement' ? first.id : undefined;
}
