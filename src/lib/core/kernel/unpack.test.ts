import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpack } from './unpack';

describe.each([
  ['deflate', deflateRawSync],
  ['zlib', deflateSync],
  ['gzip', gzipSync]
] as const)('unpack %s', (packing, pack) => {
  it.each([0, 1, 100, 16_384, 1_000_000])('%d bytes', (size) => {
    const plain = new Uint8Array(size).fill(5);
    const whole = unpack(packing, pack(plain), size);
    expect(Buffer.compare(whole!, plain)).toBe(0);
  });

  it('stops at what is too much', () => {
    expect(unpack(packing, pack(Buffer.alloc(50_000_000)), 1000)).toBeUndefined();
    expect(unpack(packing, pack(Buffer.alloc(1001)), 1000)).toBeUndefined();
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('hello, hello, hello')],
    ['half of it', pack(Buffer.from('hello, dear learner')).subarray(0, 12)]
  ])('refuses %s', (_, bytes) => {
    expect(unpack(packing, bytes, 1000)).toBeUndefined();
  });
});
