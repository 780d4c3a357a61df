import type { Documents } from '../core/credential/documents';
import { asText, get, type JsonObject } from '../core/kernel/json';
import type { FoundKey } from './key-origin';
import { findKey } from './keys';
import { publicKeyOf, type PublicKey } from './multikey';
import type { ProofCheck } from './proof-check';
import { notCheckable } from './results';

export interface ProofKey extends FoundKey {
  readonly key: PublicKey;
}

/**
 * The key of the `verificationMethod` of a proof (Controlled Identifiers 1.0, 3.3), or what there
 * is to say without it.
 */
export function findProofKey(
  proof: JsonObject,
  documents: Documents
): { readonly found: ProofKey } | { readonly missing: ProofCheck } {
  const method = asText(get(proof, 'verificationMethod')) ?? '';
  const search = findKey(method, documents);
  if (!('found' in search) && search.wanted !== undefined) {
    return { missing: { ...notCheckable('key-not-kept', method), wanted: [search.wanted] } };
  }
  const key = 'found' in search ? publicKeyOf(search.found.material) : undefined;
  return 'found' in search && key
    ? { found: { ...search.found, key } }
    : { missing: notCheckable('no-key', method) };
}
