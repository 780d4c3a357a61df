import type { Manifest, Part, Piece, TextPieces } from './manifest';

/** What of a catalogue is taken onto a device; everything where a member is absent. */
export interface Take {
  /** As parts name them: broad fields, or `other`. */
  readonly fields?: readonly string[];
  /** As parts name them: ISO 3166-1, or `other`. */
  readonly countries?: readonly string[];
  /** Languages beside the own one of each offering, BCP 47; `de` takes `de-CH` too. */
  readonly languages?: readonly string[];
}

/** Catalogues of more bytes than this (as transferred) are large: the learner chooses parts. */
export const LARGE_BYTES = 12_000_000;

/** True where a phone should not simply take everything. */
export function isLarge(manifest: Manifest): boolean {
  return transferBytes(piecesTaken(manifest, {})) > LARGE_BYTES && manifest.parts.length > 1;
}

/** Places in `manifest.parts` of what is taken. */
export function partsTaken(manifest: Manifest, take: Take): number[] {
  return manifest.parts.flatMap((part, at) => (isTaken(part, take) ? [at] : []));
}

function isTaken({ field, country }: Part, { fields, countries }: Take): boolean {
  return (
    (field === undefined || fields === undefined || fields.includes(field)) &&
    (country === undefined || countries === undefined || countries.includes(country))
  );
}

/** Every piece that is needed for what is taken, each once. */
export function piecesTaken(manifest: Manifest, take: Take): Piece[] {
  const pieces = [
    ...manifest.common,
    ...partsTaken(manifest, take).flatMap((at) => piecesOf(manifest.parts[at], take))
  ];
  return [...new Map(pieces.map((piece) => [piece.hash, piece])).values()];
}

function piecesOf(part: Part | undefined, take: Take): Piece[] {
  if (!part) return [];
  const texts = [part.own, ...translationsTaken(part, take).map(([, pieces]) => pieces)];
  return [part.overview, part.details, ...texts.flatMap(({ texts, search }) => [texts, search])];
}

/** The translations of a part that are taken, by BCP 47 tag. */
export function translationsTaken(part: Part, { languages }: Take): [string, TextPieces][] {
  const all = Object.entries(part.translations);
  return languages ? inLanguages(all, languages) : all;
}

/** Those whose tag is of one of the languages: `de` is the language of `de-CH` too. */
export function inLanguages<Value>(
  byTag: readonly (readonly [string, Value])[],
  languages: readonly string[]
): [string, Value][] {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  const wanted = new Set(languages.map(primary));
  return byTag.flatMap(([tag, value]) => (wanted.has(primary(tag)) ? [[tag, value]] : []));
}

/** Bytes as transferred. */
export function transferBytes(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Bytes as they lie on the device. */
export function unpackedBytes(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { size }) => sum + size, 0);
}
