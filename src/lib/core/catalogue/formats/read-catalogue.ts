import type { CatalogueHead, CatalogueRecords } from '../model';

/** The interchange formats that are read. */
export const CATALOGUE_FORMATS = [
  'csv',
  'json-table',
  'moochub-3',
  'ooapi-5',
  'ooapi-6',
  'schema-org',
  'ctdl',
  'xcri-cap-1.2',
  'elm-3',
  'cairn-records'
] as const;
export type CatalogueFormat = (typeof CATALOGUE_FORMATS)[number];

/**
 * What was not understood, record by record; the rest of the record is kept.
 * - `not-readable`: the file, or one line of it, is not what its format asks for
 * - `format-not-supported`: the whole file is of a format that is not read; `value` names it
 * - `no-title`: a record without a title is left out, unless a description can stand for one
 * - `value-not-understood`: `value` is kept as published, and taken as not stated
 * - `values-contradict`: two statements of the same fact; `value` and `other`
 * - `unknown-value`: not in the closed list that the format or Cairn has
 * - `dangling-reference`: names something that is not in the file
 * - `constraint-not-supported`: a condition kept in words, for the learner to ask about
 * - `column-not-used`: a column of a table that nothing was read from
 * - `duplicate-id`: a second record of the same id is left out; that of a table gets its own id
 * - `nothing-here`: the file has no records of a catalogue
 */
export const READING_CODES = [
  'not-readable',
  'format-not-supported',
  'no-title',
  'value-not-understood',
  'values-contradict',
  'unknown-value',
  'dangling-reference',
  'constraint-not-supported',
  'column-not-used',
  'duplicate-id',
  'nothing-here'
] as const;
export type ReadingCode = (typeof READING_CODES)[number];

export interface ReadingIssue {
  readonly code: ReadingCode;
  /** Where in the file: `line 12, column price`, a JSON path `data[0].attributes.offer[1]`, or `line 40`. */
  readonly place: string;
  /** Id or title of the record, where there is one. */
  readonly record?: string;
  /** At most 200 characters of it. */
  readonly value?: string;
  readonly other?: string;
}

/** A file of an interchange format as catalogue records. */
export interface ReadCatalogue extends CatalogueRecords {
  readonly format: CatalogueFormat;
  /** What the file says of the catalogue itself. */
  readonly head: Partial<CatalogueHead>;
  readonly issues: readonly ReadingIssue[];
}
