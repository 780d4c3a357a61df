import type { PublicKey } from './multikey';

/** Verifies an Ed25519 signature (RFC 8032) with the platform's own cryptography. */
export async function verifyEd25519(
  key: PublicKey,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>
): Promise<boolean> {
  const imported = await crypto.subtle.importKey('raw', key.bytes, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', imported, signature, data);
}
