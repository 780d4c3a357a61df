import type { AwardId, OfferingId } from '../core/catalogue/ids';
import { watch, withDatabase } from './database';
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
  return watch((db) => db.credentials.orderBy('addedAt').reverse().toArray(), next, fail);
}

/** The ids of the credentials that came from this very file. */
export function credentialsOf(fileId: string): Promise<string[]> {
  return withDatabase((db) => db.credentials.where({ fileId }).primaryKeys());
}

/** Keeps a file and its credentials, all or nothing. */
export function addFile({ file, credentials, pictures }: NewFile): Promise<void> {
  return withDatabase((db) =>
    db.transaction('rw', [db.files, db.credentials, db.pictures], async () => {
      await db.files.put(file);
      await db.credentials.bulkPut(credentials);
      await db.pictures.bulkPut(pictures);
    })
  );
}

/** Keeps a credential, a new one or a changed one. */
export async function saveCredential(row: CredentialRow): Promise<void> {
  await withDatabase((db) => db.credentials.put(row));
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

export function loadPicture(id: string): Promise<PictureRow | undefined> {
  return withDatabase((db) => db.pictures.get(id));
}

/** What was taken away, so that it can be put back. */
export interface Removed {
  readonly credentials: readonly CredentialRow[];
  readonly files: readonly FileRow[];
  readonly pictures: readonly PictureRow[];
}

/** Removes a credential; its file too where no other credential came from it. */
export function removeCredential(id: string): Promise<Removed> {
  return withDatabase((db) =>
    db.transaction('rw', [db.files, db.credentials, db.pictures], async () => {
      const row = await db.credentials.get(id);
      if (!row) return { credentials: [], files: [], pictures: [] };
      const picture = await db.pictures.get(id);
      await db.credentials.delete(id);
      await db.pictures.delete(id);
      const { fileId } = row;
      const others = fileId === undefined ? 1 : await db.credentials.where({ fileId }).count();
      const file = others === 0 && fileId !== undefined ? await db.files.get(fileId) : undefined;
      if (file) await db.files.delete(file.id);
      return {
        credentials: [row],
        files: file ? [file] : [],
        pictures: picture ? [picture] : []
      };
    })
  );
}

/** Puts back what `removeCredential` took away. */
export function restoreRemoved({ credentials, files, pictures }: Removed): Promise<void> {
  return withDatabase((db) =>
    db.transaction('rw', [db.files, db.credentials, db.pictures], async () => {
      await db.files.bulkPut(files);
      await db.credentials.bulkPut(credentials);
      await db.pictures.bulkPut(pictures);
    })
  );
}
