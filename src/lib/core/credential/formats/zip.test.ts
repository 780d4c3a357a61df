import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipFiles } from '../archive';
import { READ_CODES } from '../issues';
import { isZip, unzip } from './zip';

const zip = (files: Zippable) => zipSync(files, { mtime: '2026-01-01' });
const namesIn = (bytes: Uint8Array) => {
  const result = unzip(bytes);
  return result.ok ? result.value.map(({ name }) => name) : result.issue.code;
};
const codeOf = (bytes: Uint8Array) => {
  const result = unzip(bytes);
  return result.ok ? undefined : result.issue.code;
};

/** Where a number stands behind the signature of the first record of a kind. */
function patched(bytes: Uint8Array, signature: string, at: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.writeUInt16LE(value, copy.indexOf(signature, 0, 'latin1') + at);
  return copy;
}

/** An archive whose directory names its only file so many times. */
function namedAgain(bytes: Uint8Array, times: number): Uint8Array {
  const whole = Buffer.from(bytes);
  const [from, to] = ['PK\x01\x02', 'PK\x05\x06'].map((mark) => whole.indexOf(mark, 0, 'latin1'));
  const entry = whole.subarray(from, to);
  const end = whole.subarray(to);
  end.writeUInt16LE(times, 10);
  return Buffer.concat([whole.subarray(0, from), ...Array<Buffer>(times).fill(entry), end]);
}

const two = zip({ 'a.json': strToU8('{"a":1}'), 'b/c.json': [strToU8('stored'), { level: 0 }] });

describe('isZip', () => {
  it('looks at the first bytes', () => {
    expect(isZip(two)).toBe(true);
    expect(isZip(zip({}))).toBe(true);
    expect(isZip(strToU8('{"a":1}'))).toBe(false);
    expect(isZip(new Uint8Array())).toBe(false);
  });
});

describe('unzip', () => {
  it('gives back the files as they were', () => {
    expect(unzip(two)).toEqual({
      ok: true,
      value: [
        { name: 'a.json', bytes: strToU8('{"a":1}') },
        { name: 'b/c.json', bytes: strToU8('stored') }
      ]
    });
    expect(unzip(zip({}))).toEqual({ ok: true, value: [] });
  });

  it('finds the end behind which there is a comment', () => {
    const commented = Buffer.concat([two, strToU8('a comment')]);
    commented.writeUInt16LE(9, two.length - 2);
    expect(namesIn(commented)).toEqual(['a.json', 'b/c.json']);
  });

  it('leaves out folders and what systems put in for themselves', () => {
    const file = strToU8('x');
    const bytes = zip({
      folder: {},
      '__MACOSX/._a.json': file,
      '.DS_Store': file,
      'folder/.hidden': file,
      'folder/a.json': file
    });
    expect(namesIn(bytes)).toEqual(['folder/a.json']);
  });

  it('leaves an archive inside packed', () => {
    expect(unzip(zip({ 'inner.zip': two }))).toEqual({
      ok: true,
      value: [{ name: 'inner.zip', bytes: two }]
    });
  });

  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/root/./a.json', 'root/a.json'],
    ['C:\\x\\a.json', 'C:/x/a.json'],
    ['a\u202Egnp.json', 'agnp.json'],
    ['a\u0000b\n.json', 'ab.json'],
    ['\u200B', '?'],
    [`${'x'.repeat(300)}.json`, `${'x'.repeat(195)}.json`]
  ])('shows the name %j as %j', (name, shown) => {
    expect(namesIn(zip({ [name]: strToU8('x') }))).toEqual([shown]);
  });

  it.each<[string, Uint8Array, string]>([
    ['an office document', zip({ '[Content_Types].xml': strToU8('<Types/>') }), 'not-recognised'],
    ['a password', patched(two, 'PK\x01\x02', 8, 1), 'locked-archive'],
    ['an unknown packing', patched(two, 'PK\x01\x02', 10, 99), 'damaged-archive'],
    ['another checksum', patched(two, 'PK\x01\x02', 16, 7), 'damaged-archive'],
    ['another size', patched(two, 'PK\x01\x02', 24, 8), 'damaged-archive'],
    ['a file beyond the end', patched(two, 'PK\x01\x02', 42, 60_000), 'damaged-archive'],
    ['more files than there are', patched(two, 'PK\x05\x06', 10, 3), 'damaged-archive'],
    ['no end', two.subarray(0, -22), 'damaged-archive'],
    ['only its first bytes', two.subarray(0, 4), 'damaged-archive'],
    ['a size beyond the limit', patched(two, 'PK\x01\x02', 26, 4000), 'too-large']
  ])('refuses an archive with %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('counts the files', () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.json`, strToU8('x')]));
    expect(namesIn(zip(many(500)))).toHaveLength(500);
    expect(codeOf(zip(many(501)))).toBe('too-many-files');
  });

  it('does not blow up', () => {
    const zeros = new Uint8Array(20_000_001);
    expect(unzip(zip({ 'a.json': zeros }))).toMatchObject({
      issue: { code: 'too-large', facts: { bytes: 20_000_001, limit: 20_000_000 } }
    });
    const most = zip({ 'a.json': zeros.subarray(1) });
    expect(codeOf(most)).toBeUndefined();
    expect(codeOf(namedAgain(most, 6))).toBe('too-large');
    // Says that it is small, and is not.
    const liar = patched(patched(most, 'PK\x01\x02', 24, 5), 'PK\x01\x02', 26, 0);
    expect(codeOf(liar)).toBe('damaged-archive');
  }, 60_000);

  it('reads what the app itself packs', () => {
    const files = [
      { name: 'badge.png', bytes: new Uint8Array([1, 2]) },
      { name: 'diploma.json', bytes: strToU8('{}') }
    ];
    expect(unzip(zipFiles(files))).toEqual({ ok: true, value: files });
  });

  it('answers for any change', () => {
    fc.assert(
      fc.property(fc.nat(two.length - 1), fc.nat(255), fc.nat(two.length), (at, byte, cut) => {
        const bytes = Uint8Array.from(two.subarray(0, Math.max(cut, two.length - 30)));
        bytes[at % bytes.length] = byte;
        const code = codeOf(bytes);
        if (code !== undefined) expect(READ_CODES).toContain(code);
      })
    );
  });
});
