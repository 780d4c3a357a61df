import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { piecePath, piecesOf } from '../../../lib/core/catalogue/published/bundle';
import {
  MANIFEST_NAME,
  type Manifest,
  type Piece
} from '../../../lib/core/catalogue/published/manifest';
import { formatManifest } from '../../../lib/core/catalogue/published/manifest-format';

const LEVEL = 9;

/** The folder of a published catalogue, written piece by piece and the manifest last. */
export class PieceFolder {
  constructor(readonly folder: string) {
    mkdirSync(join(folder, 'pieces'), { recursive: true });
  }

  /** Packs a piece and writes it, unless it is there already. The same bytes give the same piece. */
  write(unpacked: Uint8Array): Piece {
    const bytes = gzipSync(unpacked, { level: LEVEL, mtime: 0 });
    const hash = createHash('sha256').update(bytes).digest('hex');
    const file = join(this.folder, piecePath(hash));
    if (!existsSync(file)) replace(file, bytes);
    return { hash, bytes: bytes.length, size: unpacked.length };
  }

  /** Whoever loads the catalogue meanwhile sees the old edition or the new one, never a mixture. */
  writeManifest(manifest: Manifest): void {
    replace(join(this.folder, MANIFEST_NAME), formatManifest(manifest));
  }

  /** Deletes pieces that the manifest does not name, and says how many. */
  prune(manifest: Manifest): number {
    const named = new Set(piecesOf(manifest).map(({ hash }) => piecePath(hash)));
    const left = readdirSync(join(this.folder, 'pieces'))
      .map((name) => `pieces/${name}`)
      .filter((path) => /\/[0-9a-f]{64}\.bin$/.test(path) && !named.has(path));
    for (const path of left) rmSync(join(this.folder, path));
    return left.length;
  }
}

/** Writes a file so that whoever reads it meanwhile sees the whole of the old or of the new one. */
export function replace(file: string, content: Uint8Array | string): void {
  writeFileSync(`${file}.part`, content);
  renameSync(`${file}.part`, file);
}
