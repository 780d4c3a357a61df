export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

/** Whether a value nests at most so deep and holds at most so many values. */
export function isBounded(root: JsonValue, deepest: number, most = Infinity): boolean {
  let level: JsonValue[] = [root];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth++) {
    seen += level.length;
    if (depth > deepest || seen > most) return false;
    const next: JsonValue[] = [];
    for (const value of level) {
      if (value !== null && typeof value === 'object') {
        for (const child of Object.values(value) as JsonValue[]) next.push(child);
      }
    }
    level = next;
  }
  return true;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property, so that names such as `constructor` find nothing that is not in the file. */
export function get(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** JSON-LD writes one value bare and several as a list: both come out as a list. */
export function asList(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [value as JsonValue];
}

export function asText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A finite number, also where the file writes it as a string (`"2"`). */
export function asNumber(value: JsonValue | undefined): number | undefined {
  const number =
    typeof value === 'string' && value.trim() !== '' ? Number(value.replace(',', '.')) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
