import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { EMPTY_LISTS } from '../core/credential/record';
import { sha256Hex } from '../core/kernel/digest';
import { parseBackup, takeSnapshot } from './index';

const at = '2026-03-01T08:00:00.000Z';
const RECORD = {
  format: 'open-badges-3',
  title: { en: 'Teamwork' },
  outcomes: [{ en: 'Work together' }],
  skills: [],
  fields: ['03'],
  assessment: [],
  evidence: []
};
const row = (id: string, more: object) => ({ id, addedAt: at, part: 0, record: RECORD, ...more });
const signed = { result: 'intact', reason: 'signature-holds', detail: 'EdDSA' };
const bound = { result: 'bound', reason: 'did-key-is-issuer' };
const open = { result: 'unresolved', reason: 'no-signature' };

/** Credentials as version 1 kept them. */
const ROWS = [
  row('signed', {
    fileId: 'f',
    check: { integrity: signed, issuer: bound, publishedStatus: false, at },
    claimed: 'course-1'
  }),
  row('listed', { check: { integrity: signed, issuer: bound, publishedStatus: true, at } }),
  row('hosted', {
    check: {
      integrity: { result: 'not-checkable', reason: 'hosted-only', detail: 'https://a.example' },
      issuer: open,
      publishedStatus: false,
      at
    }
  }),
  row('sealed', {
    check: {
      integrity: { result: 'not-checkable', reason: 'not-checked-yet' },
      issuer: open,
      publishedStatus: false,
      at
    }
  }),
  row('by-hand', {})
];
const TODAY = { lookups: [], parts: [], at };
const NO_LIST = { result: 'none-published', reason: 'no-list-named' };
const record = { ...RECORD, ...EMPTY_LISTS, outcomes: RECORD.outcomes, fields: RECORD.fields };
const EXPECTED = [
  {
    ...row('signed', { fileId: 'f', claimed: 'cairn-demonstration/course-1' }),
    record,
    check: { integrity: signed, issuer: bound, listed: NO_LIST, ...TODAY }
  },
  {
    ...row('listed', {}),
    record,
    check: {
      integrity: signed,
      issuer: bound,
      listed: { result: 'not-checked', reason: 'list-not-kept' },
      ...TODAY
    }
  },
  {
    ...row('hosted', {}),
    record,
    check: {
      integrity: { result: 'no-proof', reason: 'hosted-only', detail: 'https://a.example' },
      issuer: { result: 'self-stated', reason: 'nothing-signed' },
      listed: NO_LIST,
      ...TODAY
    }
  },
  {
    ...row('sealed', {}),
    record,
    check: {
      integrity: { result: 'not-checkable', reason: 'unknown-proof', detail: 'jades' },
      issuer: open,
      listed: NO_LIST,
      ...TODAY
    }
  },
  { ...row('by-hand', {}), record }
];
/** Tables that came with later versions. */
const NEW = { collections: [], shares: [] };
const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);

describe('what version 1 kept', () => {
  it('is brought to the shapes of today when the database is opened', async () => {
    const old = new Dexie('cairn');
    old.version(1).stores({
      credentials: 'id, addedAt, fileId',
      files: 'id',
      pictures: 'id',
      paths: 'id, keptAt',
      settings: 'key'
    });
    const file = { id: 'f', name: 'f.json', type: '', bytes: Uint8Array.of(1, 2) };
    await old.table('credentials').bulkAdd(ROWS);
    await old.table('files').add(file);
    await old.table('settings').add({ key: 'theme', value: 'dark' });
    old.close();

    const { credentials, ...rest } = await takeSnapshot();
    expect([...credentials].sort(byId)).toEqual([...EXPECTED].sort(byId));
    expect(rest).toEqual({
      files: [file],
      settings: [{ key: 'theme', value: 'dark' }],
      pictures: [],
      paths: [],
      documents: [],
      trustLists: [],
      catalogues: [],
      ...NEW
    });
  });

  it('is read from a backup of that time', async () => {
    const tables = { credentials: ROWS, files: [], pictures: [], paths: [], settings: [] };
    const data = JSON.stringify(tables);
    const sha256 = await sha256Hex(data);
    const head = { format: 'cairn-backup', version: 1, made: at, sha256 };
    const backup = await parseBackup(`${JSON.stringify(head)}\n${data}\n`);
    expect(backup).toEqual({
      ok: true,
      value: {
        made: at,
        snapshot: {
          ...tables,
          credentials: EXPECTED,
          documents: [],
          trustLists: [],
          catalogues: [],
          ...NEW
        }
      }
    });
  });
});
