import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as keys from '../../../../tests/fixtures/keys';
import { decodeBase58, encodeBase58 } from './base58';

describe('decodeBase58', () => {
  it.each([
    ['', ''],
    ['1', '00'],
    ['111', '000000'],
    ['2', '01'],
    ['5Q', 'ff'],
    ['11233QC4', '0000287fb4cd'],
    ['2NEpo7TZRRrLZSi2U', Buffer.from('Hello World!').toString('hex')],
    [
      'USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z',
      Buffer.from('The quick brown fox jumps over the lazy dog.').toString('hex')
    ]
  ])('reads %j', (text, hex) => {
    expect(Buffer.from(decodeBase58(text) ?? 'none').toString('hex')).toBe(hex);
  });

  it('gives back every run of bytes, zeros in front included', () => {
    const zeros = fc.nat(5).map((length) => new Uint8Array(length));
    fc.assert(
      fc.property(zeros, fc.uint8Array({ maxLength: 100 }), (front, rest) => {
        const bytes = Uint8Array.from([...front, ...rest]);
        expect(encodeBase58(bytes)).toBe(keys.encodeBase58(bytes));
        expect(decodeBase58(encodeBase58(bytes))).toEqual(bytes);
      }),
      { numRuns: 300 }
    );
  });

  it.each(['0', 'O', 'I', 'l', 'a b', 'a\n', 'ä', '+', '1_1', 'z6Mk='])('refuses %j', (text) => {
    expect(decodeBase58(text)).toBeUndefined();
  });

  it('refuses what is longer than any key or signature', () => {
    expect(decodeBase58('2'.repeat(2000))).toBeDefined();
    expect(decodeBase58('2'.repeat(2001))).toBeUndefined();
  });
});
