import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bareManifest } from '../../../../../tests/fixtures/manifest';
import { encodeUtf8 } from '../../kernel/bytes';
import { parseBundle, piecePath, piecesOf } from './bundle';
import { formatManifest } from './manifest-format';

const pieceOf = (digit: string, bytes: number) => ({ hash: digit.repeat(64), bytes, size: 9 });
const [a, b] = [pieceOf('a', 3), pieceOf('b', 2)];
const manifest = bareManifest({
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
});
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

  it('takes the first of two files of one name, and none from outside of its folder', () => {
    const path = piecePath(b.hash);
    const other = 'x'.repeat(path.length);
    const twice = zipSync({ ...files, [other]: new Uint8Array([6, 7]) }, { level: 0 });
    const renamed = Buffer.from(
      Buffer.from(twice).toString('latin1').replaceAll(other, path),
      'latin1'
    );
    const bundle = parseBundle(new Uint8Array(renamed));
    expect(bundle.ok && bundle.value.pieces.get(b.hash)).toEqual(new Uint8Array([4, 5]));
    const { [path]: _, ...rest } = files;
    const outside = zipSync({ ...rest, [`../${path}`]: new Uint8Array(2) }, { level: 0 });
    expect(parseBundle(outside)).toMatchObject({ ok: false, issue: { code: 'piece-missing' } });
  });

  it('lacks a piece where files share their bytes, and would be more than the archive', () => {
    const pieces = Array.from({ length: 9 }, (_, at) => pieceOf(`${at}`, 5_000));
    const text = encodeUtf8(formatManifest({ ...manifest, common: pieces, parts: [] }));
    const [path = ''] = pieces.map(({ hash }) => piecePath(hash));
    const zip = zipSync({ 'catalogue.json': text, [path]: new Uint8Array(5_000) }, { level: 0 });
    // The entry of the directory that names the one piece, again under every other name.
    const at = Buffer.from(zip).lastIndexOf(path) - 46;
    const entry = zip.slice(at, -22);
    const more = pieces.slice(1).map(({ hash }) => {
      const copy = entry.slice();
      copy.set(encodeUtf8(piecePath(hash)), 46);
      return copy;
    });
    const bomb = Buffer.concat([zip.slice(0, -22), ...more, zip.slice(-22)]);
    bomb.writeUInt16LE(10, bomb.length - 14);
    bomb.writeUInt16LE(10, bomb.length - 12);
    expect(Object.keys(unzipSync(new Uint8Array(bomb)))).toHaveLength(10);
    expect(parseBundle(new Uint8Array(bomb))).toMatchObject({
      ok: false,
      issue: { code: 'piece-missing' }
    });
  });

  it('is no bundle without a manifest, or when it is cut', () => {
    const whole = zipSync(files, { level: 0 });
    const wrong = [new Uint8Array(), whole.slice(0, -5), zipSync({ 'a.txt': new Uint8Array(1) })];
    for (const bytes of wrong) {
      expect(parseBundle(bytes)).toEqual({ ok: false, issue: { code: 'not-a-bundle' } });
    }
  });
});
