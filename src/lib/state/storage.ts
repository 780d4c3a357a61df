/** The storage, loaded when it is first used so that the first paint does not wait for it. */
export const storage = () => import('$lib/storage');

export type {
  Backup,
  BackupIssue,
  CatalogueRow,
  CollectionItem,
  CollectionRow,
  CredentialRow,
  FileRow,
  PathRow,
  Rechecked,
  Removed,
  SharePlace,
  ShareRow,
  Snapshot,
  StorageCode,
  TrustListRow
} from '$lib/storage';
