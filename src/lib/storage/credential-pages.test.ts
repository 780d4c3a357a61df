import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Moment } from '../core/kernel/day';
import { held } from '../../../tests/fixtures/held';
import { addFiles, deleteEverything, visitCredentials, watchCredentials } from './index';
import type { CredentialRow } from './rows';

const MANY = 230;
/** Three were added at each moment; ids are in no order. */
const rows = Array.from({ length: MANY }, (_, at) =>
  held(
    {},
    { id: `${(at * 7919) % 1000}`, addedAt: `2026-01-01T00:${10 + Math.floor(at / 3)}` as Moment }
  )
);

beforeEach(async () => {
  await deleteEverything();
  const file = { id: 'f', name: 'f', type: '', bytes: new Uint8Array() };
  await addFiles([{ file, credentials: rows, pictures: [] }]);
});

describe('more credentials than fit on a page', () => {
  it('are all gone over, each once, in parts', async () => {
    const parts: number[] = [];
    const seen = new Set<string>();
    await visitCredentials((some) => {
      parts.push(some.length);
      for (const { id } of some) seen.add(id);
    });
    expect(seen.size).toBe(MANY);
    expect(Math.max(...parts)).toBeLessThan(MANY);
  });

  it('come with the last added first', async () => {
    const all = await new Promise<CredentialRow[]>((done, fail) => watchCredentials(done, fail));
    expect(all).toHaveLength(MANY);
    const moments = all.map(({ addedAt }) => addedAt);
    expect(moments).toEqual([...moments].sort().reverse());
  });
});
