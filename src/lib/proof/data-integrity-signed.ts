import type { Documents } from '../core/credential/documents';
import { asList, asText, get, type JsonObject, type JsonValue } from '../core/kernel/json';
import { encodeUtf8 } from '../core/kernel/bytes';
import { decodeBase58 } from '../core/kernel/base58';
import { canonize } from './canonize';
import { canonicalJson } from './jcs';
import type { KeyKind } from './multikey';
import { requirePlainWords } from './plain-words';
import type { ProofCheck } from './proof-check';
import { findProofKey } from './proof-key';
import { altered, notCheckable } from './results';
import { verifySignature } from './signature';

/** One proof of a document, and what it was made about. */
export interface Proved {
  /** The name of its cryptographic suite. */
  readonly suite: string;
  readonly proof: JsonObject;
  /** The document without proofs, save the earlier ones that this proof builds upon. */
  readonly unsecured: JsonObject;
}

/** A suite that signs the hash of the proof's options followed by the hash of the document. */
export interface SignedSuite {
  readonly keys: readonly KeyKind[];
  readonly form: 'rdfc' | 'jcs';
}

/** What belongs to a kind of key: JOSE algorithm, hash, length of a signature. */
export const SIGNING = {
  ed25519: { algorithm: 'EdDSA', hash: 'SHA-256', length: 64 },
  p256: { algorithm: 'ES256', hash: 'SHA-256', length: 64 },
  p384: { algorithm: 'ES384', hash: 'SHA-384', length: 96 }
} as const satisfies Record<KeyKind, object>;

/**
 * Checks a proof of one of those suites (Data Integrity EdDSA Cryptosuites 1.0, 3.2 and 3.3;
 * ECDSA Cryptosuites 1.0, 3.2 and 3.3). Throws what `notCanonical` understands.
 */
export async function checkSigned(
  { keys, form }: SignedSuite,
  proved: Proved,
  documents: Documents
): Promise<ProofCheck> {
  const { suite, proof } = proved;
  const search = findProofKey(proof, documents);
  if ('missing' in search) return search.missing;
  const { key, material, origin } = search.found;
  const { algorithm, hash, length } = SIGNING[key.kind];
  const value = asText(get(proof, 'proofValue')) ?? '';
  const signature = value.startsWith('z') ? decodeBase58(value.slice(1)) : undefined;
  const parts = form === 'rdfc' ? await rdfParts(proved, hash) : jsonParts(proved);
  if (!keys.includes(key.kind) || signature?.length !== length || !parts) {
    return altered('broken-proof', suite);
  }
  const hashes = await Promise.all(
    parts.map(async (part) => crypto.subtle.digest(hash, encodeUtf8(part)))
  );
  const holds = await verifySignature(algorithm, material, signature, join(hashes));
  if (holds && form === 'rdfc') await requirePlainWords(proved.unsecured);
  return signatureCheck(holds, proved, origin);
}

/** What a signature says that was verified; undefined stands for a key that cannot be used. */
export function signatureCheck(
  holds: boolean | undefined,
  { suite, proof }: Proved,
  key: NonNullable<ProofCheck['key']>
): ProofCheck {
  if (holds === undefined) {
    return notCheckable('no-key', asText(get(proof, 'verificationMethod')));
  }
  return holds
    ? { integrity: { result: 'intact', reason: 'signature-holds', detail: suite }, key }
    : { ...altered('signature-fails', suite), key };
}

/** The options of the proof as statements (Data Integrity EdDSA Cryptosuites 1.0, 3.2.5). */
export async function canonizeOptions(
  { proof, unsecured }: Proved,
  hash: 'SHA-256' | 'SHA-384'
): Promise<string> {
  const { proofValue: _, ...options } = proof;
  const context = get(unsecured, '@context');
  return canonize({ ...options, ...(context !== undefined && { '@context': context }) }, { hash });
}

async function rdfParts(proved: Proved, hash: 'SHA-256' | 'SHA-384'): Promise<string[]> {
  return [await canonizeOptions(proved, hash), await canonize(proved.unsecured, { hash })];
}

/** Undefined where the document's contexts do not begin with those of the proof (3.3.2, step 4). */
function jsonParts({ proof, unsecured }: Proved): string[] | undefined {
  const { proofValue: _, ...options } = proof;
  const context = get(proof, '@context');
  if (context === undefined) return [canonicalJson(options), canonicalJson(unsecured)];
  const same = (one: JsonValue, other: JsonValue | undefined) =>
    other !== undefined && canonicalJson(one) === canonicalJson(other);
  const stated = asList(get(unsecured, '@context'));
  if (!asList(context).every((one, at) => same(one, stated[at]))) return undefined;
  return [canonicalJson(options), canonicalJson({ ...unsecured, '@context': context })];
}

/** Runs of bytes, one after the other. */
export function join(parts: readonly (ArrayBuffer | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return whole;
}
