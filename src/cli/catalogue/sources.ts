import { closeSync, createReadStream, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lookAt } from '../../lib/core/catalogue/formats/look';
import type { ReadCatalogue, ReadingIssue } from '../../lib/core/catalogue/formats/read-catalogue';
import type { TableMapping } from '../../lib/core/catalogue/formats/table/mapping';
import type { CatalogueHead } from '../../lib/core/catalogue/model';
import { csvRecords } from './csv';
import { isPublished, openPublished, recordsOfPublished } from './publish/open-published';
import { readMapping } from './read-command';
import { readCatalogueFile, unknownTable } from './read-file';
import { HEAD_NAME, readHead } from './read-head';
import { isRecordFile, recordsOfFile } from './record-file';
import { readProviderFile, readSourceFolder } from './read-source';
import { troubleSentence } from './read-words';
import { SourceError } from './source-error';
import type { Sourced } from './sourced';

export interface SourceOptions {
  readonly paths: readonly string[];
  /** Takes the place of what the sources say of themselves. */
  readonly head?: CatalogueHead;
  readonly mapping?: TableMapping;
}

export interface OpenedSources {
  /** What was given, else what stands before the first record of the sources. */
  readonly head: Partial<CatalogueHead>;
  readonly records: AsyncGenerator<Exclude<Sourced, { kind: 'head' }>>;
}

/**
 * Opens folders and files of any kind one after the other; what can be read row by row is never in
 * memory as a whole. Throws a `SourceError` for one that cannot be read at all.
 */
export async function openSources({ paths, head, mapping }: SourceOptions): Promise<OpenedSources> {
  // Files may be named in any order.
  const sorted = [...paths].sort();
  const all = everySource(sorted, mapping);
  let found: Partial<CatalogueHead> = head ?? headAmong(sorted) ?? {};
  const waiting: Exclude<Sourced, { kind: 'head' }>[] = [];
  for (let next = await all.next(); !next.done; next = await all.next()) {
    if (next.value.kind === 'head') found = { ...next.value.head, ...found };
    else {
      waiting.push(next.value);
      break;
    }
  }
  return { head: found, records: withoutHeads(waiting, all) };
}

/** The head that stands in a folder of sources, wherever among the paths that is. */
function headAmong(paths: readonly string[]): CatalogueHead | undefined {
  const file = paths.map((path) => join(path, HEAD_NAME)).find((path) => existsSync(path));
  return file === undefined ? undefined : readHead(file);
}

async function* withoutHeads(
  waiting: readonly Exclude<Sourced, { kind: 'head' }>[],
  all: AsyncGenerator<Sourced>
): OpenedSources['records'] {
  yield* waiting;
  for await (const source of all) if (source.kind !== 'head') yield source;
}

/** Reads a mapping that a call names; throws a `SourceError`. */
export function mappingIn(file: string): TableMapping {
  try {
    return readMapping(file);
  } catch (error) {
    throw new SourceError(error instanceof Error ? error.message : String(error));
  }
}

async function* everySource(
  paths: readonly string[],
  mapping: TableMapping | undefined
): AsyncGenerator<Sourced> {
  for (const path of paths) yield* openSource(path, mapping);
}

async function* openSource(
  path: string,
  mapping: TableMapping | undefined
): AsyncGenerator<Sourced> {
  if (isPublished(path)) {
    const catalogue = openPublished(path);
    const { format: _, version, counts, common, parts, signature, ...head } = catalogue.manifest;
    yield { kind: 'head', head };
    yield* recordsOfPublished(catalogue);
  } else if (isFolder(path)) yield* readSourceFolder(path);
  else if (/\.ya?ml$/i.test(path)) yield* readProviderFile(path);
  else yield* openFile(path, startOf(path), mapping);
}

async function* openFile(
  path: string,
  start: Uint8Array,
  mapping: TableMapping | undefined
): AsyncGenerator<Sourced> {
  if (isRecordFile(start)) yield* recordsOfFile(path);
  else if (lookAt(start).kind === 'table') yield* recordsOfTable(path, mapping);
  else yield* recordsOfWhole(path, mapping);
}

function isFolder(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new SourceError(`${path}: there is no such file or folder`);
  if (stat.isDirectory()) return true;
  // Reading from a pipe or a device would wait for ever, or never end.
  if (!stat.isFile()) throw new SourceError(`${path}: this is no file and no folder`);
  return false;
}

/** Enough for the first record of a file of records. */
const START_BYTES = 1_000_000;

function startOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(START_BYTES);
    return bytes.subarray(0, readSync(file, bytes, 0, START_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

async function* recordsOfTable(
  path: string,
  mapping: TableMapping | undefined
): AsyncGenerator<Sourced> {
  const items = csvRecords(createReadStream(path), mapping);
  let rows = 0;
  let next = await items.next();
  for (; !next.done; next = await items.next()) {
    if ('offering' in next.value) {
      rows++;
      yield { kind: 'offering', value: next.value.offering };
    } else {
      const unknown = rows === 0 ? unknownTable(next.value.issue) : undefined;
      if (unknown) throw new SourceError(`${path}: ${troubleSentence(unknown)}`);
      yield troubleOf(path, next.value.issue, LOST_OF_TABLE);
    }
  }
  if (rows === 0) throw new SourceError(`${path}: there is no row with a course in this table`);
  for (const record of next.value) yield { kind: 'provider', value: record };
}

async function* recordsOfWhole(
  path: string,
  mapping: TableMapping | undefined
): AsyncGenerator<Sourced> {
  const read = await readCatalogueFile(path, mapping);
  if (!read.ok) throw new SourceError(`${path}: ${troubleSentence(read.issue)}`);
  yield* recordsOfRead(path, read.value);
}

function* recordsOfRead(path: string, read: ReadCatalogue): Generator<Sourced> {
  yield { kind: 'head', head: read.head };
  for (const issue of read.issues) yield troubleOf(path, issue);
  for (const record of read.providers) yield { kind: 'provider', value: record };
  for (const record of read.offerings) yield { kind: 'offering', value: record };
  for (const record of read.awards) yield { kind: 'award', value: record };
  for (const record of read.equivalences) yield { kind: 'equivalence', value: record };
}

/** Issues after which a record is not there; after every other it is there, less one value. */
const LOST: readonly ReadingIssue['code'][] = ['not-readable', 'no-title', 'duplicate-id'];
/** Of a table a second record of the same id is kept, under an id of its own. */
const LOST_OF_TABLE = LOST.filter((code) => code !== 'duplicate-id');

function troubleOf(path: string, issue: ReadingIssue, lost = LOST): Sourced {
  return {
    kind: 'trouble',
    lost: lost.includes(issue.code) ? 'record' : 'value',
    place: path,
    reason: troubleSentence(issue)
  };
}
