import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Zip, ZipPassThrough } from 'fflate';
import { piecePath, piecesOf } from '../../../lib/core/catalogue/published/bundle';
import { MANIFEST_NAME, type Manifest } from '../../../lib/core/catalogue/published/manifest';

/** The first day that a ZIP can name: the same catalogue gives the same bytes on every day. */
const NO_DAY = new Date(1980, 0, 1);

/** Writes a published folder into one file, piece by piece. */
export function writeBundle(folder: string, manifest: Manifest, file: string): void {
  const part = `${file}.part`;
  const handle = openSync(part, 'w');
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      writeSync(handle, chunk);
    });
    const names = [MANIFEST_NAME, ...piecesOf(manifest).map(({ hash }) => piecePath(hash))];
    for (const name of names) {
      const entry = new ZipPassThrough(name);
      entry.mtime = NO_DAY;
      zip.add(entry);
      entry.push(new Uint8Array(readFileSync(join(folder, name))), true);
    }
    zip.end();
  } finally {
    closeSync(handle);
  }
  try {
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
