import { decodeBase64, encodeBase64 } from '../core/kernel/bytes';
import type { Moment } from '../core/kernel/day';
import { sha256Hex } from '../core/kernel/digest';
import { fail, ok, type Issue, type Result } from '../core/kernel/result';
import { withDatabase, type Database } from './database';
import type { FileRow, Snapshot } from './rows';

/*
 * A backup is one text file of two lines: a head that says what it is, and the data. The head
 * holds the SHA-256 of the second line, so that a damaged file is known as one.
 */
const FORMAT = 'cairn-backup';
const VERSION = 1;

export type BackupIssue = Issue<'not-a-backup' | 'newer-backup' | 'damaged-backup'>;

interface Head {
  readonly format: string;
  readonly version: number;
  readonly made: Moment;
  readonly sha256: string;
}

export interface Backup {
  readonly made: Moment;
  readonly snapshot: Snapshot;
}

const TABLES = ['credentials', 'files', 'pictures', 'paths', 'settings'] as const;

/** Everything that is kept, read in one transaction. */
export function takeSnapshot(): Promise<Snapshot> {
  return withDatabase((db) =>
    db.transaction('r', tablesOf(db), async () => ({
      credentials: await db.credentials.toArray(),
      files: await db.files.toArray(),
      pictures: await db.pictures.toArray(),
      paths: await db.paths.toArray(),
      settings: await db.settings.toArray()
    }))
  );
}

/**
 * Puts a snapshot back in one transaction. What is there under the same id is replaced, and the
 * rest stays, so that restoring never loses anything.
 */
export function putSnapshot(snapshot: Snapshot): Promise<void> {
  return withDatabase((db) =>
    db.transaction('rw', tablesOf(db), async () => {
      await db.credentials.bulkPut(snapshot.credentials);
      await db.files.bulkPut(snapshot.files);
      await db.pictures.bulkPut(snapshot.pictures);
      await db.paths.bulkPut(snapshot.paths);
      await db.settings.bulkPut(snapshot.settings);
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
  return [db.credentials, db.files, db.pictures, db.paths, db.settings];
}

/** The text of a backup file. */
export async function formatBackup(snapshot: Snapshot, made: Moment): Promise<string> {
  const files = snapshot.files.map((file) => ({ ...file, bytes: encodeBase64(file.bytes) }));
  const data = JSON.stringify({ ...snapshot, files });
  const head: Head = { format: FORMAT, version: VERSION, made, sha256: await sha256Hex(data) };
  return `${JSON.stringify(head)}\n${data}\n`;
}

/** Reads a backup file; refuses one that is damaged or of a newer version than this app. */
export async function parseBackup(text: string): Promise<Result<Backup, BackupIssue>> {
  const cut = text.indexOf('\n');
  const head = parseObject<Head>(cut < 0 ? text : text.slice(0, cut));
  if (head?.format !== FORMAT || typeof head.version !== 'number') return fail('not-a-backup');
  if (head.version > VERSION) return fail('newer-backup', { facts: { version: head.version } });
  const data = text.slice(cut + 1).trimEnd();
  if (cut < 0 || (await sha256Hex(data)) !== head.sha256) return fail('damaged-backup');
  const value = parseObject<Snapshot>(data);
  if (!value || !TABLES.every((table) => Array.isArray(value[table])))
    return fail('damaged-backup');
  const files = value.files.map((file): FileRow | undefined => {
    const bytes = decodeBase64(String(file.bytes));
    return bytes && { ...file, bytes };
  });
  if (!files.every((file) => file !== undefined)) return fail('damaged-backup');
  return ok({ made: head.made, snapshot: { ...value, files } });
}

function parseObject<Shape>(text: string): Shape | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? (value as Shape) : undefined;
  } catch {
    return undefined;
  }
}
