import type { OfferingId } from '../../core/catalogue/ids';
import type { Offering } from '../../core/catalogue/model';
import { changesBetween, type Change } from '../../core/catalogue/published/changes';
import type { WatchedChange } from '../../core/catalogue/published/edition';
import type { Day } from '../../core/kernel/day';
import { findOffering, openCatalogue, readOffering, type OpenCatalogue } from './open-catalogue';
import type { PieceStore } from './pieces';
import type { KeptCatalogue } from './questions';

const WORDING = [
  'title',
  'summary',
  'outcomes',
  'skills',
  'subjects',
  'codes',
  'furtherInformation',
  'homepage',
  'asPublished'
];

/** What two editions say differently of some courses; nothing where one cannot be read. */
export async function changesOf(
  before: KeptCatalogue,
  after: KeptCatalogue,
  { watched, today }: { readonly watched: readonly OfferingId[]; readonly today: Day },
  store: PieceStore
): Promise<WatchedChange[]> {
  if (watched.length === 0) return [];
  const [old, young] = await Promise.all([
    openCatalogue(store, before),
    openCatalogue(store, after)
  ]);
  if (!old || !young) return [];
  const changed: WatchedChange[] = [];
  for (const offering of new Set(watched)) {
    const [was, is] = await Promise.all([read(old, offering), read(young, offering)]);
    if (!was) continue;
    const changes = changesBetween(was, is, today).filter(matters);
    if (changes.length > 0) changed.push({ offering, title: was.title, changes });
  }
  return changed;
}

async function read(catalogue: OpenCatalogue, id: OfferingId): Promise<Offering | undefined> {
  const place = findOffering(catalogue, id);
  return place && readOffering(place);
}

/** Other words for the same are no news. */
function matters(change: Change): boolean {
  return change.code !== 'other' || change.members.some((member) => !WORDING.includes(member));
}
