import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../core/kernel/digest';
import { held } from '../../../tests/fixtures/held';
import { pathOf3, pathOf4 } from '../../../tests/fixtures/old-paths';
import { parseBackup, takeSnapshot } from './index';

const at = '2026-03-01T08:00:00.000Z';
const URL_ID = 'https://elsewhere.example/course';

const tables = (front: string) => ({
  credentials: [
    held({}, { id: 'claimed', claimed: `${front}algebra` as never }),
    held({}, { id: 'elsewhere', claimed: URL_ID as never }),
    held({}, { id: 'plain' })
  ],
  paths: [pathOf3(front)],
  settings: [
    { key: 'compared', value: [`${front}algebra`, URL_ID, 7] },
    { key: 'theme', value: 'dark' }
  ]
});
const REST = { files: [], pictures: [], documents: [], trustLists: [] };
const NAMED = 'cairn-demonstration/';
const NEW = { catalogues: [], collections: [], shares: [] };
const TODAY = { ...tables(NAMED), paths: [pathOf4(NAMED)], ...REST, ...NEW };
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what version 2 kept of the one catalogue of its time', () => {
  it('is named as it is today when the database is opened', async () => {
    const old = new Dexie('cairn');
    old.version(1).stores({
      credentials: 'id, addedAt, fileId',
      files: 'id',
      pictures: 'id',
      paths: 'id, keptAt',
      settings: 'key'
    });
    old.version(2).stores({ documents: 'address', trustLists: 'id, addedAt' });
    for (const [name, rows] of Object.entries(tables(''))) await old.table(name).bulkAdd(rows);
    old.close();
    expect(plain(await takeSnapshot())).toEqual(plain(TODAY));
  });

  it('is read from a backup of that time', async () => {
    const data = JSON.stringify({ ...tables(''), ...REST });
    const head = { format: 'cairn-backup', version: 2, made: at, sha256: await sha256Hex(data) };
    const backup = await parseBackup(`${JSON.stringify(head)}\n${data}\n`);
    expect(backup.ok && plain(backup.value.snapshot)).toEqual(plain(TODAY));
  });

  it.each([
    ['a path without a plan', { paths: [{ id: 'p', keptAt: at, award: 'cas' }] }],
    ['an award that is no text', { paths: [{ ...pathOf3(''), award: {} }] }]
  ])('is damaged where it has %s', async (_, more) => {
    const data = JSON.stringify({ ...tables(''), ...REST, ...more });
    const head = { format: 'cairn-backup', version: 2, made: at, sha256: await sha256Hex(data) };
    const backup = await parseBackup(`${JSON.stringify(head)}\n${data}\n`);
    expect(backup).toMatchObject({ ok: false, issue: { code: 'damaged-backup' } });
  });
});
