import type { Manifest } from '../core/catalogue/published/manifest';
import { decodeBase64, encodeUtf8 } from '../core/kernel/bytes';
import type { JsonValue } from '../core/kernel/json';
import { verifyEd25519 } from './ed25519';
import { canonicalJson } from './jcs';
import { parseDidKey } from './multikey';

/** `key` is the did:key that the manifest names; only `valid` proves that its holder signed it. */
export type ManifestSignature =
  { readonly state: 'none' } | { readonly state: 'valid' | 'invalid'; readonly key: string };

/** The bytes that are signed: the manifest without its signature, in JCS form (RFC 8785). */
export function signedBytes(manifest: Manifest): Uint8Array<ArrayBuffer> {
  const { signature: _, ...rest } = manifest;
  return encodeUtf8(canonicalJson(rest as unknown as JsonValue));
}

/** Holds the signature of a manifest (Ed25519, RFC 8032) against the key that it names. */
export async function verifyManifest(manifest: Manifest): Promise<ManifestSignature> {
  const { signature } = manifest;
  if (!signature) return { state: 'none' };
  const { key: did, value } = signature;
  const named = parseDidKey(did);
  const bytes = decodeBase64(value);
  if (named?.did !== did || named.key.kind !== 'ed25519' || !bytes) {
    return { state: 'invalid', key: did };
  }
  return { state: (await holds(manifest, named.key, bytes)) ? 'valid' : 'invalid', key: did };
}

async function holds(
  manifest: Manifest,
  key: Parameters<typeof verifyEd25519>[0],
  bytes: Uint8Array<ArrayBuffer>
): Promise<boolean> {
  try {
    return await verifyEd25519(key, bytes, signedBytes(manifest));
  } catch {
    // Numbers too large to be any cannot have been signed.
    return false;
  }
}
