import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OfferingId } from '../core/catalogue/ids';
import type { Moment } from '../core/kernel/day';
import { check, record } from '../../../tests/fixtures/held';
import { file, FULL, fromFile, newFile } from '../../../tests/fixtures/kept';
import {
  addFile,
  addFiles,
  claimCredential,
  credentialsOf,
  deleteEverything,
  loadDocuments,
  loadFile,
  loadFiles,
  loadPicture,
  loadTrustLists,
  putSnapshot,
  removeCredentials,
  removeDocuments,
  removeTrustList,
  replaceCredential,
  restoreRemoved,
  saveChecks,
  saveDocuments,
  StorageError,
  takeSnapshot,
  watchCredentials,
  type CredentialRow
} from './index';

beforeEach(() => deleteEverything());

const credentials = async () => (await takeSnapshot()).credentials;
const ids = async () => (await credentials()).map(({ id }) => id);
const fileIds = async () => (await takeSnapshot()).files.map(({ id }) => id);
const find = async (id: string) => (await credentials()).find((row) => row.id === id);

describe('a file with its credentials', () => {
  it('is kept with its bytes as they are', async () => {
    await addFile(newFile('f', 'a', 'b'));
    expect(await credentialsOf('f')).toEqual(['a', 'b']);
    expect(await loadFile('f')).toEqual(file('f', 0, 127, 255));
    expect(await loadPicture('b')).toEqual({ id: 'b', data: 'data:image/png;base64,b' });
    expect(await loadFiles(['none', 'f'])).toEqual([file('f', 0, 127, 255)]);
  });

  it('is kept all or nothing', async () => {
    const broken = [{ ...fromFile('b', 'g'), id: undefined as never }];
    const adding = addFiles([newFile('f', 'a'), { ...newFile('g'), credentials: broken }]);
    await expect(adding).rejects.toBeInstanceOf(StorageError);
    const empty = { credentials: [], files: [], pictures: [], documents: [] };
    expect(await takeSnapshot()).toMatchObject(empty);
  });
});

describe('removing', () => {
  it('takes the file with the last credential of it, and can be taken back', async () => {
    await addFiles([newFile('f', 'a', 'b'), newFile('g', 'c')]);
    const before = await takeSnapshot();
    expect((await removeCredentials(['a'])).files).toEqual([]);
    expect(await fileIds()).toEqual(['f', 'g']);
    const removed = await removeCredentials(['b', 'c', 'unknown']);
    expect(removed.files.map(({ id }) => id)).toEqual(['f', 'g']);
    expect([await ids(), await fileIds(), await loadPicture('b')]).toEqual([[], [], undefined]);
    await restoreRemoved(removed);
    await restoreRemoved({ credentials: [fromFile('a', 'f')], files: [], pictures: [] });
    expect(await credentials()).toEqual(before.credentials);
    expect((await takeSnapshot()).files).toEqual(before.files);
  });
});

describe('a claim', () => {
  it('is noted and taken back, and nothing else changes', async () => {
    await addFile(newFile('f', 'a'));
    await claimCredential('a', 'course-1' as OfferingId);
    expect(await find('a')).toEqual({ ...fromFile('a', 'f'), claimed: 'course-1' });
    await claimCredential('a', undefined);
    expect(await find('a')).toEqual(fromFile('a', 'f'));
  });
});

describe('a new check', () => {
  const again = { record: record({ title: { en: 'New' } }), check: check({ lookups: ['x'] }) };

  it('takes the place of the old one; claims stay', async () => {
    await addFile(newFile('f', 'a', 'b'));
    await claimCredential('a', 'course-1' as OfferingId);
    await saveChecks([{ id: 'a', ...again }]);
    expect(await find('a')).toEqual({ ...fromFile('a', 'f'), claimed: 'course-1', ...again });
    expect(await find('b')).toEqual(fromFile('b', 'f', 1));
  });

  it('brings nothing back that was removed', async () => {
    await saveChecks([{ id: 'gone', ...again }]);
    expect(await credentials()).toEqual([]);
  });
});

describe('another file in the place of one', () => {
  it('drops the old file unless something else came from it', async () => {
    await addFile(newFile('f', 'a', 'b'));
    const { file: next } = newFile('g');
    await replaceCredential(fromFile('a', 'g'), next, { id: 'a', data: 'new' });
    expect([await fileIds(), (await loadPicture('a'))?.data]).toEqual([['f', 'g'], 'new']);
    await replaceCredential(fromFile('b', 'g', 1), next);
    expect([await fileIds(), await loadPicture('b')]).toEqual([['g'], undefined]);
  });
});

describe('copies and lists', () => {
  it('are kept, the last copy of an address; and are deleted', async () => {
    const copy = (text: string) => ({ address: 'https://a.example', text, at: '2026-05-01' });
    await saveDocuments([copy('1'), copy('2')] as never);
    expect(await loadDocuments()).toEqual([copy('2')]);
    expect(await removeDocuments()).toEqual([copy('2')]);
    expect(await loadDocuments()).toEqual([]);
    await putSnapshot(FULL);
    expect(await loadTrustLists()).toEqual(FULL.trustLists);
    await removeTrustList('l');
    expect(await loadTrustLists()).toEqual([]);
  });
});

describe('everything', () => {
  it('can be taken, deleted and put back without a difference', async () => {
    await putSnapshot(FULL);
    expect(await takeSnapshot()).toEqual(FULL);
    await deleteEverything();
    for (const rows of Object.values(await takeSnapshot())) expect(rows).toEqual([]);
    await putSnapshot(FULL);
    expect(await takeSnapshot()).toEqual(FULL);
  });
});

describe('watching', () => {
  it('tells the credentials, the last added first, and every change', async () => {
    const added = (id: string, addedAt: string): CredentialRow => ({
      ...fromFile(id, 'f'),
      addedAt: addedAt as Moment
    });
    const seen: string[] = [];
    const stop = watchCredentials(
      (rows) => seen.push(rows.map(({ id }) => id).join('')),
      () => undefined
    );
    const until = (what: string) => expect.poll(() => seen.at(-1)).toBe(what);
    await until('');
    const rows = [added('a', '2026-01-01T00:00:00.000Z'), added('b', '2026-02-01T00:00:00.000Z')];
    await addFile({ ...newFile('f'), credentials: rows });
    await until('ba');
    await removeCredentials(['b']);
    await until('a');
    stop();
  });
});
