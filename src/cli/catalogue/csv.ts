import { finished } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { Offering, Provider } from '../../lib/core/catalogue/model';
import type { ReadCatalogue, ReadingIssue } from '../../lib/core/catalogue/formats/read-catalogue';
import { guessMapping } from '../../lib/core/catalogue/formats/table/guess';
import type { TableMapping } from '../../lib/core/catalogue/formats/table/mapping';
import { GUESSED_FROM, type TableRow } from '../../lib/core/catalogue/formats/table/read-table';
import { TableReader } from '../../lib/core/catalogue/formats/table/table-reader';

/** The bytes of a file, as a stream of it or as one piece. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** One row after the other, or the reason why the rest cannot be read. */
export type CsvItem = { readonly row: TableRow } | { readonly issue: ReadingIssue };

const DELIMITERS = [',', ';', '\t', '|'];
const LONGEST_ROW = 4_000_000;

/**
 * The rows of a CSV file (RFC 4180), the header first. Commas, semicolons, tabs or bars between
 * cells, line breaks inside of quotes, a byte order mark; UTF-8, or else Windows-1252.
 */
export async function* csvRows(chunks: Chunks): AsyncGenerator<CsvItem> {
  const text = await decoded(chunks);
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(text.start),
    max_record_size: LONGEST_ROW,
    raw: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true
  });
  // Listened to instead of iterated over: what was read before an error would be lost otherwise.
  let found: CsvRecord[] = [];
  let broken = false;
  parser.on('data', (record: CsvRecord) => found.push(record));
  parser.on('error', () => (broken = true));
  let line = 1;
  const take = function* (): Generator<CsvItem> {
    const records = found;
    found = [];
    for (const { record, raw } of records) {
      const blank = /^[\r\n]*/.exec(raw)?.[0] ?? '';
      yield { row: { cells: record, line: line + breaksIn(blank) } };
      line += breaksIn(raw);
    }
  };
  for await (const chunk of text.chunks) {
    if (broken) break;
    await new Promise((done) => parser.write(chunk, done));
    yield* take();
  }
  await finished(parser.end()).catch(() => undefined);
  yield* take();
  if (broken) yield { issue: { code: 'not-readable', place: `line ${line}` } };
}

interface CsvRecord {
  readonly record: readonly string[];
  /** The record as it stands in the file, with its line break and empty lines before it. */
  readonly raw: string;
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** The sign between cells that the first line has most of, outside of quotes. */
function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text.replace(/"[^"]*"/g, ''))?.[0] ?? '';
  const counts = DELIMITERS.map((sign) => line.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const FIRST_LOOK = 1_000_000;

interface Decoded {
  /** The beginning of the text. */
  readonly start: string;
  readonly chunks: AsyncIterable<string>;
}

/** Text of the bytes. Its beginning decides whether it is UTF-8 or what old spreadsheets write. */
async function decoded(chunks: Chunks): Promise<Decoded> {
  const source = (async function* () {
    yield* chunks;
  })();
  const first: Uint8Array[] = [];
  for (let size = 0; size < FIRST_LOOK;) {
    const next = await source.next();
    if (next.done) break;
    first.push(next.value);
    size += next.value.length;
  }
  const start = Buffer.concat(first);
  const decoder = new TextDecoder(isUtf8(start) ? 'utf-8' : 'windows-1252');
  const rest = async function* () {
    yield decoder.decode(start, { stream: true });
    for await (const chunk of source) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  };
  return { start: start.subarray(0, 100_000).toString('latin1'), chunks: rest() };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // A sign that is cut off at the end is no trouble.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** What comes out of a table row by row. */
export type TableItem = { readonly offering: Offering } | { readonly issue: ReadingIssue };

/**
 * Reads a CSV file without keeping it in memory; without a mapping by the best guess from its
 * first rows. Ends with the providers that were named.
 */
export async function* csvRecords(
  chunks: Chunks,
  mapping?: TableMapping
): AsyncGenerator<TableItem, readonly Provider[]> {
  const items = csvRows(chunks);
  const head = await items.next();
  if (head.done || 'issue' in head.value) {
    yield { issue: { code: 'not-readable', place: 'line 1' } };
    return [];
  }
  const header = head.value.row.cells.map((cell) => String(cell).trim());
  const waiting: CsvItem[] = [];
  while (waiting.length < GUESSED_FROM) {
    const next = await items.next();
    if (next.done) break;
    waiting.push(next.value);
  }
  const sample = waiting.flatMap((item) => ('row' in item ? [item.row.cells] : []));
  const used = mapping ?? guessMapping(header, sample);
  if (!used) {
    yield { issue: { code: 'not-readable', place: 'line 1', value: header.join(', ') } };
    return [];
  }
  const reader = new TableReader(header, used);
  for await (const item of both(waiting, items)) {
    const offering = 'row' in item ? reader.row(item.row.cells, item.row.line) : undefined;
    if (offering) yield { offering };
    for (const issue of reader.takeIssues()) yield { issue };
    if ('issue' in item) yield item;
  }
  const last = reader.end();
  if (last) yield { offering: last };
  for (const issue of reader.takeIssues()) yield { issue };
  return reader.providers;
}

async function* both(first: readonly CsvItem[], rest: AsyncIterable<CsvItem>) {
  yield* first;
  yield* rest;
}

/** Reads a whole CSV file into memory. */
export async function readCsv(chunks: Chunks, mapping?: TableMapping): Promise<ReadCatalogue> {
  const offerings: Offering[] = [];
  const issues: ReadingIssue[] = [];
  const items = csvRecords(chunks, mapping);
  let next = await items.next();
  for (; !next.done; next = await items.next()) {
    if ('offering' in next.value) offerings.push(next.value.offering);
    else issues.push(next.value.issue);
  }
  if (offerings.length === 0 && issues.every(({ code }) => code !== 'not-readable')) {
    issues.push({ code: 'nothing-here', place: 'line 1' });
  }
  return {
    format: 'csv',
    head: {},
    providers: next.value,
    offerings,
    awards: [],
    equivalences: [],
    issues
  };
}
