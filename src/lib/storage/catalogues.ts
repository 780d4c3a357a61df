import type { UpdateCode } from '../core/catalogue/published/edition';
import { watch, withDatabase } from './database';
import type { CatalogueRow } from './rows';
import type { StorageError } from './storage-error';

/** The kept catalogues in their order. */
export function watchCatalogues(
  next: (rows: CatalogueRow[]) => void,
  fail: (error: StorageError) => void
): () => void {
  return watch((db) => db.catalogues.orderBy('order').toArray(), next, fail);
}

export function loadCatalogues(): Promise<CatalogueRow[]> {
  return withDatabase((db) => db.catalogues.orderBy('order').toArray());
}

/** Keeps a catalogue, a new one behind all others; an edition of it before is replaced. */
export function saveCatalogue(row: Omit<CatalogueRow, 'order'>): Promise<void> {
  return withDatabase((db) =>
    db.transaction('rw', db.catalogues, async () => {
      const before = await db.catalogues.get(row.id);
      const last = await db.catalogues.orderBy('order').last();
      await db.catalogues.put({ ...row, order: before?.order ?? (last ? last.order + 1 : 0) });
    })
  );
}

/** Puts an edition in the place of the one before; false where the catalogue is not kept any more. */
export function renewCatalogue(row: Omit<CatalogueRow, 'order'>): Promise<boolean> {
  return withDatabase((db) =>
    db.transaction('rw', db.catalogues, async () => {
      const before = await db.catalogues.get(row.id);
      if (before) await db.catalogues.put({ ...row, order: before.order });
      return before !== undefined;
    })
  );
}

/** What is noted of a catalogue without another edition; an undefined `trouble` takes it away. */
export interface CatalogueNote extends Partial<Pick<CatalogueRow, 'checkedAt' | 'changed'>> {
  readonly trouble?: UpdateCode | undefined;
}

/** Notes something of a catalogue; nothing comes back that was removed meanwhile. */
export async function noteCatalogue(id: string, note: CatalogueNote): Promise<void> {
  await withDatabase((db) => db.catalogues.update(id, note as Partial<CatalogueRow>));
}

export async function removeCatalogue(id: string): Promise<void> {
  await withDatabase((db) => db.catalogues.delete(id));
}

/** Puts a catalogue back where it was. */
export async function restoreCatalogue(row: CatalogueRow): Promise<void> {
  await withDatabase((db) => db.catalogues.put(row));
}

/** Puts the catalogues in this order; those that are not named stay behind. */
export function orderCatalogues(ids: readonly string[]): Promise<void> {
  return withDatabase((db) =>
    db.transaction('rw', db.catalogues, async () => {
      const rows = await db.catalogues.orderBy('order').toArray();
      const place = ({ id }: CatalogueRow) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
      const ordered = rows.sort((a, b) => place(a) - place(b));
      await db.catalogues.bulkPut(ordered.map((row, order) => ({ ...row, order })));
    })
  );
}
