import { decodeBase64 } from '../core/kernel/bytes';
import { decodeBase58 } from '../core/kernel/base58';
import type { KeyMaterial } from './key-material';

/**
 * A public key as raw bytes: 32 of an Ed25519 key (RFC 8032, 5.1.5), or a point of a NIST curve,
 * compressed or not (SEC 1, 2.3.3). That the point lies on its curve is seen when it is used.
 */
export interface PublicKey {
  readonly kind: KeyKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const KEY_KINDS = ['ed25519', 'p256', 'p384'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

interface Form {
  /** The multicodec as an unsigned varint. */
  readonly prefix: readonly [number, number];
  readonly kty: string;
  readonly crv: string;
  /** Bytes of one coordinate. */
  readonly size: number;
}

const FORMS: Readonly<Record<KeyKind, Form>> = {
  ed25519: { prefix: [0xed, 0x01], kty: 'OKP', crv: 'Ed25519', size: 32 },
  p256: { prefix: [0x80, 0x24], kty: 'EC', crv: 'P-256', size: 32 },
  p384: { prefix: [0x81, 0x24], kty: 'EC', crv: 'P-384', size: 48 }
};

/**
 * Reads a Multikey (`z6Mk…`, `zDna…`, `z82L…`; W3C Controlled Identifiers 1.0, 2.2.2). Undefined
 * for a key of another kind or a broken one.
 */
export function parseMultikey(text: string): PublicKey | undefined {
  const bytes = text.startsWith('z') ? decodeBase58(text.slice(1)) : undefined;
  if (!bytes) return undefined;
  return multicodecKey(bytes);
}

/** A key of its multicodec prefix and its bytes, elliptic points compressed. */
export function multicodecKey(bytes: Uint8Array<ArrayBuffer>): PublicKey | undefined {
  const kind = KEY_KINDS.find((each) => FORMS[each].prefix.every((byte, at) => bytes[at] === byte));
  if (!kind) return undefined;
  const key = bytes.slice(2);
  if (kind === 'ed25519') return key.length === 32 ? { kind, bytes: key } : undefined;
  const compressed = key[0] === 2 || key[0] === 3;
  return compressed && key.length === FORMS[kind].size + 1 ? { kind, bytes: key } : undefined;
}

/** The DID before the fragment of a DID URL, and the key it is made of (did:key, 3.1). */
export function parseDidKey(didUrl: string): { did: string; key: PublicKey } | undefined {
  const match = /^(did:key:(z[1-9A-HJ-NP-Za-km-z]+))(?:#.*)?$/.exec(didUrl);
  const key = match?.[2] === undefined ? undefined : parseMultikey(match[2]);
  return key && match?.[1] !== undefined ? { did: match[1], key } : undefined;
}

/**
 * The bytes of a key as every WebCrypto imports them (`raw`): points are uncompressed. Undefined
 * where they are no point of the curve.
 */
export async function rawKey({ kind, bytes }: PublicKey): Promise<PublicKey['bytes'] | undefined> {
  if (kind === 'ed25519' || bytes[0] === 4) return bytes;
  return (await import('./curve-point')).uncompressPoint(kind, bytes);
}

/**
 * The key that was written down as a Multikey or a JWK (RFC 7518, 6.2; RFC 8037, 2). Undefined for
 * PEM and for keys of other kinds, which no embedded proof is made with.
 */
export function publicKeyOf(material: KeyMaterial): PublicKey | undefined {
  if ('multikey' in material) return parseMultikey(material.multikey);
  return 'jwk' in material ? jwkKey(material.jwk) : undefined;
}

function jwkKey({ kty, crv, x, y }: JsonWebKey): PublicKey | undefined {
  const kind = KEY_KINDS.find((each) => FORMS[each].kty === kty && FORMS[each].crv === crv);
  if (!kind) return undefined;
  const across = coordinate(x, FORMS[kind].size);
  if (kind === 'ed25519') return across && { kind, bytes: across };
  const up = coordinate(y, FORMS[kind].size);
  return across && up && { kind, bytes: new Uint8Array([4, ...across, ...up]) };
}

function coordinate(text: unknown, size: number): Uint8Array<ArrayBuffer> | undefined {
  const bytes = typeof text === 'string' ? decodeBase64(text) : undefined;
  return bytes?.length === size ? bytes : undefined;
}
