import type { OfferingId } from '../core/catalogue/ids';
import { watch, withDatabase } from './database';
import type { Mark } from '../core/planner/replan';
import type { PathRow } from './rows';
import type { StorageError } from './storage-error';

/** All kept paths, the last kept first. */
export function watchPaths(
  next: (rows: PathRow[]) => void,
  fail: (error: StorageError) => void
): () => void {
  return watch((db) => db.paths.orderBy('keptAt').reverse().toArray(), next, fail);
}

export function loadPaths(): Promise<PathRow[]> {
  return withDatabase((db) => db.paths.toArray());
}

export async function savePath(row: PathRow): Promise<void> {
  await withDatabase((db) => db.paths.put(row));
}

export async function removePath(id: string): Promise<void> {
  await withDatabase((db) => db.paths.delete(id));
}

/** Notes what became of a step, or takes that back. */
export async function markStep(id: string, step: OfferingId, mark?: Mark): Promise<void> {
  await changePath(id, (row) => {
    const { [step]: _, ...others } = row.marks;
    return { ...row, marks: mark ? { ...others, [step]: mark } : others };
  });
}

/** Calls a path by a name of the learner's own; by its goal again where there is none. */
export async function namePath(id: string, name: string | undefined): Promise<void> {
  await changePath(id, ({ name: _, ...row }) => ({ ...row, ...(name !== undefined && { name }) }));
}

/** A path that was removed meanwhile stays so. */
async function changePath(id: string, change: (row: PathRow) => PathRow): Promise<void> {
  await withDatabase((db) =>
    db.transaction('rw', db.paths, async () => {
      const row = await db.paths.get(id);
      if (row) await db.paths.put(change(row));
    })
  );
}
