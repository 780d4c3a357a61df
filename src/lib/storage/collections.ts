import { watch, withDatabase } from './database';
import type { CollectionRow } from './rows';
import type { StorageError } from './storage-error';

/** All collections, the last changed first. */
export function watchCollections(
  next: (rows: CollectionRow[]) => void,
  fail: (error: StorageError) => void
): () => void {
  return watch((db) => db.collections.orderBy('changedAt').reverse().toArray(), next, fail);
}

/** Keeps a collection, a new one or a changed one. */
export async function saveCollection(row: CollectionRow): Promise<void> {
  await withDatabase((db) => db.collections.put(row));
}

export async function removeCollection(id: string): Promise<void> {
  await withDatabase((db) => db.collections.delete(id));
}
