import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCbor } from './cbor';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('decodeCbor', () => {
  it.each<[string, unknown]>([
    ['00', 0],
    ['20', -1],
    ['1a00aa36a7', 11155111],
    ['43010203', Uint8Array.of(1, 2, 3)],
    ['d84043010203', Uint8Array.of(1, 2, 3)],
    ['6161', 'a'],
    ['8201820203', [1, [2, 3]]],
    ['a101', undefined],
    ['a1016162', new Map([[1, 'b']])],
    ['a20161620161', undefined],
    ['a201616201616263', undefined],
    ['9f01ff', undefined],
    ['0000', undefined],
    ['', undefined],
    ['d84143010203', undefined],
    ['9affffffff', undefined],
    ['81'.repeat(100_000), undefined]
  ])('reads %s', (hex, value) => {
    expect(decodeCbor(bytes(hex))).toEqual(value);
  });

  it('gives back what another wrote', () => {
    const value = [[0, encode('x')], new Map([[2, Uint8Array.of(7)]]), 'ä', [-1, []]];
    expect(decodeCbor(encode(value))).toEqual(value);
  });

  it('refuses what is longer than any proof', () => {
    expect(decodeCbor(encode(new Uint8Array(399_000)))).toBeDefined();
    expect(decodeCbor(encode(new Uint8Array(400_000)))).toBeUndefined();
  });

  it('throws at nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (random) => {
        expect(() => decodeCbor(random)).not.toThrow();
      }),
      { numRuns: 1000 }
    );
  });
});
