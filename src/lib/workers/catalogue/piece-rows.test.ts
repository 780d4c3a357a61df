import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { PieceRows } from './piece-rows';
import { missingPieces, removeOthers } from './pieces';

const piece = (hash: string, size: number) => ({ hash, bytes: 1, size });
async function* chunks(...parts: number[][]) {
  for (const part of parts) yield Promise.resolve(Uint8Array.from(part));
}

describe('pieces in a database', () => {
  it('are read as a whole and by slices; a torn one is missing', async () => {
    const store = new PieceRows();
    await store.write(piece('a', 5), chunks([1, 2], [3, 4, 5]));
    await store.write(piece('torn', 5), chunks([1, 2]));
    const file = await store.open(piece('a', 5));
    expect(await file?.read(0, 5)).toEqual(Uint8Array.of(1, 2, 3, 4, 5));
    expect(await file?.read(1, 3)).toEqual(Uint8Array.of(2, 3));
    const all = [piece('a', 5), piece('torn', 5), piece('none', 5)];
    expect(await missingPieces(store, all)).toEqual(all.slice(1));
  });

  it('go where nothing names them', async () => {
    const store = new PieceRows();
    await store.write(piece('b', 1), chunks([1]));
    await removeOthers(store, new Set(['a']));
    expect(await store.hashes()).toEqual(['a']);
  });
});
