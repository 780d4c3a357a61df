import { decodeBase58 } from './base58';

/** A public key as raw bytes with the kind that its multicodec prefix names. */
export interface PublicKey {
  readonly kind: 'ed25519';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Multicodec `ed25519-pub` (0xed) as an unsigned varint. */
const ED25519 = [0xed, 0x01];

/**
 * Reads a Multikey (`z6Mk…`, W3C Controlled Identifiers 1.0, 2.2.2). Undefined for a key of
 * another kind or a broken one.
 */
export function parseMultikey(text: string): PublicKey | undefined {
  if (!text.startsWith('z')) return undefined;
  const bytes = decodeBase58(text.slice(1));
  if (bytes?.length !== 34 || !ED25519.every((byte, at) => bytes[at] === byte)) return undefined;
  return { kind: 'ed25519', bytes: bytes.slice(2) };
}

/** The DID before the fragment of a DID URL, and the key it is made of (did:key, 3.1). */
export function parseDidKey(didUrl: string): { did: string; key: PublicKey } | undefined {
  const match = /^(did:key:(z[1-9A-HJ-NP-Za-km-z]+))(?:#.*)?$/.exec(didUrl);
  const key = match?.[2] === undefined ? undefined : parseMultikey(match[2]);
  return key && match?.[1] !== undefined ? { did: match[1], key } : undefined;
}
