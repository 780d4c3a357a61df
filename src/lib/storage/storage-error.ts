import Dexie from 'dexie';

/** What went wrong with the device's storage. */
export type StorageCode = 'full' | 'newer' | 'unavailable' | 'failed';

/** A real failure of the storage: thrown, shown to the learner, never swallowed. */
export class StorageError extends Error {
  constructor(
    readonly code: StorageCode,
    options: { cause: unknown }
  ) {
    super(`storage: ${code}`, options);
    this.name = 'StorageError';
  }
}

const CODES: Readonly<Record<string, StorageCode>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  OpenFailedError: 'unavailable'
};

export function storageError(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  const name = cause instanceof Error ? cause.name : '';
  const inner = cause instanceof Dexie.DexieError ? cause.inner : undefined;
  const innerName = inner instanceof Error ? inner.name : '';
  return new StorageError(CODES[innerName] ?? CODES[name] ?? 'failed', { cause });
}

/** Safari loses its connection at times; only opening the database again helps. */
export function isConnectionLost(cause: unknown): boolean {
  return cause instanceof Error && ['DatabaseClosedError', 'UnknownError'].includes(cause.name);
}
