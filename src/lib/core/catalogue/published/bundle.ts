import { unzipSync } from 'fflate';
import { decodeUtf8 } from '../../kernel/bytes';
import { fail, ok, type Issue, type Result } from '../../kernel/result';
import { MANIFEST_NAME, type Manifest, type Piece } from './manifest';
import { parseManifest, type ManifestIssue } from './manifest-format';

/*
 * A whole catalogue in one file (`.cairn`): a ZIP of `catalogue.json` and the pieces it names,
 * each stored as it is, for the pieces are compressed already.
 */

const STORED = 0;

export type BundleIssue = ManifestIssue | Issue<'not-a-bundle' | 'piece-missing'>;

export interface Bundle {
  readonly manifest: Manifest;
  /** By hash, as they are transferred; that they fit their hashes is not yet checked. */
  readonly pieces: ReadonlyMap<string, Uint8Array>;
}

/** Where a piece is, below the folder of the manifest. */
export function piecePath(hash: string): string {
  return `pieces/${hash}.bin`;
}

/** Every piece that a manifest names, each once, in the order in which they are named. */
export function piecesOf({ common, parts }: Manifest): Piece[] {
  const all = [
    ...common,
    ...parts.flatMap(({ overview, details, own, translations }) => [
      overview,
      details,
      ...[own, ...Object.values(translations)].flatMap(({ texts, search }) => [texts, search])
    ])
  ];
  return [...new Map(all.map((piece) => [piece.hash, piece])).values()];
}

/** Opens a bundle; files in it that are packed, or that the manifest does not name, are ignored. */
export function parseBundle(bytes: Uint8Array): Result<Bundle, BundleIssue> {
  const head = stored(bytes, new Map([[MANIFEST_NAME, undefined]]));
  const text = head?.[MANIFEST_NAME] && decodeUtf8(head[MANIFEST_NAME]);
  if (text === undefined) return fail('not-a-bundle');
  const manifest = parseManifest(text);
  if (!manifest.ok) return manifest;
  const named = piecesOf(manifest.value);
  const sizes = new Map(named.map((piece) => [piecePath(piece.hash), piece.bytes]));
  // Files of an archive may share their bytes, and would then be far more than it.
  const all = named.reduce((sum, piece) => sum + piece.bytes, 0);
  const files = all <= bytes.length ? stored(bytes, sizes) : {};
  const pieces = new Map<string, Uint8Array>();
  for (const { hash } of named) {
    const piece = files?.[piecePath(hash)];
    if (!piece) return fail('piece-missing', { path: piecePath(hash) });
    pieces.set(hash, piece);
  }
  return ok({ manifest: manifest.value, pieces });
}

/** The files of these names and sizes, each once; undefined where this is no archive. */
function stored(
  bytes: Uint8Array,
  sizes: ReadonlyMap<string, number | undefined>
): Record<string, Uint8Array> | undefined {
  const seen = new Set<string>();
  try {
    return unzipSync(bytes, {
      filter: ({ name, compression, size }) => {
        const fits = compression === STORED && sizes.has(name) && !seen.has(name);
        if (!fits || (sizes.get(name) ?? size) !== size) return false;
        seen.add(name);
        return true;
      }
    });
  } catch {
    return undefined;
  }
}
