import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { path, plan } from '../../../tests/fixtures/plans';
import type { Moment } from '../core/kernel/day';
import {
  deleteEverything,
  loadPaths,
  removePath,
  savePath,
  watchPaths,
  type PathRow
} from './index';

const kept = (id: string, at: string, more: Partial<PathRow> = {}) =>
  path(plan([]), { id, keptAt: `${at}T08:00:00.000Z` as Moment, ...more });

beforeEach(() => deleteEverything());

describe('kept paths', () => {
  it('are none to begin with', async () => {
    expect(await loadPaths()).toEqual([]);
  });

  it('come back as they were kept last', async () => {
    const [a, b] = [kept('a', '2026-03-01'), kept('b', '2026-02-01')];
    for (const row of [b, a]) await savePath(row);
    expect(await loadPaths()).toEqual([a, b]);
    const again = kept('a', '2026-04-01', { name: 'For the summer' });
    await savePath(again);
    expect(await loadPaths()).toEqual([again, b]);
    await removePath('b');
    expect(await loadPaths()).toEqual([again]);
  });

  it('are told with the last kept first, and with every change', async () => {
    let told: string | undefined;
    const stop = watchPaths(
      (rows) => (told = rows.map(({ id }) => id).join('')),
      () => undefined
    );
    const until = (what: string) => expect.poll(() => told).toBe(what);
    await until('');
    for (const row of [kept('a', '2026-01-01'), kept('b', '2026-02-01')]) await savePath(row);
    await until('ba');
    await savePath(kept('a', '2026-03-01'));
    await until('ab');
    await removePath('b');
    await until('a');
    stop();
  });
});
