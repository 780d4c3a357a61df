import Dexie, { liveQuery, type EntityTable } from 'dexie';
import type { KeptDocument } from '../core/credential/documents';
import { fromVersion1, type CredentialRow1 } from './from-version-1';
import { claimFrom2, pathFrom2, settingFrom2 } from './from-version-2';
import { pathFrom3, type PathRow3 } from './from-version-3';
import type {
  CatalogueRow,
  CollectionRow,
  CredentialRow,
  FileRow,
  PathRow,
  PictureRow,
  SettingRow,
  ShareRow,
  TrustListRow
} from './rows';
import { isConnectionLost, storageError, type StorageError } from './storage-error';

class CairnDatabase extends Dexie {
  declare credentials: EntityTable<CredentialRow, 'id'>;
  declare files: EntityTable<FileRow, 'id'>;
  declare pictures: EntityTable<PictureRow, 'id'>;
  declare paths: EntityTable<PathRow, 'id'>;
  declare settings: EntityTable<SettingRow, 'key'>;
  declare documents: EntityTable<KeptDocument, 'address'>;
  declare trustLists: EntityTable<TrustListRow, 'id'>;
  declare catalogues: EntityTable<CatalogueRow, 'id'>;
  declare collections: EntityTable<CollectionRow, 'id'>;
  declare shares: EntityTable<ShareRow, 'id'>;

  constructor(name: string) {
    super(name);
    // Every version that was ever shipped stays here, unchanged.
    this.version(1).stores({
      credentials: 'id, addedAt, fileId',
      files: 'id',
      pictures: 'id',
      paths: 'id, keptAt',
      settings: 'key'
    });
    this.version(2)
      .stores({ documents: 'address', trustLists: 'id, addedAt' })
      .upgrade((transaction) =>
        transaction
          .table<CredentialRow1>('credentials')
          .toCollection()
          .modify((row, change) => {
            change.value = fromVersion1(row);
          })
      );
    this.version(3)
      .stores({ catalogues: 'id, order' })
      .upgrade(async (transaction) => {
        const change = <Row>(name: string, from2: (row: Row) => Row) =>
          transaction
            .table<Row>(name)
            .toCollection()
            .modify((row, changed) => {
              changed.value = from2(row);
            });
        await change('credentials', claimFrom2);
        await change('paths', pathFrom2);
        await change('settings', settingFrom2);
      });
    this.version(4).upgrade((transaction) =>
      transaction
        .table<PathRow | PathRow3>('paths')
        .toCollection()
        .modify((row, change) => {
          change.value = pathFrom3(row as PathRow3);
        })
    );
    this.version(5).stores({ collections: 'id, changedAt', shares: 'id, at' });
  }
}

export type Database = CairnDatabase;

let database: Database | undefined;
const onNewer = new Set<() => void>();

function current(): Database {
  if (!database) {
    database = new CairnDatabase('cairn');
    // Another tab runs a newer version of the app: make way for it, and say so.
    database.on('versionchange', () => {
      database?.close();
      for (const listener of onNewer) listener();
    });
  }
  return database;
}

/** Calls back when another tab has moved the data to a newer version. Returns how to stop. */
export function watchForNewer(listener: () => void): () => void {
  onNewer.add(listener);
  return () => onNewer.delete(listener);
}

/** Runs work on the database; once more after opening it anew where the connection was lost. */
export async function withDatabase<Value>(
  work: (db: Database) => PromiseLike<Value>
): Promise<Value> {
  try {
    return await work(current());
  } catch (cause) {
    if (!isConnectionLost(cause)) throw storageError(cause);
    try {
      database?.close({ disableAutoOpen: false });
      database = undefined;
      return await work(current());
    } catch (again) {
      throw storageError(again);
    }
  }
}

/** Calls `next` with the answer of a query, now and after every change. Returns how to stop. */
export function watch<Value>(
  query: (db: Database) => Promise<Value>,
  next: (value: Value) => void,
  fail: (error: StorageError) => void
): () => void {
  const subscription = liveQuery(() => query(current())).subscribe({
    next,
    error: (cause: unknown) => fail(storageError(cause))
  });
  return () => subscription.unsubscribe();
}
