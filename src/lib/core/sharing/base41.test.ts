import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE41_CHARACTERS, base41Length, decodeBase41, encodeBase41 } from './base41';

describe('base 41', () => {
  it('writes two bytes as three characters, and one as two', () => {
    expect(encodeBase41(Uint8Array.of())).toBe('');
    expect(encodeBase41(Uint8Array.of(0))).toBe('00');
    expect(encodeBase41(Uint8Array.of(255))).toBe('96');
    expect(encodeBase41(Uint8Array.of(255, 255))).toBe('H$/');
  });

  it('gives the bytes back, in letters for codes and addresses', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = encodeBase41(bytes);
        expect(text).toMatch(/^[0-9A-Z\-./:$]*$/);
        expect(BASE41_CHARACTERS.exec(text)?.[0]).toBe(text);
        expect(text).toHaveLength(base41Length(bytes.length));
        expect(decodeBase41(text)).toEqual(bytes);
      })
    );
  });

  it('reads nothing else', () => {
    for (const text of ['0', '0000', 'a0', '0 0', '$$', '$$$', '0%0', 'ÄÄÄ', '00\n']) {
      expect(decodeBase41(text)).toBeUndefined();
    }
  });
});
