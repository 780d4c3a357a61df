import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callCatalogue, PROVIDER, writeSources } from '../../../tests/fixtures/catalogue-sources';
import { piecePath } from '../../lib/core/catalogue/published/bundle';
import { formatManifest } from '../../lib/core/catalogue/published/manifest-format';
import { openPublished } from './publish/open-published';

const folder = mkdtempSync(join(tmpdir(), 'cairn-catalogue-'));
const path = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const sources = writeSources(path('sources'));
  const built = await callCatalogue('build', sources, '--out', path('first'), '--strict');
  expect(built).toMatchObject({ code: 0, troubles: '' });
});

describe('catalogue check', () => {
  it('gives an object to be read by a program', async () => {
    const { code, results } = await callCatalogue(
      'check',
      path('sources'),
      '--json',
      '--at',
      '2027-01-01'
    );
    expect(code).toBe(0);
    expect(JSON.parse(results[0] ?? '')).toMatchObject({
      offerings: 2,
      runs: 3,
      awards: 1,
      providers: 1,
      equivalences: 1,
      leftOut: 0,
      findings: expect.arrayContaining([
        {
          code: 'no-price',
          count: 1,
          of: 'offerings',
          share: 0.5,
          examples: [{ id: 'nordvik/bare' }]
        }
      ]) as unknown
    });
  });

  it('says it in words', async () => {
    const { results } = await callCatalogue('check', path('first'));
    expect(results.join('\n')).toContain('1 say no length in weeks (50% of offerings)');
    expect(results.at(-1)).toBe('Every piece fits its hash; not signed.');
  });

  it('finds a piece that was altered, and one that is gone', async () => {
    await callCatalogue('build', path('sources'), '--out', path('altered'));
    const [piece] = openPublished(path('altered')).manifest.common;
    const file = join(path('altered'), piecePath(piece?.hash ?? ''));
    writeFileSync(file, 'something else');
    expect(await callCatalogue('check', path('altered'))).toMatchObject({
      code: 1,
      troubles: expect.stringContaining('these are not the bytes of its name') as string
    });
    rmSync(file);
    expect((await callCatalogue('check', path('altered'))).code).toBe(1);
  });
});

describe('catalogue keygen and sign', () => {
  it('make a key for its owner alone, and never over another file', async () => {
    const { code, results } = await callCatalogue('keygen', path('key.pem'));
    expect(code).toBe(0);
    expect(results).toEqual([expect.stringMatching(/^did:key:z6Mk\w+$/)]);
    expect(statSync(path('key.pem')).mode & 0o777).toBe(0o600);
    const before = readFileSync(path('key.pem'), 'utf8');
    expect((await callCatalogue('keygen', path('key.pem'))).code).toBe(1);
    expect(readFileSync(path('key.pem'), 'utf8')).toBe(before);
  });

  it('sign what was built, the same as when it is built', async () => {
    await callCatalogue('keygen', path('sign.pem'));
    await callCatalogue('build', path('sources'), '--out', path('signed'));
    const args = ['--key', path('sign.pem')];
    expect((await callCatalogue('sign', path('signed'), ...args)).code).toBe(0);
    await callCatalogue('build', path('sources'), '--out', path('signed-2'), ...args);
    const [one, two] = ['signed', 'signed-2'].map((name) => openPublished(path(name)).manifest);
    expect(one).toEqual(two);
    const { results } = await callCatalogue('check', path('signed'));
    expect(results.at(-1)).toBe(`Every piece fits its hash; signed by ${one?.signature?.key}.`);
  });

  it('tell a manifest that was altered afterwards', async () => {
    await callCatalogue('keygen', path('late.pem'));
    await callCatalogue('build', path('sources'), '--out', path('late'), '--key', path('late.pem'));
    const { manifest } = openPublished(path('late'));
    const altered = formatManifest({ ...manifest, demonstration: true });
    writeFileSync(join(path('late'), 'catalogue.json'), altered);
    const { code, troubles } = await callCatalogue('check', path('late'));
    expect(code).toBe(1);
    expect(troubles).toContain('The signature does not hold');
  });
});

describe('catalogue diff', () => {
  beforeAll(async () => {
    const next = PROVIDER.replace('price: 400 EUR', 'price: 520 EUR')
      .replace('2027-02-01 to', '2027-03-01 to')
      .replace('- id: bare\n    title: { en: Bare }', '- id: fresh\n    title: { en: Fresh }');
    await callCatalogue('build', writeSources(path('next'), next), '--out', path('second'));
  });

  it('says in words what changed', async () => {
    const { code, results } = await callCatalogue('diff', path('first'), path('second'));
    expect(code).toBe(0);
    expect(results).toEqual([
      'offering nordvik/fresh (Fresh): new',
      'offering nordvik/full (Statik): price 525 EUR to 645 EUR (+120 EUR); start 2027-02-01 to 2027-03-01',
      'offering nordvik/bare (Bare): withdrawn',
      '3 records changed: 1 new, 1 price, 1 start, 1 withdrawn'
    ]);
  });

  it('says nothing of what stayed', async () => {
    const { results } = await callCatalogue('diff', path('first'), path('first'));
    expect(results).toEqual(['Nothing changed.']);
  });

  it('gives an object to be read by a program', async () => {
    const { results } = await callCatalogue('diff', path('first'), path('second'), '--json');
    expect(JSON.parse(results[0] ?? '')).toMatchObject({
      before: { id: 'nordvik', published: '2026-11-22' },
      counts: { new: 1, price: 1, start: 1, withdrawn: 1 },
      changes: [{ id: 'nordvik/fresh' }, { id: 'nordvik/full' }, { id: 'nordvik/bare' }]
    });
  });
});
