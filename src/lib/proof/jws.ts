import type { Documents } from '../core/credential/documents';
import { readJws } from '../core/credential/formats/jws';
import { asList, asText, get, type JsonObject } from '../core/kernel/json';
import { dig, idOf } from '../core/credential/json';
import { decodeBase64, encodeUtf8 } from '../core/kernel/bytes';
import { algorithmOf, parseHeader, unmetDemand } from './jose-header';
import { publicJwk } from './key-material';
import { findKey } from './keys';
import type { ProofCheck } from './proof-check';
import { altered, notCheckable } from './results';
import { certified, sealKeyOf } from './seal-certificate';
import { isSignatureAlgorithm, verifySignature, type VerificationKey } from './signature';

/**
 * Checks a compact JWS (RFC 7515, 7.1). The key is the one that the header (`kid`) or the badge
 * (`verification.creator`) names, where it is at hand; else the one that came along in the header
 * (`jwk`, `x5c`), which does not show whose it is.
 */
export async function checkJws(token: string, documents: Documents): Promise<ProofCheck> {
  const [encoded, payload, signature, ...rest] = token.split('.');
  const header = parseHeader(encoded);
  const algorithm = algorithmOf(header);
  const bytes = signature === undefined ? undefined : decodeBase64(signature);
  if (!header || !bytes || rest.length > 0) return notCheckable('broken-proof', algorithm);
  if (!isSignatureAlgorithm(algorithm)) return notCheckable('unknown-proof', algorithm);
  const demand = unmetDemand(header, []);
  if (demand !== undefined) return notCheckable('unknown-proof', demand);
  const key = await keyOf(header, token, documents);
  if (!('material' in key)) return noKey(key, algorithm);
  const data = encodeUtf8(`${encoded}.${payload}`);
  const holds = await verifySignature(algorithm, key.material, bytes, data);
  if (holds === undefined) return notCheckable('broken-proof', algorithm);
  if (!holds) return altered('signature-fails', algorithm);
  const integrity = { result: 'intact', reason: 'signature-holds', detail: algorithm } as const;
  return { integrity, ...key.says };
}

type Key =
  | {
      readonly material: VerificationKey;
      readonly says: Omit<ProofCheck, 'integrity'>;
    }
  | { readonly named?: string | undefined; readonly wanted?: string | undefined };

async function keyOf(header: JsonObject, token: string, documents: Documents): Promise<Key> {
  const named = methodNamed(header, token);
  const search = named === undefined ? {} : findKey(named, documents);
  if ('found' in search) {
    return { material: search.found.material, says: { key: search.found.origin } };
  }
  const more = search.wanted === undefined ? {} : { wanted: [search.wanted] };
  const jwk = publicJwk(get(header, 'jwk'));
  const keyId = asText(get(header, 'kid'));
  if (jwk) {
    const key = { from: 'header', ...(keyId && { keyId }) } as const;
    return { material: jwk, says: { key, ...more } };
  }
  const chained = asText(asList(get(header, 'x5c'))[0]);
  const sealKey = chained === undefined ? undefined : await sealKeyOf(chained);
  if (sealKey) {
    return { material: { spki: sealKey.spki }, says: { ...certified(sealKey), ...more } };
  }
  return { named: keyId ?? named, wanted: search.wanted };
}

/** The verification method: a whole DID URL or address, or a name among the keys of the issuer. */
function methodNamed(header: JsonObject, token: string): string | undefined {
  const keyId = asText(get(header, 'kid'));
  if (keyId !== undefined && /^(did:|https?:)/.test(keyId)) return keyId;
  const read = readJws(token);
  const claims = read.ok ? read.value : undefined;
  const creator = idOf(dig(claims, 'verification', 'creator'));
  if (creator !== undefined) return creator;
  if (asText(dig(claims, 'verify', 'type')) === 'signed') return idOf(dig(claims, 'verify', 'url'));
  const issuer = idOf(get(claims, 'issuer'));
  return keyId !== undefined && issuer !== undefined && /^(did:|https?:)/.test(issuer)
    ? `${issuer}#${keyId.replace(/^#/, '')}`
    : undefined;
}

function noKey({ named, wanted }: Exclude<Key, { material: unknown }>, algorithm: string) {
  const check = notCheckable(
    wanted === undefined ? 'no-key' : 'key-not-kept',
    named ?? wanted ?? algorithm
  );
  return wanted === undefined ? check : { ...check, wanted: [wanted] };
}
