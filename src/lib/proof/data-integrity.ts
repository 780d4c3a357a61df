import { asList, asText, get, isObject, type JsonObject } from '../core/credential/json';
import { encodeUtf8 } from '../core/kernel/bytes';
import { decodeBase58 } from './base58';
import { canonize } from './canonize';
import { UnknownContext } from './contexts';
import { verifyEd25519 } from './ed25519';
import type { ProofCheck } from './proof-check';
import { parseDidKey, parseMultikey } from './multikey';

/** Suites whose signature is over the hashes of the canonical proof options and document. */
const SUITES = ['eddsa-rdfc-2022', 'Ed25519Signature2020'];

/**
 * Checks the embedded proofs of a document (W3C VC Data Integrity 1.0, 4.4; Data Integrity EdDSA
 * Cryptosuites 1.0, 3.2). One proof that fails makes the whole fail; proofs of unknown kinds are
 * passed over where another holds.
 */
export async function checkDataIntegrity(document: JsonObject): Promise<ProofCheck> {
  const proofs = asList(get(document, 'proof')).filter(isObject);
  const checks: ProofCheck[] = [];
  for (const proof of proofs) checks.push(await checkProof(proof, document));
  return (
    checks.find(({ integrity }) => integrity.result === 'altered') ??
    checks.find(({ integrity }) => integrity.result === 'intact') ??
    checks[0] ?? { integrity: { result: 'not-checkable', reason: 'broken-proof' } }
  );
}

async function checkProof(proof: JsonObject, document: JsonObject): Promise<ProofCheck> {
  const suite = asText(get(proof, 'cryptosuite')) ?? asText(get(proof, 'type')) ?? '';
  if (!SUITES.includes(suite)) {
    return { integrity: { result: 'not-checkable', reason: 'unknown-proof', detail: suite } };
  }
  const method = asText(get(proof, 'verificationMethod')) ?? '';
  const key = parseDidKey(method)?.key ?? parseMultikey(method.split('#')[1] ?? '');
  if (!key) return { integrity: { result: 'not-checkable', reason: 'no-key', detail: method } };
  const value = asText(get(proof, 'proofValue')) ?? '';
  const signature = value.startsWith('z') ? decodeBase58(value.slice(1)) : undefined;
  if (signature?.length !== 64) {
    return { integrity: { result: 'altered', reason: 'broken-proof', detail: suite } };
  }
  try {
    const holds = await verifyEd25519(key, signature, await signedData(proof, document));
    return {
      integrity: holds
        ? { result: 'intact', reason: 'signature-holds', detail: suite }
        : { result: 'altered', reason: 'signature-fails', detail: suite },
      key: { method }
    };
  } catch (error) {
    const detail = error instanceof UnknownContext ? error.url : suite;
    const reason = error instanceof UnknownContext ? 'unknown-context' : 'unsafe-document';
    return { integrity: { result: 'not-checkable', reason, detail } };
  }
}

/** Hash of the proof's options followed by the hash of the document without its proofs. */
async function signedData(
  proof: JsonObject,
  document: JsonObject
): Promise<Uint8Array<ArrayBuffer>> {
  const { proof: _, ...unsigned } = document;
  const { proofValue: __, ...options } = proof;
  const context = get(document, '@context');
  const parts = [{ ...options, ...(context !== undefined && { '@context': context }) }, unsigned];
  const hashes = await Promise.all(
    parts.map(async (part) => crypto.subtle.digest('SHA-256', encodeUtf8(await canonize(part))))
  );
  const whole = new Uint8Array(64);
  hashes.forEach((hash, at) => whole.set(new Uint8Array(hash), at * 32));
  return whole;
}
