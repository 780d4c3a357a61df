import { ok, fail, type Result } from '../kernel/result';
import type { ReadIssue } from './issues';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

const DEEPEST = 64;
const MOST_VALUES = 400_000;

/** Parses JSON of bounded depth and size; never throws. */
export function parseJson(text: string): Result<JsonValue, ReadIssue> {
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    return fail('not-json');
  }
  return isBounded(value) ? ok(value) : fail('too-complex', { facts: { deepest: DEEPEST } });
}

function isBounded(root: JsonValue): boolean {
  let level: JsonValue[] = [root];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth++) {
    seen += level.length;
    if (depth > DEEPEST || seen > MOST_VALUES) return false;
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

/** The value at the end of a path of keys; where a list stands on the way, its first element. */
export function dig(value: JsonValue | undefined, ...keys: string[]): JsonValue | undefined {
  return keys.reduce<JsonValue | undefined>((at, key) => get(asList(at)[0], key), value);
}

/** JSON-LD writes one value bare and several as a list: both come out as a list. */
export function asList(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [value as JsonValue];
}

const MOST_ENTRIES = 1000;

/** The same for what a record lists: at most the first thousand, as a file may hold any number. */
export function entriesOf(value: JsonValue | undefined): readonly JsonValue[] {
  return asList(value).slice(0, MOST_ENTRIES);
}

/** Whether `entriesOf` leaves some out. */
export function hasTooMany(value: JsonValue | undefined): boolean {
  return asList(value).length > MOST_ENTRIES;
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

const LONGEST_ID = 8000;

/** The `id` of a node, or the node itself where it is only an address; none of absurd length. */
export function idOf(value: JsonValue | undefined): string | undefined {
  const id = asText(value) ?? asText(get(value, 'id')) ?? asText(get(value, '@id'));
  return id !== undefined && id.length <= LONGEST_ID ? id : undefined;
}

export function typesOf(value: JsonValue | undefined): readonly string[] {
  const types = [...asList(get(value, 'type')), ...asList(get(value, '@type'))];
  return types.filter((type) => typeof type === 'string');
}
