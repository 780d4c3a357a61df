import { decodeBase64 } from '../core/kernel/bytes';
import { verifyEd25519 } from './ed25519';
import type { KeyMaterial } from './key-material';
import { publicKeyOf, rawKey } from './multikey';

/** A key as it was found, or as a certificate has it (SubjectPublicKeyInfo, DER). */
export type VerificationKey = KeyMaterial | { readonly spki: Uint8Array<ArrayBuffer> };

type Bytes = Uint8Array<ArrayBuffer>;
type Method = RsaHashedImportParams | (EcKeyImportParams & { hash: string }) | 'Ed25519';

const rsa = (name: string, bits: number): Method => ({ name, hash: `SHA-${bits}` });
const ecdsa = (namedCurve: string, bits: number): Method => ({
  name: 'ECDSA',
  namedCurve,
  hash: `SHA-${bits}`
});

/** RFC 7518, 3.1; RFC 8037, 3.1; RFC 9864, 2.2. Those with a shared secret are left out. */
const METHODS = new Map<string, Method>([
  ...[256, 384, 512].flatMap((bits): [string, Method][] => [
    [`RS${bits}`, rsa('RSASSA-PKCS1-v1_5', bits)],
    [`PS${bits}`, rsa('RSA-PSS', bits)]
  ]),
  ['ES256', ecdsa('P-256', 256)],
  ['ES384', ecdsa('P-384', 384)],
  ['ES512', ecdsa('P-521', 512)],
  ['EdDSA', 'Ed25519'],
  ['Ed25519', 'Ed25519']
]);

/** Keys below are too weak for anything to be concluded from them (RFC 7518, 3.3). */
const LEAST_RSA_BITS = 2048;

export function isSignatureAlgorithm(name: string): boolean {
  return METHODS.has(name);
}

/**
 * Whether a signature by a JOSE algorithm holds; of elliptic curves as the two numbers one after
 * the other. Undefined where the key is broken, too weak or of another kind.
 */
export async function verifySignature(
  algorithm: string,
  key: VerificationKey,
  signature: Bytes,
  data: Bytes
): Promise<boolean | undefined> {
  const method = METHODS.get(algorithm);
  try {
    if (method === undefined) return undefined;
    if (method === 'Ed25519') return await verifyEdwards(key, signature, data);
    const imported = await importKey(key, method);
    const { modulusLength = LEAST_RSA_BITS } = imported.algorithm as Partial<RsaKeyAlgorithm>;
    if (modulusLength < LEAST_RSA_BITS) return undefined;
    const saltLength = Number(method.hash.toString().slice(4)) / 8;
    return await crypto.subtle.verify({ ...method, saltLength }, imported, signature, data);
  } catch {
    return undefined;
  }
}

async function importKey(
  key: VerificationKey,
  method: Exclude<Method, string>
): Promise<CryptoKey> {
  if ('jwk' in key) return crypto.subtle.importKey('jwk', key.jwk, method, false, ['verify']);
  if ('multikey' in key) {
    const found = publicKeyOf(key);
    const bytes = (found && (await rawKey(found))) ?? new Uint8Array();
    return crypto.subtle.importKey('raw', bytes, method, false, ['verify']);
  }
  return crypto.subtle.importKey('spki', spkiOf(key), method, false, ['verify']);
}

/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410, 4), up to the key itself. */
const ED25519_SPKI = [48, 42, 48, 5, 6, 3, 43, 101, 112, 3, 33, 0];

async function verifyEdwards(
  key: VerificationKey,
  signature: Bytes,
  data: Bytes
): Promise<boolean | undefined> {
  if ('jwk' in key || 'multikey' in key) {
    const found = publicKeyOf(key);
    return found?.kind === 'ed25519' ? verifyEd25519(found, signature, data) : undefined;
  }
  const spki = spkiOf(key);
  if (spki.length !== 44 || !ED25519_SPKI.every((byte, at) => spki[at] === byte)) return undefined;
  return verifyEd25519({ kind: 'ed25519', bytes: spki.slice(-32) }, signature, data);
}

function spkiOf(key: { readonly pem: string } | { readonly spki: Bytes }): Bytes {
  if ('spki' in key) return key.spki;
  return decodeBase64(key.pem.replace(/-----[A-Z ]+-----|\s/g, '')) ?? new Uint8Array();
}
