import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from './digest';

describe('sha256Hex', () => {
  it('agrees with Node, over bytes and over texts', async () => {
    const data = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(data, async (value) => {
        expect(await sha256Hex(value)).toBe(createHash('sha256').update(value).digest('hex'));
      })
    );
  });

  it('gives the digest of nothing that the standard gives', async () => {
    expect(await sha256Hex('')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
    );
  });
});
