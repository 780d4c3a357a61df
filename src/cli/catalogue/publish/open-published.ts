import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseBundle, piecePath, piecesOf } from '../../../lib/core/catalogue/published/bundle';
import { parseCommon } from '../../../lib/core/catalogue/published/common';
import {
  MANIFEST_NAME,
  type Manifest,
  type Part,
  type Piece
} from '../../../lib/core/catalogue/published/manifest';
import { parseManifest } from '../../../lib/core/catalogue/published/manifest-format';
import { readPart } from '../../../lib/core/catalogue/published/read-part';
import { Table } from '../../../lib/core/catalogue/published/table';
import { SourceError } from '../source-error';
import type { RecordEntry } from '../../../lib/core/catalogue/formats/records';
import { readText } from '../yaml-file';

/** A catalogue in its published form on this device. */
export interface PublishedCatalogue {
  readonly manifest: Manifest;
  /** A piece as it is transferred, held against its hash; throws a `SourceError`. */
  piece(piece: Piece): Uint8Array;
}

const BUNDLE = '.cairn';

/** Whether a path names a published catalogue: its folder, its manifest, or a bundle. */
export function isPublished(path: string): boolean {
  if (path.endsWith(BUNDLE)) return existsSync(path);
  return existsSync(manifestPath(path));
}

function manifestPath(path: string): string {
  return basename(path) === MANIFEST_NAME ? path : join(path, MANIFEST_NAME);
}

/** Opens a folder, a manifest or a bundle; throws a `SourceError` that says what is wrong. */
export function openPublished(path: string): PublishedCatalogue {
  if (path.endsWith(BUNDLE)) return openBundle(path);
  const file = manifestPath(path);
  if (!existsSync(file)) {
    throw new SourceError(`${path}: there is no published catalogue here (no ${MANIFEST_NAME})`);
  }
  return openFolder(file);
}

function openFolder(file: string): PublishedCatalogue {
  const manifest = parseManifest(readText(file));
  if (!manifest.ok) throw new SourceError(`${file}: ${manifestWords(manifest.issue)}`);
  return publishedIn(dirname(file), manifest.value);
}

/** A catalogue whose pieces are in a folder, whatever manifest is there. */
export function publishedIn(folder: string, manifest: Manifest): PublishedCatalogue {
  return {
    manifest,
    piece: (piece) => checked(join(folder, piecePath(piece.hash)), piece, readBytes)
  };
}

function openBundle(file: string): PublishedCatalogue {
  const bundle = parseBundle(readBytes(file));
  if (!bundle.ok) throw new SourceError(`${file}: ${manifestWords(bundle.issue)}`);
  const { manifest, pieces } = bundle.value;
  return {
    manifest,
    piece: (piece) =>
      checked(`${file}: ${piecePath(piece.hash)}`, piece, () => pieces.get(piece.hash))
  };
}

function readBytes(file: string): Uint8Array {
  try {
    if (statSync(file).isFile()) return new Uint8Array(readFileSync(file));
  } catch {
    // The same is said of what is there and is no file.
  }
  throw new SourceError(`${file}: this file cannot be opened`);
}

function checked(
  place: string,
  piece: Piece,
  read: (place: string) => Uint8Array | undefined
): Uint8Array {
  const bytes = read(place);
  if (!bytes) throw new SourceError(`${place}: this piece is missing`);
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== piece.hash) throw new SourceError(`${place}: these are not the bytes of its name`);
  return bytes;
}

function manifestWords({ code, path }: { readonly code: string; readonly path?: string }): string {
  switch (code) {
    case 'newer-version':
      return 'this catalogue is of a newer version of the published form';
    case 'piece-missing':
      return `${path}: this piece is missing`;
    case 'not-a-bundle':
      return 'this is no bundle of a catalogue';
    default:
      return `this is no manifest of a catalogue${path === undefined ? '' : ` (${path})`}`;
  }
}

/** Holds every piece against its hash and its stated sizes. */
export function checkPieces(catalogue: PublishedCatalogue): void {
  for (const piece of piecesOf(catalogue.manifest)) unpacked(catalogue, piece);
}

/** Every record of a published catalogue; one part at a time is in memory. */
export function* recordsOfPublished(catalogue: PublishedCatalogue): Generator<RecordEntry> {
  for (const piece of catalogue.manifest.common) {
    const common = parseCommon(unpacked(catalogue, piece));
    if (!common.ok) throw new SourceError(`${piecePath(piece.hash)}: these are no records`);
    const { providers, awards, equivalences } = common.value;
    for (const record of providers) yield { kind: 'provider', value: record };
    for (const record of awards) yield { kind: 'award', value: record };
    for (const record of equivalences) yield { kind: 'equivalence', value: record };
  }
  for (const part of catalogue.manifest.parts) yield* recordsOfPart(catalogue, part);
}

function* recordsOfPart(catalogue: PublishedCatalogue, part: Part): Generator<RecordEntry> {
  const { details, own, translations } = part;
  const texts = [own, ...Object.values(translations)].map((pieces) => pieces.texts);
  const tableOf = (piece: Piece) => {
    const table = Table.open(unpacked(catalogue, piece));
    if (!table.ok) throw new SourceError(`${piecePath(piece.hash)}: this is no table`);
    return table.value;
  };
  const opened = { details: tableOf(details), texts: texts.map(tableOf) };
  for (const record of readPart(opened)) yield { kind: 'offering', value: record };
}

function unpacked(catalogue: PublishedCatalogue, piece: Piece): Uint8Array {
  const place = piecePath(piece.hash);
  const packed = catalogue.piece(piece);
  try {
    const bytes = gunzipSync(packed, { maxOutputLength: Math.max(1, piece.size) });
    // Columns are views of numbers: the bytes have to begin where a buffer does.
    if (bytes.length === piece.size) return new Uint8Array(bytes);
  } catch {
    // Said below.
  }
  throw new SourceError(`${place}: this piece is damaged`);
}
