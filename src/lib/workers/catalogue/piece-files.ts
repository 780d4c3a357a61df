import type { Piece } from '../../core/catalogue/published/manifest';
import type { PieceFile, PieceStore } from './pieces';

/* Pieces as files of the origin private file system, which opens them without reading them. */

const FOLDER = 'catalogue-pieces';

/** What only workers have of a file (File System Standard, 3.3). */
interface Writable {
  createSyncAccessHandle(): Promise<{
    write(bytes: Uint8Array, options: { at: number }): number;
    truncate(size: number): void;
    flush(): void;
    close(): void;
  }>;
}

/** Undefined where the browser does not give files to this page (some private windows). */
export async function openPieceFiles(): Promise<PieceStore | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER, { create: true });
    return 'createSyncAccessHandle' in FileSystemFileHandle.prototype
      ? new PieceFiles(folder)
      : undefined;
  } catch {
    return undefined;
  }
}

class PieceFiles implements PieceStore {
  #writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: FileSystemDirectoryHandle) {}

  async open({ hash, size }: Piece): Promise<PieceFile | undefined> {
    try {
      const file = await (await this.folder.getFileHandle(hash)).getFile();
      if (file.size !== size) return undefined;
      return {
        size,
        read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer())
      };
    } catch {
      return undefined;
    }
  }

  /** One after the other: browsers do not bear several files being opened and written at once. */
  write(piece: Piece, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const written = this.#writing.then(() => this.#write(piece, chunks));
    this.#writing = written.catch(() => undefined);
    return written;
  }

  async #write({ hash }: Piece, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const handle = await this.folder.getFileHandle(hash, { create: true });
    const file = await (handle as unknown as Writable).createSyncAccessHandle();
    try {
      file.truncate(0);
      let at = 0;
      for await (const chunk of chunks) {
        if (file.write(chunk, { at }) < chunk.length) throw new DOMException('', QUOTA);
        at += chunk.length;
      }
      file.flush();
    } finally {
      file.close();
    }
  }

  async hashes(): Promise<string[]> {
    const names: string[] = [];
    for await (const name of this.folder.keys()) names.push(name);
    return names;
  }

  async remove(hash: string): Promise<void> {
    try {
      await this.folder.removeEntry(hash);
    } catch {
      // Gone already, or just being written by another tab.
    }
  }
}

const QUOTA = 'QuotaExceededError';
