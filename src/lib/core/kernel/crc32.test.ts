import { crc32 as ofNode } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeUtf8 } from './bytes';
import { crc32 } from './crc32';

it('is the checksum of the standard', () => {
  expect(crc32(encodeUtf8('123456789'))).toBe(0xcbf43926);
  fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32(bytes) === ofNode(bytes)));
});
