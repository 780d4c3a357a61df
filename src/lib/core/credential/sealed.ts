import type { JsonObject } from '../kernel/json';

/**
 * What a check of genuineness works on, taken from the original bytes without changing them.
 * - `data-integrity`: a document with embedded `proof` (W3C VC Data Integrity 1.0, 2.1), among
 *   them Merkle proofs of 2019 (Blockcerts 3)
 * - `jws`: a compact JWS (RFC 7515, 7.1)
 * - `sd-jwt`: a compact JWS with the disclosures that came along (SD-JWT, 4)
 * - `jades`: a JSON JWS whose payload is kept as the exact string that was signed
 *   (ETSI TS 119 182-1, RFC 7797 `b64: false`)
 * - `xades`: XML with an enveloped signature, as the text of the file (ETSI EN 319 132-1)
 * - `merkle-2017`: a document with a Merkle proof in `signature` (Blockcerts 2)
 * - `hosted`: genuine only as far as the issuer's site still publishes it (Open Badges 2.0, 4.3)
 * - `within`: part of a whole and covered by the seal of the whole alone
 * - `foreign`: some kind of proof that is known by name only
 * - `none`: nothing to check
 */
export type Sealed =
  | { readonly kind: 'data-integrity'; readonly document: JsonObject }
  | { readonly kind: 'jws'; readonly token: string }
  | { readonly kind: 'sd-jwt'; readonly token: string; readonly disclosures: readonly string[] }
  | { readonly kind: 'jades'; readonly payload: string; readonly signatures: readonly JsonObject[] }
  | { readonly kind: 'xades'; readonly text: string }
  | { readonly kind: 'merkle-2017'; readonly document: JsonObject }
  | { readonly kind: 'hosted'; readonly url: string }
  | { readonly kind: 'within' }
  | { readonly kind: 'foreign'; readonly name: string }
  | { readonly kind: 'none' };
