import { now } from './clock';
import { t } from './language.svelte';
import { Live, stored } from './live.svelte';
import { notices } from './notices.svelte';
import { askToPersist } from './persistence';
import type { CollectionItem, CollectionRow } from './storage';

export type { CollectionItem, CollectionRow } from './storage';

const rows = new Live<CollectionRow[]>((door, next, fail) => door.watchCollections(next, fail));

/** All collections, the last changed first; `undefined` until the device has answered. */
export function keptCollections(): readonly CollectionRow[] | undefined {
  return rows.current;
}

export function findCollection(id: string | null): CollectionRow | undefined {
  return rows.current?.find((row) => row.id === id);
}

/** Keeps what is chosen under a name; gives the id of the collection. */
export async function keepCollection(
  name: string,
  items: readonly CollectionItem[]
): Promise<string | undefined> {
  const id = crypto.randomUUID();
  const at = now();
  const row: CollectionRow = { id, name: name.trim(), items, createdAt: at, changedAt: at };
  const kept = await stored((door) => door.saveCollection(row));
  if (!kept.ok) return undefined;
  notices.show(t().collections.kept(row.name));
  void askToPersist();
  return id;
}

/** Changes a collection; the learner can take it back. */
export async function changeCollection(
  before: CollectionRow,
  change: Partial<Pick<CollectionRow, 'name' | 'items'>>
): Promise<void> {
  const row = { ...before, ...change, changedAt: now() };
  const saved = await stored((door) => door.saveCollection(row));
  if (!saved.ok) return;
  notices.show(t().collections.changed(row.name), undoTo(before));
}

/** Removes a collection; the learner can take it back. Nothing that is in it goes. */
export async function removeCollection(row: CollectionRow): Promise<void> {
  const removed = await stored((door) => door.removeCollection(row.id));
  if (removed.ok) notices.show(t().collections.removed(row.name), undoTo(row));
}

function undoTo(row: CollectionRow) {
  return {
    label: t().common.undo,
    run: () => void stored((door) => door.saveCollection(row))
  };
}
