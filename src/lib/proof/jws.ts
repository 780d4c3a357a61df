import { compactVerify, decodeProtectedHeader, errors, importJWK, type JWK } from 'jose';
import type { ProofCheck } from './proof-check';

/** Signature algorithms that badges and credentials use (Open Badges 3.0, 8.2). */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'];

/**
 * Checks a compact JWS (RFC 7515) with the public key in its own header (`jwk`). That shows that
 * the bytes are what was signed; whose key it is, it does not show.
 */
export async function checkJws(token: string): Promise<ProofCheck> {
  let algorithm = '';
  try {
    const header = decodeProtectedHeader(token);
    algorithm = header.alg ?? '';
    if (!ALGORITHMS.includes(algorithm)) {
      return { integrity: { result: 'not-checkable', reason: 'unknown-proof', detail: algorithm } };
    }
    const { jwk, kid } = header;
    if (!jwk || isPrivate(jwk)) {
      const detail = kid ?? algorithm;
      return { integrity: { result: 'not-checkable', reason: 'no-key', detail } };
    }
    await compactVerify(token, await importJWK(jwk, algorithm), { algorithms: [algorithm] });
    return {
      integrity: { result: 'intact', reason: 'signature-holds', detail: algorithm },
      key: { place: 'header', ...(kid !== undefined && { keyId: kid }) }
    };
  } catch (error) {
    const failed = error instanceof errors.JWSSignatureVerificationFailed;
    return {
      integrity: failed
        ? { result: 'altered', reason: 'signature-fails', detail: algorithm }
        : { result: 'not-checkable', reason: 'broken-proof', detail: algorithm }
    };
  }
}

function isPrivate(jwk: JWK): boolean {
  return jwk.kty === 'oct' || jwk.d !== undefined;
}
