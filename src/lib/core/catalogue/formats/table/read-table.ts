import type { Offering } from '../../model';
import type { CatalogueFormat, ReadCatalogue, ReadingIssue } from '../read-catalogue';
import { guessMapping } from './guess';
import { LIST_SEPARATOR } from './list';
import type { TableMapping } from './mapping';
import type { Cell } from './row';
import type { PlaceOf } from './row-issues';
import { linePlace, TableReader } from './table-reader';

/** A row, and the line of the file in which it begins. */
export interface TableRow {
  readonly cells: readonly Cell[];
  readonly line: number;
}

/** Rows that are looked at to guess a mapping. */
export const GUESSED_FROM = 200;

/** Reads a whole table; without a mapping by the best guess. */
export function readTable(
  header: readonly string[],
  rows: readonly TableRow[],
  mapping?: TableMapping
): ReadCatalogue {
  return readRows('csv', header, rows, mapping, linePlace);
}

function readRows(
  format: CatalogueFormat,
  header: readonly string[],
  rows: readonly TableRow[],
  mapping: TableMapping | undefined,
  placeOf: PlaceOf
): ReadCatalogue {
  const sample = rows.slice(0, GUESSED_FROM).map(({ cells }) => cells);
  const used = mapping ?? guessMapping(header, sample);
  if (!used) return emptyTable(format, { code: 'not-readable', place: 'column title' });
  const reader = new TableReader(header, used, placeOf);
  const found: (Offering | undefined)[] = rows.map(({ cells, line }) => reader.row(cells, line));
  const offerings = [...found, reader.end()].filter((offering) => offering !== undefined);
  const issues = reader.takeIssues();
  const nothing: ReadingIssue[] =
    offerings.length === 0 ? [{ code: 'nothing-here', place: placeOf(undefined, 'title') }] : [];
  return {
    format,
    head: {},
    providers: reader.providers,
    offerings,
    awards: [],
    equivalences: [],
    issues: [...issues, ...nothing]
  };
}

function emptyTable(format: CatalogueFormat, issue: ReadingIssue): ReadCatalogue {
  return {
    format,
    head: {},
    providers: [],
    offerings: [],
    awards: [],
    equivalences: [],
    issues: [issue]
  };
}

/**
 * Reads a JSON array of flat objects: keys are columns, lists of plain values are lists.
 * Undefined for any other value, and without a mapping where no key looks like a title.
 */
export function readJsonTable(value: unknown, mapping?: TableMapping): ReadCatalogue | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const objects = value as readonly unknown[];
  if (!objects.every(isFlat)) return undefined;
  const header = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const rows = objects.map((object, at) => ({
    cells: header.map((key) => cellOf(Object.hasOwn(object, key) ? object[key] : undefined)),
    line: at
  }));
  const guessed = guessMapping(
    header,
    rows.slice(0, GUESSED_FROM).map(({ cells }) => cells)
  );
  const used = mapping ?? guessed;
  if (!used) return undefined;
  const placeOf: PlaceOf = (line, column) => `$[${line ?? '*'}]${column ? `.${column}` : ''}`;
  return readRows('json-table', header, rows, { list: LIST_SEPARATOR, ...used }, placeOf);
}

type Flat = Readonly<Record<string, unknown>>;

/** JSON-LD and objects whose every value is an object are no rows of a table. */
function isFlat(value: unknown): value is Flat {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !Object.keys(value).some((key) => key.startsWith('@'));
}

/** Objects inside of a row are left out: a table has no place for them. */
function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.map(plain).filter((entry) => entry !== '');
  return plain(value);
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
