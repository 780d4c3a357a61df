import type { StatusReason } from '../core/credential/check';
import { findDocument, jsonOf, type Documents } from '../core/credential/documents';
import { isCompactJws, readJws } from '../core/credential/formats/jws';
import { asList, asText, get, isObject, type JsonObject } from '../core/kernel/json';
import { idOf } from '../core/credential/json';
import type { StatusPurpose } from '../core/credential/status-entries';
import { decodeBase64 } from '../core/kernel/bytes';
import { unpack } from '../core/kernel/unpack';

/** A kept copy of a list that is whole as far as its own seal tells. */
export interface OpenList {
  readonly content: JsonObject;
  readonly issuer?: string;
}

/** Bits of the longest list that is unpacked: more than a hundred million credentials. */
const LONGEST_BYTES = 16_000_000;

/** Opens the kept copy of a list and checks the seal on it, where there is one that is known. */
export async function openList(
  address: string,
  documents: Documents
): Promise<OpenList | { readonly trouble: Extract<StatusReason, `list-${string}`> }> {
  const copy = findDocument(documents, address);
  if (!copy) return { trouble: 'list-not-kept' };
  const text = copy.text.trim();
  const token = isCompactJws(text) ? text : undefined;
  const read = token === undefined ? undefined : readJws(token);
  const content = read?.ok ? read.value : jsonOf(copy);
  if (!isObject(content)) return { trouble: 'list-not-readable' };
  if (await isAltered(content, token, documents)) return { trouble: 'list-altered' };
  const issuer = idOf(get(content, 'issuer'));
  return { content, ...(issuer !== undefined && { issuer }) };
}

async function isAltered(
  content: JsonObject,
  token: string | undefined,
  documents: Documents
): Promise<boolean> {
  if (token !== undefined) {
    const { integrity } = await (await import('./jws')).checkJws(token, documents);
    return integrity.result === 'altered';
  }
  if (get(content, 'proof') === undefined) return false;
  const { checkDataIntegrity } = await import('./data-integrity');
  return (await checkDataIntegrity(content, documents)).integrity.result === 'altered';
}

/**
 * The bit at a place of a list, most significant first (Bitstring Status List 1.0, 3.3). Undefined
 * where the list is for another purpose, cannot be unpacked, or ends before.
 */
export function bitAt(
  list: JsonObject,
  index: number,
  purpose: StatusPurpose
): boolean | undefined {
  const subject = asList(get(list, 'credentialSubject'))[0];
  const purposes = asList(get(subject, 'statusPurpose')).map((each) => String(each).toLowerCase());
  if (purposes.length > 0 && !purposes.includes(purpose)) return undefined;
  const encoded = asText(get(subject, 'encodedList'));
  // Gzip starts with other letters in base64, so that `u` can only be the multibase prefix.
  const packed = encoded === undefined ? undefined : decodeBase64(encoded.replace(/^u/, ''));
  const byte = packed && unpack('gzip', packed, LONGEST_BYTES)?.[Math.floor(index / 8)];
  return byte === undefined ? undefined : (byte & (128 >> (index % 8))) !== 0;
}

/**
 * The ids that a list says are withdrawn: `revokedAssertions` (Open Badges 2.0, Blockcerts 2) or
 * `revokedCredentials` (1EdTech), each an id or an object with one. Undefined for another list.
 */
export function idsIn(list: JsonObject): ReadonlySet<string> | undefined {
  const names = ['revokedAssertions', 'revokedCredentials', 'revokedCredential'];
  const there = names.filter((each) => get(list, each) !== undefined);
  if (there.length === 0) return saysItIsOne(list) ? new Set() : undefined;
  const ids = there
    .flatMap((name) => asList(get(list, name)))
    .filter((entry) => get(entry, 'revoked') !== false)
    .flatMap((entry) => [idOf(entry), asText(get(entry, 'uid'))])
    .filter((id) => id !== undefined);
  return new Set(ids);
}

/** A list on which nobody stands may leave out the names. */
function saysItIsOne(list: JsonObject): boolean {
  return asList(get(list, 'type')).includes('RevocationList');
}
