import { watch, withDatabase } from './database';
import type { ShareRow } from './rows';
import type { StorageError } from './storage-error';

/** What was shared, the last first. */
export function watchShares(
  next: (rows: ShareRow[]) => void,
  fail: (error: StorageError) => void
): () => void {
  return watch((db) => db.shares.orderBy('at').reverse().toArray(), next, fail);
}

export async function noteShare(row: ShareRow): Promise<void> {
  await withDatabase((db) => db.shares.put(row));
}

/** Takes one note out of the log; nothing that was shared comes back by it. */
export async function removeShare(id: string): Promise<void> {
  await withDatabase((db) => db.shares.delete(id));
}

/** Empties the log; gives back what stood in it. */
export function clearShares(): Promise<ShareRow[]> {
  return withDatabase((db) =>
    db.transaction('rw', db.shares, async () => {
      const removed = await db.shares.toArray();
      await db.shares.clear();
      return removed;
    })
  );
}

export async function restoreShares(rows: readonly ShareRow[]): Promise<void> {
  await withDatabase((db) => db.shares.bulkPut(rows));
}
