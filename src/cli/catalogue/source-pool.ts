import type { JsonObject, JsonValue } from '../../lib/core/kernel/json';

/** Where something stands in a source file. */
export type Place = readonly (string | number)[];

/** A rule that is not written as one of the known shapes; says where. */
export class RuleError extends Error {
  constructor(
    readonly place: Place,
    message: string
  ) {
    super(message);
  }
}

export function under(place: Place, key: string | number): Place {
  return [...place, key];
}

const LEVELS: readonly unknown[] = ['basic', 'intermediate', 'advanced'];

/** How keys of a pool are written, by the member that each stands for. */
const POOL_KEYS: Readonly<Record<string, string>> = {
  courses: 'courses',
  awards: 'awards',
  except: 'except',
  providers: 'providers',
  kinds: 'kinds',
  levels: 'levels',
  eqf: 'eqf',
  'credit-levels': 'creditLevels',
  fields: 'fields',
  codes: 'codes',
  subjects: 'subjects',
  grade: 'grade',
  recognised: 'recognised'
};

/**
 * A pool: a list of courses, `recognised` (from elsewhere), `own` (taken within the programme),
 * `anything`, or its filters by name.
 */
export function poolOf(value: unknown, at: Place): JsonObject {
  if (Array.isArray(value)) return { courses: value as JsonValue };
  if (value === 'recognised' || value === 'own') return { recognised: value === 'recognised' };
  if (value === 'anything') return {};
  if (typeof value !== 'object' || value === null) {
    throw new RuleError(at, 'write a list of courses, recognised, own, anything, or filters');
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, given]) => {
      const member = Object.hasOwn(POOL_KEYS, key) ? POOL_KEYS[key] : undefined;
      if (member === undefined) {
        const keys = Object.keys(POOL_KEYS).join(', ');
        throw new RuleError(under(at, key), `a pool has no ${key}; it has ${keys}`);
      }
      return [member, poolValue(key, given, under(at, key))];
    })
  );
}

function poolValue(key: string, value: unknown, at: Place): JsonValue {
  if (key === 'eqf') return rangeOf(value, at);
  if (key === 'grade') return gradeOf(value, at);
  if (key === 'recognised') return value as JsonValue;
  if (!Array.isArray(value) || value.length === 0) throw new RuleError(at, 'write a list');
  if (key !== 'levels') return value as JsonValue;
  return value.map((level: unknown): JsonValue => {
    const place = LEVELS.indexOf(level);
    if (place < 0) throw new RuleError(at, `write ${LEVELS.join(', ')}`);
    return place + 1;
  });
}

function rangeOf(value: unknown, at: Place): JsonValue {
  const [, min, max = min] = /^([1-8])(?:-([1-8]))?$/.exec(String(value)) ?? [];
  if (min === undefined) throw new RuleError(at, 'write 6 or 6-8');
  return { min: Number(min), max: Number(max) };
}

/** `B` or `4.5`, or with the scale it is on: `{ least: B, scale: [A, B, C] }`. */
export function gradeOf(value: unknown, at: Place): JsonValue {
  if (typeof value === 'string' || typeof value === 'number') return { least: String(value) };
  const { least, scale } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (least === undefined)
    throw new RuleError(at, 'write B, 4.5 or { least: B, scale: [A, B, C] }');
  return {
    least: String(least),
    ...(Array.isArray(scale) && { scale: scale.map((grade) => String(grade)) })
  };
}

/** `6 years` or `18 months`, in months. */
export function monthsOf(value: unknown, at: Place): number {
  const [, count, unit] = /^(\d+(?:\.\d+)?) (year|month)s?$/.exec(String(value)) ?? [];
  if (count === undefined) throw new RuleError(at, 'write 6 years or 18 months');
  return Number(count) * (unit === 'year' ? 12 : 1);
}

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const AMOUNT = new RegExp(`^(${NUMBER})(?: (?!recognised)(.+?))?( recognised)?$`);
const SHARE = new RegExp(`^(${NUMBER})%(?: of (${NUMBER}))?(?: rounded (up|down))?( recognised)?$`);

/**
 * `20`, `20 credits` or `20 ects`, `20 CATS`, `3 courses`, `30%`, `30% of 60`, `30% of 60 rounded
 * down`, each with `recognised` behind it; or members by name (`credits`, `scheme`, `step`, `share`,
 * `of`, `rounding`, `stated`).
 */
export function amountOf(
  value: unknown,
  at: Place
): { readonly amount: JsonObject; readonly recognised: boolean } {
  if (typeof value === 'object' && value !== null) {
    return { amount: value as JsonObject, recognised: false };
  }
  const [, percent, of, rounding, ofShare] = SHARE.exec(String(value)) ?? [];
  if (percent !== undefined) {
    const amount = {
      share: Number(percent) / 100,
      ...(of !== undefined && { of: Number(of) }),
      ...(rounding !== undefined && { rounding })
    };
    return { amount, recognised: ofShare !== undefined };
  }
  const [, count, unit = 'credits', ofCount] = AMOUNT.exec(String(value)) ?? [];
  if (count === undefined) {
    throw new RuleError(at, 'write 20, 20 CATS, 3 courses, 30% or 30% of 60');
  }
  const recognised = ofCount !== undefined;
  if (/^courses?$/.test(unit)) return { amount: { courses: Number(count) }, recognised };
  const isEcts = /^(?:credits?|ects)$/i.test(unit);
  return { amount: { credits: Number(count), ...(!isEcts && { scheme: unit }) }, recognised };
}
