import { gzipSync } from 'node:zlib';
import type { Catalogue } from '../../../src/lib/core/catalogue/model';
import { formatCommon } from '../../../src/lib/core/catalogue/published/common';
import type { PartTables } from '../../../src/lib/core/catalogue/published/part';

const gzipped = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length;

/** What is transferred of a catalogue, by kind of piece, in bytes. */
export function wireSizes(catalogue: Catalogue, parts: readonly PartTables[]) {
  const sum = (pieces: readonly Uint8Array[]) =>
    pieces.reduce((total, piece) => total + gzipped(piece), 0);
  const languages = parts.flatMap(({ own, translations }) => [own, ...Object.values(translations)]);
  return {
    overview: sum(parts.map(({ overview }) => overview)),
    details: sum(parts.map(({ details }) => details)),
    texts: sum(languages.map(({ texts }) => texts)),
    search: sum(languages.map(({ search }) => search)),
    common: sum(formatCommon(catalogue))
  };
}
