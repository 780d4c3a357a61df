import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeBase64,
  decodeLatin1,
  decodeText,
  decodeUtf8,
  encodeBase64,
  encodeHex,
  encodeUtf8
} from './bytes';

const bytes = fc.uint8Array({ maxLength: 200 });
const BOM = [0xef, 0xbb, 0xbf];

describe('UTF-8', () => {
  it('is read where it is UTF-8, and only there', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        const text = isUtf8(data)
          ? Buffer.from(data)
              .toString('utf8')
              .replace(/^\uFEFF/, '')
          : undefined;
        expect(decodeUtf8(data)).toBe(text);
      }),
      { numRuns: 1000 }
    );
  });

  it('gives every text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const data = encodeUtf8(text);
        expect(Buffer.from(data).equals(Buffer.from(text, 'utf8'))).toBe(true);
        expect(decodeUtf8(data)).toBe(text.replace(/^\uFEFF/, ''));
      })
    );
  });

  it.each([
    ['a byte order mark', [...BOM, 0x61], 'a'],
    ['nothing', [], ''],
    ['a mark in the middle', [0x61, ...BOM], 'a\uFEFF'],
    ['a sequence that ends early', [0xe2, 0x82], undefined],
    ['a longer form than needed', [0xc0, 0xaf], undefined],
    ['a surrogate', [0xed, 0xa0, 0x80], undefined],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], undefined]
  ])('knows %s', (_, data, text) => {
    expect(decodeUtf8(Uint8Array.from(data))).toBe(text);
  });
});

describe('decodeLatin1', () => {
  it('makes one character of each byte', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        expect(decodeLatin1(data)).toBe(Buffer.from(data).toString('latin1'));
      })
    );
  });
});

describe('base64', () => {
  it('is written as Node writes it', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        expect(encodeBase64(data)).toBe(Buffer.from(data).toString('base64'));
      })
    );
  });

  it.each(['base64', 'base64url'] as const)('is read as %s, padded or not', (encoding) => {
    fc.assert(
      fc.property(bytes, (data) => {
        const text = Buffer.from(data).toString(encoding);
        expect(decodeBase64(text)).toEqual(data);
        expect(decodeBase64(text.replace(/=+$/, ''))).toEqual(data);
      })
    );
  });

  it('reads only what its alphabets can write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        const fits = /^[\w+/-]*=*$/.test(text) && text.replace(/=+$/, '').length % 4 !== 1;
        expect(decodeBase64(text) !== undefined).toBe(fits);
      }),
      { numRuns: 1000 }
    );
  });

  it.each(['A', 'AAAAA', 'AA AA', 'AAAA\n', 'AA=A', '=AAA', 'AAA*', 'AAAé', 'AAA\u0100', 'data:,'])(
    'refuses %j',
    (text) => {
      expect(decodeBase64(text)).toBeUndefined();
    }
  );

  it('reads nothing as no bytes', () => {
    expect(decodeBase64('')).toEqual(new Uint8Array());
  });
});

describe('encodeHex', () => {
  it('writes two lower case digits a byte', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        expect(encodeHex(data)).toBe(Buffer.from(data).toString('hex'));
      })
    );
  });
});

describe('decodeText', () => {
  it.each([
    ['UTF-16, the lower byte first', Buffer.from('\ufeff{"a":"ñ"}', 'utf16le')],
    ['UTF-16, the higher byte first', Buffer.from('\ufeff{"a":"ñ"}', 'utf16le').swap16()],
    ['UTF-8', Buffer.from('{"a":"ñ"}')],
    ['UTF-8 with a mark', Buffer.from('\ufeff{"a":"ñ"}')]
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe('{"a":"ñ"}');
  });

  it('does not guess', () => {
    expect(decodeText(Buffer.from('{"a":"ñ"}', 'latin1'))).toBeUndefined();
    expect(decodeText(Buffer.alloc(0))).toBe('');
  });
});
