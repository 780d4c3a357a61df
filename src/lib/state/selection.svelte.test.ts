import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Moment } from '$lib/core/kernel/day';
import { held } from '../../../tests/fixtures/held';
import { path, plan } from '../../../tests/fixtures/plans';
import { keptCollections, type CollectionRow } from './collections.svelte';
import { heldCredentials } from './credentials.svelte';
import { keptPaths } from './paths.svelte';
import { itemsIn, missingIn, selectionOf } from './selection.svelte';
import { storage } from './storage';

const AT = '2026-05-02T08:00:00.000Z' as Moment;
const JOB: CollectionRow = {
  ...{ id: 'job', name: 'Job', createdAt: AT, changedAt: AT },
  items: [
    { kind: 'path', id: 'p', title: 'My path' },
    { kind: 'credential', id: 'a', title: 'A', leftOut: ['name'] },
    { kind: 'credential', id: 'gone', title: 'Gone' }
  ]
};

beforeEach(async () => {
  const door = await storage();
  await door.deleteEverything();
  for (const id of ['a', 'b']) await door.saveCredential(held({}, { id }));
  await door.savePath(path(plan([])));
  await door.saveCollection(JOB);
  await vi.waitFor(() => {
    const known = [heldCredentials(), keptPaths(), keptCollections()];
    expect(known.map((rows) => rows?.length)).toEqual([2, 1, 1]);
  });
});

function look(query: string) {
  const selection = selectionOf(new URLSearchParams(query));
  if (!selection) throw new Error('not known yet');
  const items = itemsIn(selection).map((item) =>
    item.kind === 'path' ? item.path.id : [item.row.id, ...item.leftOut].join(' without ')
  );
  const missing = missingIn(selection).map(({ chosen, title }) => title ?? chosen.id);
  return { items, missing, of: selection.collection?.id, gone: selection.gone };
}

describe('what an address chooses', () => {
  it('is what it names, in its order, with what is not there', () => {
    expect(look('?c=b&no=name&p=p&c=nowhere&c=a')).toEqual({
      ...{ items: ['b without name', 'p', 'a'], missing: ['nowhere'] },
      ...{ of: undefined, gone: undefined }
    });
  });

  it('is a collection, with what was left out and what is gone by its name', () => {
    expect(look('?collection=job')).toMatchObject({
      items: ['p', 'a without name'],
      missing: ['Gone'],
      of: 'job'
    });
  });

  it('is what is being made of a collection', () => {
    expect(look('?collection=job&c=gone&c=b')).toMatchObject({
      items: ['b'],
      missing: ['Gone'],
      of: 'job'
    });
    expect(look('?collection=job&c=')).toMatchObject({ items: [], missing: [], of: 'job' });
  });

  it('is nothing of a collection that is not there', () => {
    expect(look('?collection=nowhere')).toMatchObject({ items: [], of: undefined, gone: true });
  });
});
