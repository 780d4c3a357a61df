export { formatBackup, parseBackup, type Backup, type BackupIssue } from './backup';
export {
  loadCatalogues,
  noteCatalogue,
  orderCatalogues,
  removeCatalogue,
  restoreCatalogue,
  renewCatalogue,
  saveCatalogue,
  watchCatalogues
} from './catalogues';
export { removeCollection, saveCollection, watchCollections } from './collections';
export { visitCredentials } from './credential-pages';
export {
  addFile,
  addFiles,
  claimCredential,
  credentialsOf,
  loadFile,
  loadFiles,
  loadPicture,
  removeCredentials,
  replaceCredential,
  restoreRemoved,
  saveChecks,
  saveCredential,
  watchCredentials,
  type NewFile,
  type Rechecked,
  type Removed
} from './credentials';
export { watchForNewer } from './database';
export {
  loadDocuments,
  loadTrustLists,
  removeDocuments,
  removeTrustList,
  saveDocuments,
  saveTrustList,
  watchDocuments,
  watchTrustLists
} from './documents';
export { loadPaths, markStep, namePath, removePath, savePath, watchPaths } from './paths';
export type {
  CatalogueRow,
  CollectionItem,
  CollectionRow,
  CredentialRow,
  FileRow,
  PathRow,
  PictureRow,
  SharePlace,
  ShareRow,
  Snapshot,
  TrustListRow
} from './rows';
export { saveSetting, watchSettings } from './settings';
export { clearShares, noteShare, removeShare, restoreShares, watchShares } from './shares';
export { deleteEverything, putSnapshot, takeSnapshot } from './snapshot';
export { StorageError, type StorageCode } from './storage-error';
