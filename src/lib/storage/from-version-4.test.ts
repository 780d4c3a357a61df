import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../core/kernel/day';
import { sha256Hex } from '../core/kernel/digest';
import { encodeBase64 } from '../core/kernel/bytes';
import { FULL } from '../../../tests/fixtures/kept';
import { parseBackup, takeSnapshot } from './index';

const MADE = '2026-05-03T10:00:00.000Z' as Moment;
/** Everything that there was before collections. */
const { collections: _, shares: __, ...TABLES } = FULL;
const TODAY = { ...TABLES, collections: [], shares: [] };

describe('what version 4 kept', () => {
  it('is there when the database is opened, with no collection and an empty log', async () => {
    const old = new Dexie('cairn');
    old.version(1).stores({
      credentials: 'id, addedAt, fileId',
      files: 'id',
      pictures: 'id',
      paths: 'id, keptAt',
      settings: 'key'
    });
    old.version(2).stores({ documents: 'address', trustLists: 'id, addedAt' });
    old.version(3).stores({ catalogues: 'id, order' });
    old.version(4).stores({});
    for (const [name, rows] of Object.entries(TABLES)) await old.table(name).bulkAdd(rows);
    old.close();
    expect(await takeSnapshot()).toEqual(TODAY);
  });

  it('is read from a backup of that time', async () => {
    const files = TABLES.files.map((file) => ({ ...file, bytes: encodeBase64(file.bytes) }));
    const data = JSON.stringify({ ...TABLES, files });
    const head = { format: 'cairn-backup', version: 4, made: MADE, sha256: await sha256Hex(data) };
    const backup = await parseBackup(`${JSON.stringify(head)}\n${data}\n`);
    expect(backup).toEqual({ ok: true, value: { made: MADE, snapshot: TODAY } });
  });
});
