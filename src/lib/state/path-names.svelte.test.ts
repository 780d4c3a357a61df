import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import { award, course, indexOf, one } from '../../../tests/fixtures/catalogue';
import { FULL } from '../../../tests/fixtures/kept';
import { LIMITS, path, plan, planStep } from '../../../tests/fixtures/plans';
import { keptCatalogues } from './kept-catalogues';
import { stored } from './live.svelte';
import { nameOf } from './path-names';
import { acceptPlan, findPath, keepPlan, keptPaths } from './paths.svelte';

const ALLOYS = 'alloys' as OfferingId;
const BOLTS = 'bolts' as OfferingId;
const CAS = 'CAS' as AwardId;
const titled = (id: string, en: string) => course(id, { title: { en } });
const before = indexOf(
  [titled(ALLOYS, 'Alloys'), titled(BOLTS, 'Bolts')],
  [award(CAS, one(ALLOYS), { title: { en: 'CAS in Metals' } })]
);
const after = indexOf([titled(BOLTS, 'Bolts and Nuts')]);
const PLAN = plan([planStep(ALLOYS), planStep(BOLTS)]);

beforeEach(async () => {
  await stored((door) => door.deleteEverything());
  await vi.waitFor(() => expect([keptPaths(), keptCatalogues()]).toEqual([[], []]));
});

async function keep(): Promise<string> {
  const id = await keepPlan(PLAN, LIMITS, before);
  await vi.waitFor(() => expect(findPath(id ?? null)).toBeTruthy());
  return id as string;
}

describe('what a course or an award is called', () => {
  it('is its title in the catalogue, else as a kept path calls it, else its id', async () => {
    expect([ALLOYS, BOLTS, CAS].map((id) => nameOf(id, after))).toEqual([
      'alloys',
      'Bolts and Nuts',
      'CAS'
    ]);
    await keep();
    expect([ALLOYS, BOLTS, CAS].map((id) => nameOf(id, after))).toEqual([
      'Alloys',
      'Bolts and Nuts',
      'CAS in Metals'
    ]);
    expect(nameOf('other' as OfferingId, after)).toBe('other');
  });

  it('outlives the notice that the course was withdrawn', async () => {
    const [catalogue] = FULL.catalogues;
    const change = { offering: ALLOYS, title: { en: 'Alloys, withdrawn' }, changes: [] };
    const row = { ...catalogue!, changed: [change] };
    await stored((door) => door.putSnapshot({ ...FULL, catalogues: [row] }));
    await vi.waitFor(() => expect(nameOf(ALLOYS, after)).toBe('Alloys, withdrawn'));
    await keep();
    await stored((door) => door.noteCatalogue(row.id, { changed: [] }));
    await vi.waitFor(() => expect(nameOf(ALLOYS, after)).toBe('Alloys'));
  });

  it('stays as it was where the path is planned anew without the course in the catalogue', async () => {
    const id = await keep();
    const marked = { ...findPath(id)!, marks: { [ALLOYS]: { kind: 'done', on: LIMITS.start } } };
    await acceptPlan(marked as never, plan([planStep(BOLTS)]), after);
    await vi.waitFor(() => expect(findPath(id)?.past).toHaveLength(1));
    expect(nameOf(ALLOYS, after)).toBe('Alloys');
  });

  it('is the id in a path that was kept without titles', async () => {
    await stored((door) => door.savePath(path(PLAN)));
    await vi.waitFor(() => expect(findPath('p')).toBeTruthy());
    expect(nameOf(ALLOYS, after)).toBe('alloys');
  });
});
