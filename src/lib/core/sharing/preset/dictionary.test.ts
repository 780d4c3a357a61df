import { expect, it } from 'vitest';
import { sha256Hex } from '../../kernel/digest';
import { PRESET_DICTIONARY } from './dictionary';

it('is what version 1 of the links was packed with, to the byte', async () => {
  expect(await sha256Hex(PRESET_DICTIONARY)).toBe(
    '8439b578cb1b0fe98ecc7d56e017bbc6c58bb42d8a80bc92646bec3cf68498e2'
  );
  // Deflate looks back no further.
  expect(PRESET_DICTIONARY.length).toBeLessThanOrEqual(32_768);
});
