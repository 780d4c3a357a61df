import { asText, get, isObject, type JsonValue } from '../core/kernel/json';

/** A public key as it was written down: a Multikey (`z…`), a JWK, or PEM. */
export type KeyMaterial =
  { readonly multikey: string } | { readonly jwk: JsonWebKey } | { readonly pem: string };

const PEM = /^\s*-----BEGIN PUBLIC KEY-----[\sA-Za-z0-9+/=]+-----END PUBLIC KEY-----\s*$/;

/** Of a Multikey: above that of any kind in use. */
const LONGEST = 2000;

/**
 * The public key that a verification method (Controlled Identifiers 1.0, 2.2) or an Open Badges
 * `CryptographicKey` holds; also a bare JWK. Undefined for a private or shared key.
 */
export function materialOf(holder: JsonValue | undefined): KeyMaterial | undefined {
  const multikey = asText(get(holder, 'publicKeyMultibase'));
  if (multikey !== undefined) return multikey.length <= LONGEST ? { multikey } : undefined;
  const stated = get(holder, 'publicKeyJwk');
  const jwk = stated === undefined && get(holder, 'kty') !== undefined ? holder : stated;
  if (jwk !== undefined) return publicJwk(jwk);
  const pem = asText(get(holder, 'publicKeyPem'));
  return pem === undefined ? undefined : pemOf(pem);
}

/** The public key in PEM (RFC 7468, 13) that a text is; undefined for any other text. */
export function pemOf(text: string): KeyMaterial | undefined {
  return PEM.test(text) ? { pem: text } : undefined;
}

/** The public members of a JWK (RFC 7517); undefined where it is private, shared or broken. */
export function publicJwk(value: JsonValue | undefined): { jwk: JsonWebKey } | undefined {
  if (!isObject(value) || get(value, 'd') !== undefined) return undefined;
  const member = (name: string) => asText(get(value, name));
  const [kty, crv, x, y, n, e] = ['kty', 'crv', 'x', 'y', 'n', 'e'].map(member);
  if (kty === 'RSA' && n !== undefined && e !== undefined) return { jwk: { kty, n, e } };
  if (crv === undefined || x === undefined) return undefined;
  if (kty === 'OKP') return { jwk: { kty, crv, x } };
  return kty === 'EC' && y !== undefined ? { jwk: { kty, crv, x, y } } : undefined;
}
