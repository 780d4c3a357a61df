import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../kernel/bytes';
import type { Day } from '../../kernel/day';
import { parseBundle, piecePath, piecesOf } from './bundle';
import type { Manifest } from './manifest';
import { formatManifest } from './manifest-format';

const pieceOf = (digit: string, bytes: number) => ({ hash: digit.repeat(64), bytes, size: 9 });
const [a, b] = [pieceOf('a', 3), pieceOf('b', 2)];
const manifest: Manifest = {
  format: 'cairn-catalogue',
  version: 2,
  id: 'nordvik',
  title: { en: 'Courses' },
  publisher: { en: 'Nordvik' },
  published: '2026-11-22' as Day,
  demonstration: false,
  counts: { offerings: 1, runs: 0, awards: 0, providers: 0, equivalences: 0 },
  common: [a],
  parts: [
    {
      offerings: 1,
      runs: 0,
      overview: a,
      details: b,
      own: { texts: a, search: b },
      translations: {}
    }
  ]
};
const files = {
  'catalogue.json': encodeUtf8(formatManifest(manifest)),
  [piecePath(a.hash)]: new Uint8Array([1, 2, 3]),
  [piecePath(b.hash)]: new Uint8Array([4, 5])
};

describe('a bundle', () => {
  it('holds the manifest and every piece once', () => {
    expect(piecesOf(manifest)).toEqual([a, b]);
    const bundle = parseBundle(zipSync({ ...files, 'more.txt': encodeUtf8('x') }, { level: 0 }));
    expect(bundle).toMatchObject({ ok: true, value: { manifest } });
    expect(bundle.ok && [...bundle.value.pieces]).toEqual([
      [a.hash, new Uint8Array([1, 2, 3])],
      [b.hash, new Uint8Array([4, 5])]
    ]);
  });

  it('lacks a piece where it is gone, cut or packed', () => {
    const path = piecePath(b.hash);
    const { [path]: _, ...rest } = files;
    const cut = { ...files, [path]: new Uint8Array([4]) };
    for (const wrong of [zipSync(rest, { level: 0 }), zipSync(cut, { level: 0 })]) {
      expect(parseBundle(wrong)).toEqual({ ok: false, issue: { code: 'piece-missing', path } });
    }
    const packed = zipSync({ ...files, [path]: [files[path]!, { level: 9 }] }, { level: 0 });
    expect(parseBundle(packed)).toMatchObject({ ok: false, issue: { code: 'piece-missing' } });
  });

  it('is no bundle without a manifest, or when it is cut', () => {
    const whole = zipSync(files, { level: 0 });
    const wrong = [new Uint8Array(), whole.slice(0, -5), zipSync({ 'a.txt': new Uint8Array(1) })];
    for (const bytes of wrong) {
      expect(parseBundle(bytes)).toEqual({ ok: false, issue: { code: 'not-a-bundle' } });
    }
  });
});
