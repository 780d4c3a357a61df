import type { OfferingId } from '$lib/core/catalogue/ids';
import type { UpdateCode } from '$lib/core/catalogue/published/edition';
import type { Take } from '$lib/core/catalogue/published/take';
import { ok, type Issue, type Result } from '$lib/core/kernel/result';
import type { Edition, UpdateProgress } from '$lib/workers';
import { catalogue } from './catalogue.svelte';
import { mergeChanges } from './catalogue-changes';
import { now, today } from './clock';
import { comparedIds } from './comparing';
import type { CatalogueRow } from './kept-catalogues';
import { wantedLanguages } from './language.svelte';
import { stored } from './live.svelte';
import { stepsLeft } from './path-steps';

export type From = { readonly address: string } | { readonly file: File };

/** What is to be brought onto the device. */
export interface Order {
  readonly from: From;
  /** The kept catalogue that is to be brought up to date. */
  readonly id?: string;
  readonly take?: Take;
  /** Nothing is asked where another tab has asked since. */
  readonly unlessSince?: string;
}

/** An edition that is on the device, or has to be chosen from. */
export interface Brought extends Edition {
  /** It took the place of another, or there was none. */
  readonly isNew: boolean;
}

interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (at: UpdateProgress) => void;
}

/**
 * Brings an edition onto the device and keeps it; undefined where nothing was to be done. Has to
 * run by itself (`oneAtATime`). Rejects when aborted, and where the storage breaks down.
 */
export async function bringEdition(
  order: Order,
  watch: Watch
): Promise<Result<Brought, Issue<UpdateCode>> | undefined> {
  const { from, id, unlessSince } = order;
  const rows = await stored((door) => door.loadCatalogues());
  const kept = rows.ok ? rows.value : [];
  const before = kept.find((row) => row.id === id);
  if (id !== undefined && !before) return undefined;
  if (before && unlessSince !== undefined && before.checkedAt > unlessSince) return undefined;
  const take = order.take ?? before?.take;
  const { updateWorker } = await import('$lib/workers');
  const answer = await updateWorker.ask(
    {
      kind: 'update',
      from,
      ...(id !== undefined && { expected: id }),
      kept,
      ...(take && { take }),
      languages: wantedLanguages(),
      watched: await watchedIds(),
      today: today()
    },
    watch
  );
  if (!answer?.ok) return answer;
  const edition = answer.value;
  const isNew = edition.state === 'whole' && (await keepEdition(edition, order, kept));
  return ok({ ...edition, isNew });
}

/** Courses of which the learner is told when they change: still to do in a plan, or compared. */
async function watchedIds(): Promise<OfferingId[]> {
  // Asked of the storage: the page may just have begun to look.
  const paths = await stored((door) => door.loadPaths());
  const inPlans = (paths.ok ? paths.value : []).flatMap((path) =>
    stepsLeft(path).map(({ offering }) => offering)
  );
  return [...new Set([...inPlans, ...comparedIds()])];
}

/** Puts an edition in the place of the one before; false where it is the same. */
async function keepEdition(
  { manifest, signature, take, changed }: Edition,
  { from, id: updated }: Order,
  kept: readonly CatalogueRow[]
): Promise<boolean> {
  const { id } = manifest;
  const before = kept.find((row) => row.id === id);
  const address = 'address' in from ? from.address : before?.address;
  const same =
    before !== undefined &&
    !catalogue.damaged.includes(id) &&
    before.address === address &&
    isSame([before.manifest, before.take], [manifest, take]);
  if (same) {
    await stored((door) => door.noteCatalogue(id, { checkedAt: now(), trouble: undefined }));
    return false;
  }
  const row: Omit<CatalogueRow, 'order'> = {
    ...{ id, manifest, signature, take },
    addedAt: before?.addedAt ?? now(),
    updatedAt: now(),
    checkedAt: now(),
    changed: mergeChanges(before?.changed ?? [], changed),
    ...(address !== undefined && { address })
  };
  // What was to be brought up to date may have been removed meanwhile, here or in another tab.
  const saved = await stored((door) =>
    updated === undefined ? door.saveCatalogue(row).then(() => true) : door.renewCatalogue(row)
  );
  return saved.ok && saved.value;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
