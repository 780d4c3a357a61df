import type { AwardId, OfferingId } from '../core/catalogue/ids';
import { allCredentials } from './credential-pages';
import { watch, withDatabase, type Database } from './database';
import type { CredentialRow, FileRow, PictureRow } from './rows';
import type { StorageError } from './storage-error';

/** A file with the credentials that were read from it, ready to be kept. */
export interface NewFile {
  readonly file: FileRow;
  readonly credentials: readonly CredentialRow[];
  readonly pictures: readonly PictureRow[];
}

/** All credentials, the last added first. */
export function watchCredentials(
  next: (rows: CredentialRow[]) => void,
  fail: (error: StorageError) => void
): () => void {
  return watch(allCredentials, next, fail);
}

/** The ids of the credentials that came from this very file. */
export function credentialsOf(fileId: string): Promise<string[]> {
  return withDatabase((db) => db.credentials.where({ fileId }).primaryKeys());
}

/** Keeps a file and its credentials, all or nothing. */
export function addFile(file: NewFile): Promise<void> {
  return addFiles([file]);
}

/** Keeps several files with their credentials, all or nothing. */
export function addFiles(list: readonly NewFile[]): Promise<void> {
  return withDatabase((db) =>
    db.transaction('rw', [db.files, db.credentials, db.pictures], async () => {
      await db.files.bulkPut(list.map(({ file }) => file));
      await db.credentials.bulkPut(list.flatMap(({ credentials }) => credentials));
      await db.pictures.bulkPut(list.flatMap(({ pictures }) => pictures));
    })
  );
}

/** Keeps a credential, a new one or a changed one. */
export async function saveCredential(row: CredentialRow): Promise<void> {
  await withDatabase((db) => db.credentials.put(row));
}

/**
 * Puts a credential, with its file and picture where it has such, in the place of the one with its
 * id. The file of before goes where nothing else came from it.
 */
export function replaceCredential(
  row: CredentialRow,
  file?: FileRow,
  picture?: PictureRow
): Promise<void> {
  return withDatabase((db) =>
    db.transaction('rw', [db.files, db.credentials, db.pictures], async () => {
      const before = await db.credentials.get(row.id);
      const changed = before?.fileId === row.fileId ? [] : [before?.fileId];
      await db.files.bulkDelete(await orphansOf(db, changed, new Set([row.id])));
      if (file) await db.files.put(file);
      await db.credentials.put(row);
      if (picture) await db.pictures.put(picture);
      else await db.pictures.delete(row.id);
    })
  );
}

/** What a new reading and check of a kept credential found. */
export type Rechecked = Required<Pick<CredentialRow, 'id' | 'record' | 'check'>>;

/** Notes new checks; of a credential that was removed meanwhile nothing comes back. */
export async function saveChecks(list: readonly Rechecked[]): Promise<void> {
  await withDatabase((db) =>
    db.credentials.bulkUpdate(
      list.map(({ id, record, check }) => ({ key: id, changes: { record, check } }))
    )
  );
}

/** Notes, or takes back, what the learner says a credential stands for. */
export async function claimCredential(
  id: string,
  claimed: OfferingId | AwardId | undefined
): Promise<void> {
  await withDatabase((db) =>
    db.credentials
      .where('id')
      .equals(id)
      .modify((row: { claimed?: OfferingId | AwardId }) => {
        if (claimed === undefined) delete row.claimed;
        else row.claimed = claimed;
      })
  );
}

export function loadFile(id: string): Promise<FileRow | undefined> {
  return withDatabase((db) => db.files.get(id));
}

/** The files with these ids, as far as they are kept, in the order of the ids. */
export async function loadFiles(ids: readonly string[]): Promise<FileRow[]> {
  const found = await withDatabase((db) => db.files.bulkGet([...ids]));
  return found.filter((file) => file !== undefined);
}

export function loadPicture(id: string): Promise<PictureRow | undefined> {
  return withDatabase((db) => db.pictures.get(id));
}

/** What was taken away, so that it can be put back. */
export interface Removed {
  readonly credentials: readonly CredentialRow[];
  readonly files: readonly FileRow[];
  readonly pictures: readonly PictureRow[];
}

/** Removes credentials; their files too where no other credential came from them. */
export function removeCredentials(ids: readonly string[]): Promise<Removed> {
  return withDatabase((db) =>
    db.transaction('rw', [db.files, db.credentials, db.pictures], async () => {
      const rows = await db.credentials.bulkGet([...ids]);
      const credentials = rows.filter((row) => row !== undefined);
      const pictures = (await db.pictures.bulkGet([...ids])).filter((row) => row !== undefined);
      const fileIds = credentials.map(({ fileId }) => fileId);
      const orphans = await orphansOf(db, fileIds, new Set(ids));
      const files = await db.files.bulkGet(orphans);
      await db.credentials.bulkDelete([...ids]);
      await db.pictures.bulkDelete([...ids]);
      await db.files.bulkDelete(orphans);
      return { credentials, files: files.filter((file) => file !== undefined), pictures };
    })
  );
}

/** Those of the files from which nothing comes but what will be gone. */
async function orphansOf(
  db: Database,
  ids: readonly (string | undefined)[],
  gone: ReadonlySet<unknown>
): Promise<string[]> {
  const known = [...new Set(ids)].filter((id) => id !== undefined);
  const inUse = new Set<unknown>();
  await db.credentials
    .where('fileId')
    .anyOf(known)
    .eachKey((fileId, { primaryKey }) => {
      if (!gone.has(primaryKey)) inUse.add(fileId);
    });
  return known.filter((id) => !inUse.has(id));
}

/** Puts back what `removeCredentials` took away. */
export function restoreRemoved({ credentials, files, pictures }: Removed): Promise<void> {
  return withDatabase((db) =>
    db.transaction('rw', [db.files, db.credentials, db.pictures], async () => {
      await db.files.bulkPut(files);
      await db.credentials.bulkPut(credentials);
      await db.pictures.bulkPut(pictures);
    })
  );
}
