import type { Piece } from '../../core/catalogue/published/manifest';
import type { PieceFile, PieceStore } from './pieces';

/* Pieces as rows of a database of their own, where the browser gives no files. */

const DATABASE = 'cairn-pieces';
const TABLE = 'pieces';

export class PieceRows implements PieceStore {
  readonly #opening: Promise<IDBDatabase>;

  constructor() {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    this.#opening = answerOf(request);
  }

  async open({ hash, size }: Piece): Promise<PieceFile | undefined> {
    const bytes = await this.#ask<Uint8Array<ArrayBuffer> | undefined>('readonly', (table) =>
      table.get(hash)
    );
    if (bytes?.length !== size) return undefined;
    return { size, read: (from, to) => Promise.resolve(bytes.slice(from, to)) };
  }

  async write({ hash }: Piece, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks) parts.push(chunk);
    const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    await this.#ask('readwrite', (table) => table.put(bytes, hash));
  }

  async hashes(): Promise<string[]> {
    return (await this.#ask('readonly', (table) => table.getAllKeys())).map(String);
  }

  async remove(hash: string): Promise<void> {
    await this.#ask('readwrite', (table) => table.delete(hash));
  }

  async #ask<Value>(
    mode: IDBTransactionMode,
    ask: (table: IDBObjectStore) => IDBRequest<Value>
  ): Promise<Value> {
    const transaction = (await this.#opening).transaction(TABLE, mode);
    return answerOf(ask(transaction.objectStore(TABLE)));
  }
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error ?? new Error('no answer'));
  });
}
