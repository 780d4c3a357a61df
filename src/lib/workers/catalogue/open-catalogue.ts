import { parseCommon, type CommonRecords } from '../../core/catalogue/published/common';
import { parseFacts } from '../../core/catalogue/published/details';
import type { OfferingId } from '../../core/catalogue/ids';
import type { CatalogueHead, Offering } from '../../core/catalogue/model';
import type { Part, Piece, TextPieces } from '../../core/catalogue/published/manifest';
import { Table, type NumberColumn, type TextColumn } from '../../core/catalogue/published/table';
import { partsTaken, translationsTaken, type Take } from '../../core/catalogue/published/take';
import { joinOffering, type OfferingText } from '../../core/catalogue/published/texts';
import { FileTable } from './file-table';
import type { PieceFile, PieceStore } from './pieces';
import type { KeptCatalogue } from './questions';

/** The texts of one language of a part; what searching needs is read when it is needed. */
export interface OpenTexts {
  readonly texts: FileTable;
  readonly search: PieceFile;
}

/** A part with its overview in memory and everything else in files. */
export interface OpenPartFiles {
  readonly overview: Table;
  readonly ids: TextColumn;
  readonly details: FileTable;
  readonly own: OpenTexts;
  readonly translations: ReadonlyMap<string, OpenTexts>;
}

/** A catalogue that can be read from. */
export interface OpenCatalogue {
  readonly head: CatalogueHead;
  readonly common: CommonRecords;
  readonly parts: readonly OpenPartFiles[];
}

/** Undefined where pieces are missing or are not what they have to be. Never rejects. */
export async function openCatalogue(
  store: PieceStore,
  { manifest, take = {} }: KeptCatalogue
): Promise<OpenCatalogue | undefined> {
  try {
    // All at once: what takes time is asking for the files.
    const [common, parts] = await Promise.all([
      Promise.all(manifest.common.map((piece) => openCommon(store, piece))),
      Promise.all(partsTaken(manifest, take).map((at) => openPart(store, manifest.parts[at], take)))
    ]);
    return {
      head: headOf(manifest),
      common: {
        providers: common.flatMap(({ providers }) => providers),
        awards: common.flatMap(({ awards }) => awards),
        equivalences: common.flatMap(({ equivalences }) => equivalences)
      },
      parts
    };
  } catch {
    return undefined;
  }
}

/** Whether everything of a catalogue can be opened, search included. */
export async function isReadable(store: PieceStore, kept: KeptCatalogue): Promise<boolean> {
  const catalogue = await openCatalogue(store, kept);
  for (const { own, translations } of catalogue?.parts ?? []) {
    for (const { search } of [own, ...translations.values()]) {
      if (!(await FileTable.open(search))) return false;
    }
  }
  return catalogue !== undefined;
}

function headOf({ id, title, publisher, published, demonstration, ...rest }: CatalogueHead) {
  const { licence, homepage, rates } = rest;
  return {
    ...{ id, title, publisher, published, demonstration },
    ...(licence !== undefined && { licence }),
    ...(homepage !== undefined && { homepage }),
    ...(rates && { rates })
  };
}

/** Where an offering stands. */
export interface Place {
  readonly part: OpenPartFiles;
  readonly row: number;
}

export function findOffering({ parts }: OpenCatalogue, id: OfferingId): Place | undefined {
  for (const part of parts) {
    const row = firstNotBelow(part.ids, id);
    if (row < part.ids.rows && part.ids.at(row) === id) return { part, row };
  }
  return undefined;
}

/** The offerings whose credential names this achievement. */
export function provenBy({ parts }: OpenCatalogue, achievement: string): OfferingId[] {
  const found: OfferingId[] = [];
  for (const { overview, ids } of parts) {
    const names = overview.texts('achievement');
    const rows = overview.numbers('achievementRow');
    const first = firstNotBelow(names, achievement);
    for (let at = first; at < names.rows && names.at(at) === achievement; at++) {
      found.push(ids.at(rows[at] ?? 0) as OfferingId);
    }
  }
  return found;
}

/** The whole of an offering, in every language that is on the device. Rejects if files are gone. */
export async function readOffering({ part, row }: Place): Promise<Offering | undefined> {
  const [record, ...texts] = await Promise.all([
    part.details.text('record', row),
    ...[part.own, ...part.translations.values()].map(({ texts }) => textAt(texts, row))
  ]);
  const facts = parseFacts(record);
  return (
    facts &&
    joinOffering(
      facts,
      texts.filter((text) => text !== undefined)
    )
  );
}

async function textAt(texts: FileTable, row: number): Promise<OfferingText | undefined> {
  const place = placeOf(await texts.numbers('row'), row);
  if (place === undefined) return undefined;
  const [langs, lang, title, rest] = await Promise.all([
    texts.texts('langs'),
    texts.numbers('lang'),
    texts.text('title', place),
    texts.text('rest', place)
  ]);
  return { lang: langs.at(lang[place] ?? 0), title, rest };
}

/** Where a number stands in a rising column. */
function placeOf(column: NumberColumn, wanted: number): number | undefined {
  let [from, to] = [0, column.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((column[middle] ?? Infinity) < wanted) from = middle + 1;
    else to = middle;
  }
  return column[from] === wanted ? from : undefined;
}

/** The first row of a rising column that is not below the text. */
function firstNotBelow(column: TextColumn, wanted: string): number {
  let [from, to] = [0, column.rows];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (column.at(middle) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

async function openPart(
  store: PieceStore,
  part: Part | undefined,
  take: Take
): Promise<OpenPartFiles> {
  const { overview, details, own } = there(part);
  const translations = translationsTaken(there(part), take);
  const [table, facts, ownTexts, ...others] = await Promise.all([
    openTable(store, overview),
    openFileTable(store, details),
    openTexts(store, own),
    ...translations.map(async ([lang, pieces]) => [lang, await openTexts(store, pieces)] as const)
  ]);
  return {
    overview: table,
    ids: table.texts('id'),
    details: facts,
    own: ownTexts,
    translations: new Map(others)
  };
}

async function openTexts(store: PieceStore, { texts, search }: TextPieces): Promise<OpenTexts> {
  const [table, file] = await Promise.all([openFileTable(store, texts), store.open(search)]);
  return { texts: table, search: there(file) };
}

async function openFileTable(store: PieceStore, piece: Piece): Promise<FileTable> {
  return there(await FileTable.open(there(await store.open(piece))));
}

async function openTable(store: PieceStore, piece: Piece): Promise<Table> {
  return readTable(there(await store.open(piece)));
}

/** A whole table in memory. Rejects where the file is gone or no table. */
export async function readTable(file: PieceFile): Promise<Table> {
  const table = Table.open(await file.read(0, file.size));
  return there(table.ok ? table.value : undefined);
}

async function openCommon(store: PieceStore, piece: Piece): Promise<CommonRecords> {
  const file = there(await store.open(piece));
  const records = parseCommon(await file.read(0, file.size));
  return there(records.ok ? records.value : undefined);
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a piece is missing');
  return value;
}
