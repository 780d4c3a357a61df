import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareManifest } from '../../../../../tests/fixtures/manifest';
import { formatManifest, parseManifest } from './manifest-format';

const piece = { hash: 'a'.repeat(64), bytes: 10, size: 20 };
const manifest = bareManifest({
  rates: { base: 'EUR', date: '2026-11-20', perBase: { SEK: 11.2 } },
  counts: { offerings: 1, runs: 0, awards: 0, providers: 1, equivalences: 0 },
  common: [piece],
  parts: [
    {
      field: '06',
      offerings: 1,
      runs: 0,
      overview: piece,
      details: piece,
      own: { texts: piece, search: piece },
      translations: { sv: { texts: piece, search: piece } }
    }
  ]
});

describe('the manifest', () => {
  it('goes out and in unchanged, with what a later version may add', () => {
    const more = { ...manifest, later: { any: [1, null] } };
    expect(parseManifest(formatManifest(more))).toEqual({ ok: true, value: more });
  });

  it('says where its preview pages are', () => {
    const paged = { ...manifest, pages: 'https://nordvik.example/courses/' };
    expect(parseManifest(formatManifest(paged))).toEqual({ ok: true, value: paged });
  });

  it('is still read as it was published before', () => {
    expect(parseManifest(formatManifest({ ...manifest, version: 2 }))).toMatchObject({ ok: true });
  });

  it('refuses a newer version', () => {
    const newer = formatManifest({ ...manifest, version: 4 });
    expect(parseManifest(newer)).toEqual({
      ok: false,
      issue: { code: 'newer-version', facts: { version: 4 } }
    });
  });

  it.each<[string, unknown]>([
    ['version', { ...manifest, version: 1 }],
    ['id', { ...manifest, id: '' }],
    ['title.en', { ...manifest, title: { en: 3 } }],
    ['title.en', { ...manifest, title: { en: 'x'.repeat(3_000) } }],
    ['parts', { ...manifest, parts: Array(10_001).fill(manifest.parts[0]) }],
    ['published', { ...manifest, published: '2026-02-30' }],
    ['homepage', { ...manifest, homepage: 'javascript:alert(1)' }],
    ['rates.perBase.SEK', { ...manifest, rates: { ...manifest.rates, perBase: { SEK: -1 } } }],
    ['counts.runs', { ...manifest, counts: { ...manifest.counts, runs: 1.5 } }],
    ['common.0.hash', { ...manifest, common: [{ ...piece, hash: '../x' }] }],
    ['parts', { ...manifest, parts: { length: 1 } }],
    [
      'parts.0.own.search',
      { ...manifest, parts: [{ ...manifest.parts[0], own: { texts: piece } }] }
    ],
    ['pages', { ...manifest, pages: 'http://nordvik.example/courses/' }],
    ['pages', { ...manifest, pages: 'https://nordvik.example/courses' }],
    ['signature.value', { ...manifest, signature: { key: 'did:key:z' } }]
  ])('says that %s is wrong', (path, value) => {
    expect(parseManifest(JSON.stringify(value))).toEqual({
      ok: false,
      issue: { code: 'not-a-catalogue', path }
    });
  });

  it.each(['', '[]', 'null', '{"format":"other"}', '{"format":"cairn-catalogue"}', '{'])(
    'refuses %j',
    (text) => {
      expect(parseManifest(text)).toMatchObject({ ok: false, issue: { code: 'not-a-catalogue' } });
    }
  );

  it('refuses what nests too deep to be copied and signed', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const text = formatManifest(manifest).replace('{', `{"later":${deep},`);
    expect(parseManifest(text)).toEqual({ ok: false, issue: { code: 'not-a-catalogue' } });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(manifest)), (value, key) => {
        expect(() => parseManifest(JSON.stringify({ ...manifest, [key]: value }))).not.toThrow();
      })
    );
  });
});
