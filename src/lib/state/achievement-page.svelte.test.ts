import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { AwardId } from '$lib/core/catalogue/ids';
import { award, course, indexOf, one } from '../../../tests/fixtures/catalogue';
import { check, held } from '../../../tests/fixtures/held';
import { FULL } from '../../../tests/fixtures/kept';
import { path, plan } from '../../../tests/fixtures/plans';
import { achievementPage } from './achievement-page';
import { heldCredentials, type CredentialRow } from './credentials.svelte';
import { keptCatalogues } from './kept-catalogues';
import type { LeavingCredential, LeavingPath } from './leaving';
import { storage } from './storage';

vi.mock('$lib/state/catalogue.svelte', async () => {
  const { catalogueState } = await import('../../../tests/fixtures/catalogue-state');
  return catalogueState(() => index);
});
const ACHIEVEMENT = 'https://nordvik.example/achievements/statics';
const index = indexOf(
  [course('statics', { achievements: [ACHIEVEMENT] }), course('optics')],
  [award('CAS', one('statics'))]
);

const proven = held({ achievement: { id: ACHIEVEMENT } }, { id: 'proven', check: check() });
const claimed = held({}, { id: 'claimed', check: check(), claimed: 'optics' as never });
const other = held({}, { id: 'other', check: check() });

beforeAll(async () => {
  const door = await storage();
  for (const row of [proven, claimed, other]) await door.saveCredential(row);
  const [kept] = FULL.catalogues;
  if (kept) {
    const manifest = { ...kept.manifest, id: 'test', pages: 'https://pages.example/' };
    await door.saveCatalogue({ ...kept, id: 'test', manifest });
  }
  await vi.waitFor(() => {
    expect(heldCredentials()).toHaveLength(3);
    expect(keptCatalogues()).toHaveLength(1);
  });
});

const leaving = (row: CredentialRow): LeavingCredential => ({
  ...{ kind: 'credential', row, bytes: new Uint8Array(), record: row.record },
  ...{ whole: false, count: 1, choices: { kind: 'none', reason: 'seal-breaks' } }
});
const toCas: LeavingPath = {
  kind: 'path',
  path: path(plan([], { goal: { kind: 'award', award: 'CAS' as AwardId } })),
  sent: { kind: 'path', title: {}, steps: [], asOf: '2026-05-01' as never }
};

describe('the page of an achievement', () => {
  it('is that of the course which the publisher says the credential proves', () => {
    expect(achievementPage(leaving(proven))).toMatch(
      /^https:\/\/pages\.example\/statics-[0-9a-f]{8}\/$/
    );
  });

  it('is that of the award a path leads to', () => {
    expect(achievementPage(toCas)).toMatch(/^https:\/\/pages\.example\/cas-[0-9a-f]{8}\/$/);
  });

  it.each([
    ['what only the learner says', claimed],
    ['what no catalogue knows', other]
  ])('is none of %s', (_, row) => {
    expect(achievementPage(leaving(row))).toBeUndefined();
  });
});
