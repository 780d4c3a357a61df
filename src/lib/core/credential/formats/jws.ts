import { decodeBase64, decodeUtf8 } from '../../kernel/bytes';
import { momentOfSeconds } from '../../kernel/day';
import { fail, ok, type Result } from '../../kernel/result';
import { asNumber, get, isObject, parseJson, type JsonObject } from '../json';
import type { ReadIssue } from '../issues';

/** The shape of a compact JWS (RFC 7515, 7.1); what is in it may still be nonsense. */
export function isCompactJws(text: string): boolean {
  return /^[\w-]{2,}\.[\w-]{2,}\.[\w-]+$/.test(text);
}

/**
 * The credential inside a compact JWS, as its claims say. In a JWT of VC data model 1.1 (6.3.1)
 * it is the claim `vc` and the registered claims override it; in 2.0 (VC-JOSE-COSE) and in a
 * signed badge it is the payload itself.
 */
export function readJws(token: string): Result<JsonObject, ReadIssue> {
  const bytes = decodeBase64(token.split('.')[1] ?? '');
  const text = bytes && decodeUtf8(bytes);
  const payload = text === undefined ? undefined : parseJson(text);
  if (!payload?.ok || !isObject(payload.value)) return fail('broken-token');
  const claims = payload.value;
  const inner = get(claims, 'vc') ?? get(claims, 'vp');
  return ok(isObject(inner) ? mergeClaims(inner, claims) : claims);
}

function mergeClaims(credential: JsonObject, claims: JsonObject): JsonObject {
  const seconds = (name: string) => {
    const value = asNumber(get(claims, name));
    return value === undefined ? undefined : momentOfSeconds(value);
  };
  const id = get(claims, 'jti');
  const issuer = get(claims, 'iss');
  const from = seconds('nbf');
  const until = seconds('exp');
  return {
    ...credential,
    ...(id !== undefined && { id }),
    ...(issuer !== undefined && get(credential, 'issuer') === undefined && { issuer }),
    ...(from !== undefined && { issuanceDate: from }),
    ...(until !== undefined && { expirationDate: until })
  };
}
