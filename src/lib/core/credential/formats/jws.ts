import { decodeBase64, decodeUtf8 } from '../../kernel/bytes';
import { momentOfSeconds } from '../../kernel/day';
import { fail, ok, type Result } from '../../kernel/result';
import { asNumber, get, isObject, type JsonObject } from '../../kernel/json';
import { parseJson } from '../json';
import type { ReadIssue } from '../issues';

/** The shape of a compact JWS (RFC 7515, 7.1); what is in it may still be nonsense. */
export function isCompactJws(text: string): boolean {
  return /^[\w-]{2,}\.[\w-]{2,}\.[\w-]+$/.test(text);
}

/** The credential inside a compact JWS. */
export function readJws(token: string): Result<JsonObject, ReadIssue> {
  const claims = claimsOf(token);
  return claims.ok ? ok(credentialIn(claims.value)) : claims;
}

/** The payload of a compact JWS as it stands. */
export function claimsOf(token: string): Result<JsonObject, ReadIssue> {
  const bytes = decodeBase64(token.split('.')[1] ?? '');
  const text = bytes && decodeUtf8(bytes);
  const payload = text === undefined ? undefined : parseJson(text);
  return payload?.ok && isObject(payload.value) ? ok(payload.value) : fail('broken-token');
}

/**
 * The credential that claims make. In a JWT of VC data model 1.1 (6.3.1) it is the claim `vc` and
 * the registered claims override it; in 2.0 (VC-JOSE-COSE) and in a signed badge it is the payload
 * itself.
 */
export function credentialIn(claims: JsonObject): JsonObject {
  const inner = get(claims, 'vc') ?? get(claims, 'vp');
  return isObject(inner) ? mergeClaims(inner, claims) : claims;
}

function mergeClaims(credential: JsonObject, claims: JsonObject): JsonObject {
  const seconds = (name: string) => {
    const value = asNumber(get(claims, name));
    return value === undefined ? undefined : momentOfSeconds(value);
  };
  const id = get(claims, 'jti');
  const sub = get(claims, 'sub');
  const subject = get(credential, 'credentialSubject');
  const issuer = get(claims, 'iss');
  const from = seconds('nbf');
  const until = seconds('exp');
  return {
    ...credential,
    ...(id !== undefined && { id }),
    ...(issuer !== undefined && get(credential, 'issuer') === undefined && { issuer }),
    ...(sub !== undefined && isObject(subject) && { credentialSubject: { id: sub, ...subject } }),
    ...(from !== undefined && { issuanceDate: from }),
    ...(until !== undefined && { expirationDate: until })
  };
}
