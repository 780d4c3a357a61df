import type { KeptDocument } from '../core/credential/documents';
import { watch, withDatabase } from './database';
import type { TrustListRow } from './rows';
import type { StorageError } from './storage-error';

/** All copies of public documents, by their address. */
export function watchDocuments(
  next: (documents: KeptDocument[]) => void,
  fail: (error: StorageError) => void
): () => void {
  return watch((db) => db.documents.toArray(), next, fail);
}

export function loadDocuments(): Promise<KeptDocument[]> {
  return withDatabase((db) => db.documents.toArray());
}

/** Keeps copies, all or nothing; one of the same address is replaced. */
export async function saveDocuments(documents: readonly KeptDocument[]): Promise<void> {
  await withDatabase((db) => db.documents.bulkPut(documents));
}

/** Deletes every copy; gives back what there was. */
export function removeDocuments(): Promise<KeptDocument[]> {
  return withDatabase((db) =>
    db.transaction('rw', db.documents, async () => {
      const removed = await db.documents.toArray();
      await db.documents.clear();
      return removed;
    })
  );
}

/** The lists of known issuers that were added, the first added first. */
export function watchTrustLists(
  next: (lists: TrustListRow[]) => void,
  fail: (error: StorageError) => void
): () => void {
  return watch((db) => db.trustLists.orderBy('addedAt').toArray(), next, fail);
}

export function loadTrustLists(): Promise<TrustListRow[]> {
  return withDatabase((db) => db.trustLists.orderBy('addedAt').toArray());
}

export async function saveTrustList(row: TrustListRow): Promise<void> {
  await withDatabase((db) => db.trustLists.put(row));
}

export async function removeTrustList(id: string): Promise<void> {
  await withDatabase((db) => db.trustLists.delete(id));
}
