import type { JsonValue } from '../core/kernel/json';

/** JSON in canonical form (RFC 8785): members in the order of their UTF-16 units, no white space. */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) {
    return `[${(value as readonly JsonValue[]).map(canonicalJson).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter((member): member is [string, JsonValue] => member[1] !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
    return `{${members.join(',')}}`;
  }
  // JSON text may hold numbers too large to be any: they would be written as `null`.
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('not finite');
  return JSON.stringify(value);
}
