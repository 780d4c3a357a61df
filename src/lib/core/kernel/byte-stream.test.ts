import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './byte-stream';

type Step = readonly ['byte' | 'count' | 'word', number] | readonly ['bytes', Uint8Array];

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constant('byte' as const), fc.nat({ max: 255 })),
  fc.tuple(fc.constant('count' as const), fc.integer({ min: 0, max: 2 ** 48 })),
  fc.tuple(fc.constant('word' as const), fc.integer({ min: 0, max: 2 ** 32 - 1 })),
  fc.tuple(fc.constant('bytes' as const), fc.uint8Array({ maxLength: 600 }))
);

describe('bytes', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const out = new ByteWriter();
        for (const [kind, value] of steps) {
          if (kind === 'bytes') out.bytes(value);
          else out[kind](value);
        }
        const input = new ByteReader(out.written());
        expect(out.size).toBe(input.left);
        for (const [kind, value] of steps) {
          const read = kind === 'bytes' ? input.bytes(value.length) : input[kind]();
          expect(read).toEqual(value);
        }
        expect(input.left).toBe(0);
      })
    );
  });

  it('have an end', () => {
    const input = new ByteReader(Uint8Array.of(1, 2));
    expect(() => input.bytes(3)).toThrow(RangeError);
    expect(() => input.word()).toThrow(RangeError);
    expect(() => input.byte()).toThrow(RangeError);
    expect(() => new ByteReader(new Uint8Array(20).fill(0xff)).count()).toThrow(RangeError);
  });

  it('are no more than wanted', () => {
    const out = new ByteWriter(3);
    out.bytes(Uint8Array.of(1, 2, 3));
    expect(() => out.byte(4)).toThrow(RangeError);
    expect(out.written()).toEqual(Uint8Array.of(1, 2, 3));
  });
});
