import { withDatabase, type Database } from './database';
import type { Snapshot } from './rows';

/** Everything that is kept, read in one transaction. */
export function takeSnapshot(): Promise<Snapshot> {
  return withDatabase((db) =>
    db.transaction('r', tablesOf(db), async () => ({
      credentials: await db.credentials.toArray(),
      files: await db.files.toArray(),
      pictures: await db.pictures.toArray(),
      paths: await db.paths.toArray(),
      settings: await db.settings.toArray(),
      documents: await db.documents.toArray(),
      trustLists: await db.trustLists.toArray(),
      catalogues: await db.catalogues.toArray(),
      collections: await db.collections.toArray(),
      shares: await db.shares.toArray()
    }))
  );
}

/**
 * Puts a snapshot back in one transaction. What is there under the same id is replaced, and the
 * rest stays, so that restoring never loses anything. A catalogue that is there stays as it is:
 * its pieces are, and those of an older edition may not be.
 */
export function putSnapshot(snapshot: Snapshot): Promise<void> {
  return withDatabase((db) =>
    db.transaction('rw', tablesOf(db), async () => {
      await db.credentials.bulkPut(snapshot.credentials);
      await db.files.bulkPut(snapshot.files);
      await db.pictures.bulkPut(snapshot.pictures);
      await db.paths.bulkPut(snapshot.paths);
      await db.settings.bulkPut(snapshot.settings);
      await db.documents.bulkPut(snapshot.documents);
      await db.trustLists.bulkPut(snapshot.trustLists);
      await db.collections.bulkPut(snapshot.collections);
      await db.shares.bulkPut(snapshot.shares);
      const there = new Set(await db.catalogues.toCollection().primaryKeys());
      await db.catalogues.bulkPut(snapshot.catalogues.filter(({ id }) => !there.has(id)));
    })
  );
}

/** Empties every table in one transaction. */
export function deleteEverything(): Promise<void> {
  return withDatabase((db) =>
    db.transaction('rw', tablesOf(db), async () => {
      for (const table of tablesOf(db)) await table.clear();
    })
  );
}

function tablesOf(db: Database) {
  return [
    db.credentials,
    db.files,
    db.pictures,
    db.paths,
    db.settings,
    db.documents,
    db.trustLists,
    db.catalogues,
    db.collections,
    db.shares
  ];
}
