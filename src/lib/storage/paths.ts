import type { OfferingId } from '../core/catalogue/ids';
import type { Day } from '../core/kernel/day';
import { watch, withDatabase } from './database';
import type { PathRow } from './rows';
import type { StorageError } from './storage-error';

/** All kept paths, the last kept first. */
export function watchPaths(
  next: (rows: PathRow[]) => void,
  fail: (error: StorageError) => void
): () => void {
  return watch((db) => db.paths.orderBy('keptAt').reverse().toArray(), next, fail);
}

export async function savePath(row: PathRow): Promise<void> {
  await withDatabase((db) => db.paths.put(row));
}

export async function removePath(id: string): Promise<void> {
  await withDatabase((db) => db.paths.delete(id));
}

/** Ticks a step off with the day on which it was done, or takes the tick back. */
export async function tickStep(id: string, step: OfferingId, day: Day | undefined): Promise<void> {
  await withDatabase((db) =>
    db.transaction('rw', db.paths, async () => {
      const row = await db.paths.get(id);
      if (!row) return;
      const { [step]: _, ...others } = row.done;
      await db.paths.put({ ...row, done: day === undefined ? others : { ...others, [step]: day } });
    })
  );
}
