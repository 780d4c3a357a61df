import { fail, ok, type Result } from '../kernel/result';
import { asList, asText, get, isBounded, type JsonValue } from '../kernel/json';
import type { ReadIssue } from './issues';

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
  return isBounded(value, DEEPEST, MOST_VALUES)
    ? ok(value)
    : fail('too-complex', { facts: { deepest: DEEPEST } });
}

/** The value at the end of a path of keys; where a list stands on the way, its first element. */
export function dig(value: JsonValue | undefined, ...keys: string[]): JsonValue | undefined {
  return keys.reduce<JsonValue | undefined>((at, key) => get(asList(at)[0], key), value);
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
