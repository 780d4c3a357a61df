import { sha256 } from '@noble/hashes/sha2.js';
import { encodeHex, encodeUtf8 } from '../../kernel/bytes';
import { foldText } from '../../kernel/text';

const LONGEST_SLUG = 40;

/**
 * An id for a record that states none, from what it states: the same words give the same id,
 * wherever in the file they stand.
 */
export function madeId(...words: readonly string[]): string {
  const folded = words.map(foldText);
  const slug = (folded.at(-1) ?? '').replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, LONGEST_SLUG);
  const hash = encodeHex(sha256(encodeUtf8(folded.join('\n')))).slice(0, 8);
  return `${slug.replace(/^-+|-+$/g, '') || 'record'}-${hash}`;
}
