import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip } from './gunzip';

describe('gunzip', () => {
  it.each([1, 100, 16_384, 1_000_000])('unpacks %d bytes', (size) => {
    const plain = new Uint8Array(size).fill(5);
    const whole = gunzip(gzipSync(plain), size);
    expect(Buffer.compare(whole!, plain)).toBe(0);
  });

  it('stops at what is too much', () => {
    expect(gunzip(gzipSync(Buffer.alloc(50_000_000)), 1000)).toBeUndefined();
    expect(gunzip(gzipSync(Buffer.alloc(1001)), 1000)).toBeUndefined();
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('hello, hello, hello')],
    ['half of it', gzipSync(Buffer.from('hello, dear learner')).subarray(0, 20)],
    ['nothing, packed', gzipSync(Buffer.alloc(0))]
  ])('refuses %s', (_, bytes) => {
    expect(gunzip(bytes, 1000)).toBeUndefined();
  });
});
