import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Moment } from '../core/kernel/day';
import { FULL } from '../../../tests/fixtures/kept';
import {
  deleteEverything,
  formatBackup,
  loadCatalogues,
  noteCatalogue,
  orderCatalogues,
  parseBackup,
  putSnapshot,
  removeCatalogue,
  renewCatalogue,
  restoreCatalogue,
  saveCatalogue,
  takeSnapshot,
  type CatalogueRow
} from './index';

const [invented] = FULL.catalogues;
const NOW = '2026-06-01T08:00:00.000Z' as Moment;

function row(id: string, more: Partial<CatalogueRow> = {}): CatalogueRow {
  if (!invented) throw new Error('no catalogue');
  return { ...invented, id, manifest: { ...invented.manifest, id }, ...more };
}
const ids = async () => (await loadCatalogues()).map(({ id }) => id);

beforeEach(async () => {
  await deleteEverything();
  for (const id of ['a', 'b', 'c']) await saveCatalogue(row(id));
});

describe('catalogues', () => {
  it('stand in the order in which they came; a new edition stays in its place', async () => {
    await saveCatalogue(row('a', { updatedAt: NOW }));
    expect(await ids()).toEqual(['a', 'b', 'c']);
    expect((await loadCatalogues())[0]?.updatedAt).toBe(NOW);
  });

  it('are put in another order, and back where they were after removing', async () => {
    await orderCatalogues(['c', 'a']);
    expect(await ids()).toEqual(['c', 'a', 'b']);
    const [, a] = await loadCatalogues();
    await removeCatalogue('a');
    expect(await ids()).toEqual(['c', 'b']);
    if (a) await restoreCatalogue(a);
    expect(await ids()).toEqual(['c', 'a', 'b']);
  });

  it('take a new edition only where they are still kept', async () => {
    const { order: _, ...edition } = row('b', { updatedAt: NOW });
    expect(await renewCatalogue(edition)).toBe(true);
    expect((await loadCatalogues())[1]?.updatedAt).toBe(NOW);
    await removeCatalogue('b');
    expect(await renewCatalogue(edition)).toBe(false);
    expect(await ids()).toEqual(['a', 'c']);
  });

  it('take notes, of which undefined takes one away; none brings back what was removed', async () => {
    await noteCatalogue('a', { trouble: 'wrong-hash', checkedAt: NOW });
    expect((await loadCatalogues())[0]).toMatchObject({ trouble: 'wrong-hash', checkedAt: NOW });
    await noteCatalogue('a', { trouble: undefined });
    expect((await loadCatalogues())[0]).not.toHaveProperty('trouble');
    await noteCatalogue('gone', { checkedAt: NOW });
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });
});

describe('in a backup', () => {
  const backupOf = async (snapshot = FULL) => {
    const read = await parseBackup(await formatBackup(snapshot, NOW));
    if (!read.ok) throw new Error(read.issue.code);
    return read.value.snapshot.catalogues.map(({ id }) => id);
  };

  it('are those that came from an address', async () => {
    const { address: _, ...fromFile } = row('from-file');
    expect(await backupOf({ ...FULL, catalogues: [row('a'), fromFile] })).toEqual(['a']);
  });

  it('are not those that this app could not read', async () => {
    const odd = [null, {}, { ...invented?.manifest, parts: 7 }];
    const catalogues = odd.map((manifest, at) => row(`${at}`, { manifest: manifest as never }));
    expect(await backupOf({ ...FULL, catalogues: [...catalogues, row('a')] })).toEqual(['a']);
  });

  it('come back, but not over an edition that is there', async () => {
    await putSnapshot({ ...FULL, catalogues: [row('a', { updatedAt: NOW }), row('d')] });
    const { catalogues } = await takeSnapshot();
    expect(catalogues.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(catalogues[0]?.updatedAt).toBe(invented?.updatedAt);
  });
});
