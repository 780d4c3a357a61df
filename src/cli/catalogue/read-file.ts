import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { lookAt, textOfFile } from '../../lib/core/catalogue/formats/look';
import { readCatalogueText } from '../../lib/core/catalogue/formats/read-any';
import type { ReadCatalogue, ReadingIssue } from '../../lib/core/catalogue/formats/read-catalogue';
import type { TableMapping } from '../../lib/core/catalogue/formats/table/mapping';
import { ok, type Result } from '../../lib/core/kernel/result';
import { readCsv } from './csv';

export type FileReading = Result<ReadCatalogue, ReadingIssue>;

/** Tables are read row by row, whatever their size; everything else has to fit in memory. */
const LARGEST_TEXT = 400_000_000;
const START = 4096;

/** Reads a file of any interchange format by its bytes, never by its name. Never throws. */
export async function readCatalogueFile(
  path: string,
  mapping?: TableMapping
): Promise<FileReading> {
  try {
    return await readBytes(path, mapping);
  } catch (error) {
    return unreadable('file', systemWords(error));
  }
}

async function readBytes(path: string, mapping: TableMapping | undefined): Promise<FileReading> {
  const stat = statSync(path);
  // Reading from a pipe or a device would wait for ever, or never end.
  if (!stat.isFile()) {
    return unreadable('file', stat.isDirectory() ? 'this is a folder' : 'this is no file');
  }
  const look = lookAt(startOf(path));
  switch (look.kind) {
    case 'empty':
      return unreadable('line 1', 'the file is empty');
    case 'other':
      return {
        ok: false,
        issue: { code: 'format-not-supported', place: 'line 1', value: look.name }
      };
    case 'table':
      return tableReading(await readCsv(createReadStream(path), mapping));
    default: {
      if (stat.size > LARGEST_TEXT) return unreadable('file', `more than ${LARGEST_TEXT / 1e6} MB`);
      const text = textOfFile(new Uint8Array(readFileSync(path)));
      if (text === undefined) return unreadable('file', 'the text is neither UTF-8 nor UTF-16');
      return readCatalogueText(text, look.kind, mapping);
    }
  }
}

/** A table without a single course fails for the first reason that there is. */
function tableReading(read: ReadCatalogue): FileReading {
  const reason = read.issues.find(({ code }) => code === 'not-readable');
  if (!reason || read.offerings.length > 0) return ok(read);
  return { ok: false, issue: unknownTable(reason) ?? reason };
}

/**
 * A table without a column that is known to hold titles, or without any other that is known; the
 * issue of its reading names its header then. Undefined for every other issue.
 */
export function unknownTable({
  code,
  place,
  value,
  other
}: ReadingIssue): ReadingIssue | undefined {
  if (code !== 'not-readable' || value === undefined || other !== undefined) return undefined;
  const words = `a table that does not tell of courses (${value}); --mapping can say it does`;
  return { code: 'format-not-supported', place, value: words };
}

function startOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(START);
    return bytes.subarray(0, readSync(file, bytes, 0, START, 0));
  } finally {
    closeSync(file);
  }
}

function unreadable(place: string, value: string): FileReading {
  return { ok: false, issue: { code: 'not-readable', place, value } };
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'it may not be opened',
  EPERM: 'it may not be opened'
};

function systemWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (Object.hasOwn(SYSTEM, code) ? SYSTEM[code] : undefined) ?? 'it cannot be opened';
}
