import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Moment } from '../core/kernel/day';
import { FULL, newFile } from '../../../tests/fixtures/kept';
import {
  addFile,
  clearShares,
  deleteEverything,
  noteShare,
  removeCollection,
  removeCredentials,
  removeShare,
  restoreShares,
  saveCollection,
  takeSnapshot,
  watchCollections,
  watchShares,
  type CollectionRow,
  type ShareRow
} from './index';

const collection = (id: string, changedAt: string): CollectionRow => ({
  ...{ id, name: id, items: [], createdAt: changedAt as Moment },
  changedAt: changedAt as Moment
});
const share = (id: string, at: string): ShareRow => ({
  ...{ id, at: at as Moment, place: 'link', titles: ['a'], credentials: ['a'] }
});

beforeEach(() => deleteEverything());

/** What a watcher tells, as a text of ids. */
function follow<Row extends { readonly id: string }>(
  watch: (next: (rows: Row[]) => void, fail: () => void) => () => void
) {
  let last: string | undefined;
  const stop = watch(
    (rows) => (last = rows.map(({ id }) => id).join('')),
    () => undefined
  );
  return { stop, until: (what: string) => expect.poll(() => last).toBe(what) };
}

describe('collections', () => {
  it('are told with the last changed first, and with every change', async () => {
    const { stop, until } = follow(watchCollections);
    await until('');
    await saveCollection(collection('a', '2026-01-01T00:00:00.000Z'));
    await saveCollection(collection('b', '2026-02-01T00:00:00.000Z'));
    await until('ba');
    await saveCollection(collection('a', '2026-03-01T00:00:00.000Z'));
    await until('ab');
    await removeCollection('b');
    await until('a');
    stop();
  });

  it('go on naming a credential that was removed, with what it was called', async () => {
    await addFile(newFile('f', 'a', 'b'));
    const [row] = FULL.collections;
    if (row) await saveCollection(row);
    await removeCredentials(['a']);
    expect((await takeSnapshot()).collections).toEqual([row]);
  });
});

describe('the log of what was shared', () => {
  it('is told with the last first', async () => {
    const { stop, until } = follow(watchShares);
    await noteShare(share('1', '2026-01-01T00:00:00.000Z'));
    await noteShare(share('3', '2026-03-01T00:00:00.000Z'));
    await noteShare(share('2', '2026-02-01T00:00:00.000Z'));
    await until('321');
    await removeShare('2');
    await until('31');
    stop();
  });

  it('can be emptied, and brought back', async () => {
    const rows = [share('1', '2026-01-01T00:00:00.000Z'), share('2', '2026-02-01T00:00:00.000Z')];
    await restoreShares(rows);
    expect(await clearShares()).toEqual(rows);
    expect((await takeSnapshot()).shares).toEqual([]);
    await restoreShares(rows);
    expect((await takeSnapshot()).shares).toEqual(rows);
  });
});
