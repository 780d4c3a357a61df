import type { PublicKey } from './multikey';

/**
 * Verifies an Ed25519 signature (RFC 8032, 5.1.7), with the platform's own cryptography where it
 * has the curve. False also for bytes that are no key or no signature.
 */
export async function verifyEd25519(
  { bytes }: PublicKey,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>
): Promise<boolean> {
  if (bytes.length !== 32 || signature.length !== 64) return false;
  try {
    const imported = await crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, signature, data);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'NotSupportedError') return false;
    const { ed25519 } = await import('@noble/curves/ed25519.js');
    return ed25519.verify(signature, data, bytes, { zip215: false });
  }
}
