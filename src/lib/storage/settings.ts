import { watch, withDatabase } from './database';
import type { StorageError } from './storage-error';

/** All settings by their key. */
export function watchSettings(
  next: (settings: ReadonlyMap<string, unknown>) => void,
  fail: (error: StorageError) => void
): () => void {
  return watch(
    async (db) => new Map((await db.settings.toArray()).map(({ key, value }) => [key, value])),
    next,
    fail
  );
}

/** Keeps a setting; `undefined` removes it. */
export async function saveSetting(key: string, value: unknown): Promise<void> {
  await withDatabase<unknown>((db) =>
    value === undefined ? db.settings.delete(key) : db.settings.put({ key, value })
  );
}
