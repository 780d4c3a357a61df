import { asText, get, isObject, type JsonObject } from '../core/kernel/json';
import { parseJson } from '../core/credential/json';
import { decodeBase64, decodeUtf8 } from '../core/kernel/bytes';

/** The protected header of a JWS (RFC 7515, 4); undefined where it is none. */
export function parseHeader(encoded: string | undefined): JsonObject | undefined {
  const bytes = encoded === undefined ? undefined : decodeBase64(encoded);
  const text = bytes && decodeUtf8(bytes);
  const json = text === undefined ? undefined : parseJson(text);
  return json?.ok && isObject(json.value) ? json.value : undefined;
}

/**
 * The first name in `crit` that is not understood here (RFC 7515, 4.1.11), or `crit` itself where
 * it is broken; undefined where there is nothing against going on.
 */
export function unmetDemand(header: JsonObject, understood: readonly string[]): string | undefined {
  const critical = get(header, 'crit');
  if (critical === undefined) return undefined;
  if (!Array.isArray(critical) || critical.length === 0) return 'crit';
  const unmet = (critical as readonly unknown[]).find(
    (name) => typeof name !== 'string' || !understood.includes(name) || !Object.hasOwn(header, name)
  );
  return unmet === undefined ? undefined : typeof unmet === 'string' ? unmet : 'crit';
}

/** The algorithm that a header names; empty where it names none. */
export function algorithmOf(header: JsonObject | undefined): string {
  return asText(get(header, 'alg')) ?? '';
}
