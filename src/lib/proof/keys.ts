import { addressOf, type Documents } from '../core/credential/documents';
import { parseJson } from '../core/credential/json';
import { decodeBase64, decodeUtf8 } from '../core/kernel/bytes';
import { keyInDocuments } from './key-documents';
import { materialOf } from './key-material';
import type { FoundKey } from './key-origin';

/** The search for a key: it, or the address whose document would have it. */
export type KeySearch = { readonly found: FoundKey } | { readonly wanted?: string };

/**
 * Finds the key that a verification method names: in the method itself, in a kept document of its
 * controller, or in its fragment. Nothing is fetched.
 */
export function findKey(method: string, documents: Documents): KeySearch {
  const found = keyInDid(method) ?? keyInDocuments(method, documents) ?? keyInFragment(method);
  if (found) return { found };
  const wanted = addressOf(method);
  return wanted === undefined ? {} : { wanted };
}

/** Multibase base58 with room for the key of any kind that is in use. */
const MULTIKEY = 'z[1-9A-HJ-NP-Za-km-z]{40,2000}';

/** The key that a did:key (did:key method, 3) or did:jwk consists of, whatever its fragment is. */
function keyInDid(method: string): FoundKey | undefined {
  const [did = ''] = method.split('#');
  const multikey = new RegExp(`^did:key:(${MULTIKEY})$`).exec(did)?.[1];
  if (multikey !== undefined) return { material: { multikey }, origin: { from: 'did', did } };
  const encoded = /^did:jwk:([\w-]{20,4000})$/.exec(did)?.[1];
  const bytes = encoded === undefined ? undefined : decodeBase64(encoded);
  const text = bytes && decodeUtf8(bytes);
  const json = text === undefined ? undefined : parseJson(text);
  const material = json?.ok ? materialOf({ publicKeyJwk: json.value }) : undefined;
  return material && { material, origin: { from: 'did', did } };
}

function keyInFragment(method: string): FoundKey | undefined {
  const multikey = new RegExp(`#(${MULTIKEY})$`).exec(method)?.[1];
  return multikey === undefined
    ? undefined
    : { material: { multikey }, origin: { from: 'fragment', address: method } };
}
