import type { JsonObject } from './json';

/**
 * What a check of genuineness works on, taken from the original bytes without changing them.
 * - `data-integrity`: a document with embedded `proof` (W3C VC Data Integrity 1.0, 2.1)
 * - `jws`: a compact JWS (RFC 7515, 7.1)
 * - `jades`: a JSON JWS whose payload is kept as the exact string that was signed
 *   (ETSI TS 119 182-1, RFC 7797 `b64: false`)
 * - `hosted`: genuine only as far as the issuer's site still publishes it (Open Badges 2.0, 4.3)
 * - `none`: nothing to check
 */
export type Sealed =
  | { readonly kind: 'data-integrity'; readonly document: JsonObject }
  | { readonly kind: 'jws'; readonly token: string }
  | { readonly kind: 'jades'; readonly payload: string; readonly signatures: readonly JsonObject[] }
  | { readonly kind: 'hosted'; readonly url: string }
  | { readonly kind: 'none' };
