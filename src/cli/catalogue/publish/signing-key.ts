import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject
} from 'node:crypto';
import type { Manifest } from '../../../lib/core/catalogue/published/manifest';
import { encodeBase64url } from '../../../lib/core/kernel/bytes';
import { encodeBase58 } from '../../../lib/core/kernel/base58';
import { signedBytes } from '../../../lib/proof/catalogue-signature';
import { SourceError } from '../source-error';
import { readText } from '../yaml-file';

/** A publisher's Ed25519 key, and the `did:key` under which learners know it. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly did: string;
}

/** Multicodec of an Ed25519 public key, as an unsigned varint. */
const ED25519_PREFIX = [0xed, 0x01];

export function makeKey(): SigningKey {
  return keyOf(generateKeyPairSync('ed25519').privateKey);
}

/** As PKCS #8 in PEM (RFC 5958, RFC 7468). */
export function formatKey({ privateKey }: SigningKey): string {
  return String(privateKey.export({ format: 'pem', type: 'pkcs8' }));
}

/** Reads what `formatKey` wrote; throws a `SourceError`. */
export function readKey(file: string): SigningKey {
  const pem = readText(file);
  let key: KeyObject | undefined;
  try {
    key = createPrivateKey(pem);
  } catch {
    // Said below.
  }
  if (key?.asymmetricKeyType !== 'ed25519') {
    throw new SourceError(`${file}: this is no private Ed25519 key; catalogue keygen makes one`);
  }
  return keyOf(key);
}

function keyOf(privateKey: KeyObject): SigningKey {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const multicodec = new Uint8Array([...ED25519_PREFIX, ...spki.subarray(-32)]);
  return { privateKey, did: `did:key:z${encodeBase58(multicodec)}` };
}

/** The manifest with a signature in place of any that it had. Ed25519 gives the same every time. */
export function signed(manifest: Manifest, { privateKey, did }: SigningKey): Manifest {
  const value = encodeBase64url(sign(null, signedBytes(manifest), privateKey));
  return { ...manifest, signature: { key: did, value } };
}
