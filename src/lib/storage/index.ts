export {
  deleteEverything,
  formatBackup,
  parseBackup,
  putSnapshot,
  takeSnapshot,
  type Backup,
  type BackupIssue
} from './backup';
export {
  addFile,
  claimCredential,
  credentialsOf,
  loadFile,
  loadPicture,
  removeCredential,
  restoreRemoved,
  saveCredential,
  watchCredentials,
  type NewFile,
  type Removed
} from './credentials';
export { watchForNewer } from './database';
export { removePath, savePath, tickStep, watchPaths } from './paths';
export type { CredentialRow, FileRow, PathRow, PictureRow, Snapshot } from './rows';
export { saveSetting, watchSettings } from './settings';
export { StorageError, type StorageCode } from './storage-error';
