import { parseManifest } from '../core/catalogue/published/manifest-format';
import { decodeBase64, encodeBase64 } from '../core/kernel/bytes';
import type { Moment } from '../core/kernel/day';
import { sha256Hex } from '../core/kernel/digest';
import { fail, ok, type Issue, type Result } from '../core/kernel/result';
import { fromVersion1 } from './from-version-1';
import { claimFrom2, pathFrom2, settingFrom2 } from './from-version-2';
import { pathFrom3, type PathRow3 } from './from-version-3';
import type { CatalogueRow, FileRow, PathRow, Snapshot } from './rows';

/*
 * A backup is one text file of two lines: a head that says what it is, and the data. The head
 * holds the SHA-256 of the second line, so that a damaged file is known as one.
 */
const FORMAT = 'cairn-backup';
const VERSION = 5;

/** What every row of a table is kept under, and since which version there is such a table. */
const TABLES = {
  credentials: { key: 'id', since: 1 },
  files: { key: 'id', since: 1 },
  pictures: { key: 'id', since: 1 },
  paths: { key: 'id', since: 1 },
  settings: { key: 'key', since: 1 },
  documents: { key: 'address', since: 2 },
  trustLists: { key: 'id', since: 2 },
  catalogues: { key: 'id', since: 3 },
  collections: { key: 'id', since: 5 },
  shares: { key: 'id', since: 5 }
} as const satisfies Record<keyof Snapshot, { key: string; since: number }>;

/** What versions before its time have of a table. */
const BEFORE_2 = { documents: [], trustLists: [] } as const;
const BEFORE_5 = { collections: [], shares: [] } as const;

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

/**
 * The text of a backup file. Of catalogues it says which there are; their pieces come from their
 * addresses again, so that those that came from a file are left out.
 */
export async function formatBackup(snapshot: Snapshot, made: Moment): Promise<string> {
  const files = snapshot.files.map((file) => ({ ...file, bytes: encodeBase64(file.bytes) }));
  const catalogues = snapshot.catalogues.filter(({ address }) => address !== undefined);
  const data = JSON.stringify({ ...snapshot, files, catalogues });
  const head: Head = { format: FORMAT, version: VERSION, made, sha256: await sha256Hex(data) };
  return `${JSON.stringify(head)}\n${data}\n`;
}

/**
 * Reads a backup file of this version of the app or an older one; refuses one that is damaged or
 * of a newer version.
 */
export async function parseBackup(text: string): Promise<Result<Backup, BackupIssue>> {
  const cut = text.indexOf('\n');
  const head = parseObject<Head>(cut < 0 ? text : text.slice(0, cut));
  if (head?.format !== FORMAT || typeof head.version !== 'number') return fail('not-a-backup');
  if (head.version > VERSION) return fail('newer-backup', { facts: { version: head.version } });
  const data = text.slice(cut + 1).trimEnd();
  if (cut < 0 || (await sha256Hex(data)) !== head.sha256) return fail('damaged-backup');
  const snapshot = snapshotOf(parseObject<Snapshot>(data), head.version);
  return snapshot ? ok({ made: head.made, snapshot }) : fail('damaged-backup');
}

/** Undefined too for rows that no version of the app has written. */
function snapshotOf(value: Snapshot | undefined, version: number): Snapshot | undefined {
  try {
    return readSnapshot(value, version);
  } catch {
    return undefined;
  }
}

function readSnapshot(value: Snapshot | undefined, version: number): Snapshot | undefined {
  if (!value) return undefined;
  for (const [table, { key, since }] of Object.entries(TABLES)) {
    const rows: unknown = value[table as keyof Snapshot];
    if (since <= version && !(Array.isArray(rows) && rows.every((row) => hasKey(row, key)))) {
      return undefined;
    }
  }
  const files = value.files.map((file): FileRow | undefined => {
    const bytes = decodeBase64(String(file.bytes));
    return bytes && { ...file, bytes };
  });
  if (!files.every((file) => file !== undefined)) return undefined;
  const { credentials, pictures, paths, settings } = value;
  const old = version < 3;
  const { documents, trustLists } = version < 2 ? BEFORE_2 : value;
  const { collections, shares } = version < 5 ? BEFORE_5 : value;
  const today = version < 2 ? credentials.map(fromVersion1) : credentials;
  return {
    ...{ files, pictures, documents, trustLists, collections, shares },
    credentials: old ? today.map(claimFrom2) : today,
    paths: version < 4 ? pathsFrom(paths as unknown as PathRow3[], old) : paths,
    settings: old ? settings.map(settingFrom2) : settings,
    catalogues: old ? [] : value.catalogues.filter(isReadable)
  };
}

function pathsFrom(paths: readonly PathRow3[], unnamed: boolean): PathRow[] {
  return paths.map((row) => pathFrom3(unnamed ? pathFrom2(row) : row));
}

/** A catalogue of a format that this version of the app does not read is left out. */
function isReadable({ manifest }: CatalogueRow): boolean {
  return parseManifest(JSON.stringify(manifest ?? null)).ok;
}

function hasKey(row: unknown, key: string): boolean {
  return (
    typeof row === 'object' &&
    row !== null &&
    typeof (row as Record<string, unknown>)[key] === 'string'
  );
}

function parseObject<Shape>(text: string): Shape | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? (value as Shape) : undefined;
  } catch {
    return undefined;
  }
}
