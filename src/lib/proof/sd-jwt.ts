import type { Documents } from '../core/credential/documents';
import { asList, asText, get, isObject, type JsonValue } from '../core/kernel/json';
import { parseJson } from '../core/credential/json';
import { decodeBase64, decodeUtf8, encodeBase64url, encodeUtf8 } from '../core/kernel/bytes';
import { checkJws } from './jws';
import type { ProofCheck } from './proof-check';
import { altered, notCheckable } from './results';

/** Hash functions by their names in `_sd_alg` (IANA Named Information Hash Algorithms). */
const HASHES = new Map([
  ['sha-256', 'SHA-256'],
  ['sha-384', 'SHA-384'],
  ['sha-512', 'SHA-512']
]);

/**
 * Checks an SD-JWT (RFC 9901, 7.1): the signature of the token, and that the token has the digest
 * of each disclosure, or a disclosure that the token has.
 */
export async function checkSdJwt(
  token: string,
  disclosures: readonly string[],
  documents: Documents
): Promise<ProofCheck> {
  const payload = jsonIn(token.split('.')[1] ?? '');
  const named = asText(get(payload, '_sd_alg')) ?? 'sha-256';
  const hash = HASHES.get(named);
  if (hash === undefined) return notCheckable('unknown-proof', named);
  const expected = new Set([payload, ...disclosures.map(jsonIn)].flatMap(digestsIn));
  for (const disclosure of disclosures) {
    const digest = new Uint8Array(await crypto.subtle.digest(hash, encodeUtf8(disclosure)));
    if (!expected.has(encodeBase64url(digest))) return altered('content-differs', 'SD-JWT');
  }
  return checkJws(token, documents);
}

function jsonIn(encoded: string): JsonValue | undefined {
  const bytes = decodeBase64(encoded);
  const text = bytes && decodeUtf8(bytes);
  const json = text === undefined ? undefined : parseJson(text);
  return json?.ok ? json.value : undefined;
}

/** The digests anywhere in a value: in `_sd` of objects, and as `{"...": digest}` in lists. */
function digestsIn(value: JsonValue | undefined): string[] {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap(digestsIn);
  if (!isObject(value)) return [];
  const here = [...asList(get(value, '_sd')), get(value, '...')];
  return [
    ...here.filter((digest) => typeof digest === 'string'),
    ...Object.values(value).flatMap(digestsIn)
  ];
}
