import { isObject, type JsonObject, type JsonValue } from '../../kernel/json';

/** Says that the value at a path is not what it should be. */
export type Report = (path: string, value: JsonValue) => void;

/** What a value is, or undefined where it is something else, which has then been reported. */
export type Shape<Value> = (value: JsonValue, path: string, report: Report) => Value | undefined;

/** A value that one look decides on. */
export function scalar<Value extends JsonValue>(
  isIt: (value: JsonValue) => value is Value
): Shape<Value> {
  return (value, path, report) => {
    if (isIt(value)) return value;
    report(path, value);
    return undefined;
  };
}

export function oneOf<const Value extends string | number>(values: readonly Value[]): Shape<Value> {
  return scalar((value): value is Value => (values as readonly JsonValue[]).includes(value));
}

export function either<A, B>(
  isFirst: (value: JsonValue) => boolean,
  first: Shape<A>,
  second: Shape<B>
): Shape<A | B> {
  return (value, path, report) =>
    isFirst(value) ? first(value, path, report) : second(value, path, report);
}

/** A list; what in it is wrong is reported and left out. */
export function listOf<Value>(shape: Shape<Value>): Shape<readonly Value[]> {
  return (value, path, report) => {
    if (!Array.isArray(value)) {
      report(path, value);
      return undefined;
    }
    return (value as readonly JsonValue[]).flatMap((item, index) => {
      const read = shape(item, `${path}[${index}]`, report);
      return read === undefined ? [] : [read];
    });
  };
}

/** A list that means something else when a part of it is missing: one wrong item, and it is wrong. */
export function wholeListOf<Value>(shape: Shape<Value>, least: number): Shape<readonly Value[]> {
  return (value, path, report) => {
    const read = listOf(shape)(value, path, report);
    const whole = read && read.length === (value as readonly JsonValue[]).length;
    if (whole && read.length < least) report(path, value);
    return whole && read.length >= least ? read : undefined;
  };
}

/** Whatever the keys are, the values are of one shape. */
export function mapOf<Value>(
  shape: Shape<Value>,
  isKey: (key: string) => boolean
): Shape<Readonly<Record<string, Value>>> {
  return (value, path, report) => {
    if (!isObject(value)) {
      report(path, value);
      return undefined;
    }
    const entries = Object.entries(value).flatMap(([key, inner]) => {
      const at = `${path}.${key}`;
      if (!isKey(key)) report(at, key);
      const read = isKey(key) ? shape(inner ?? null, at, report) : undefined;
      return read === undefined ? [] : [[key, read] as const];
    });
    return entries.length > 0 || Object.keys(value).length === 0
      ? Object.fromEntries(entries)
      : undefined;
  };
}

export interface Field {
  readonly shape: Shape<unknown>;
  /** `needed`: without it there is no object; `decisive`: it may be absent, but not wrong. */
  readonly is?: 'needed' | 'decisive';
  /** What stands for it where it is absent or wrong. */
  readonly otherwise?: JsonValue;
}

/** An object with these keys; others, and what is wrong, are reported and left out. */
export function objectOf<Value>(fields: Readonly<Record<string, Field>>): Shape<Value> {
  const members = Object.entries(fields);
  return (value, path, report) => {
    if (!isObject(value)) {
      report(path, value);
      return undefined;
    }
    const under = (key: string) => (path === '' ? key : `${path}.${key}`);
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key)) report(under(key), key);
    }
    const entries: [string, unknown][] = [];
    for (const [key, field] of members) {
      const own = ownValue(value, key);
      const read = own === undefined ? undefined : field.shape(own, under(key), report);
      const given = read ?? field.otherwise;
      if (read === undefined && field.is === 'needed' && own === undefined)
        report(under(key), null);
      if (read === undefined && field.is === 'needed') return undefined;
      if (read === undefined && field.is === 'decisive' && own !== undefined) return undefined;
      if (given !== undefined) entries.push([key, given]);
    }
    return Object.fromEntries(entries) as Value;
  };
}

function ownValue(value: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
