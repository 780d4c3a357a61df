import type { Piece } from '../../core/catalogue/published/manifest';

/** An unpacked piece, read as a whole or by slices. */
export interface PieceFile {
  readonly size: number;
  /** The bytes from `from` up to, not with, `to`. Rejects where the piece is gone. */
  read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Where unpacked pieces lie on the device, named by hash. */
export interface PieceStore {
  /** Undefined where the piece is missing or torn (not of its size). */
  open(piece: Piece): Promise<PieceFile | undefined>;
  /** Keeps what the chunks bring. Rejects where they do, or where there is no room. */
  write(piece: Piece, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  hashes(): Promise<string[]>;
  remove(hash: string): Promise<void>;
}

/** Removes every piece that none of these names. */
export async function removeOthers(store: PieceStore, keep: ReadonlySet<string>): Promise<void> {
  for (const hash of await store.hashes()) {
    if (!keep.has(hash)) await store.remove(hash);
  }
}

/** The pieces that are not there as a whole. */
export async function missingPieces(store: PieceStore, pieces: readonly Piece[]): Promise<Piece[]> {
  const missing: Piece[] = [];
  for (const piece of pieces) if (!(await store.open(piece))) missing.push(piece);
  return missing;
}
