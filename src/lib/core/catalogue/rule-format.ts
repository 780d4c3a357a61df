import { isBounded, isObject, type JsonObject, type JsonValue } from '../kernel/json';
import { fail, ok, type Issue, type Result } from '../kernel/result';
import {
  either,
  objectOf,
  oneOf,
  scalar,
  wholeListOf,
  type Field,
  type Report,
  type Shape
} from './formats/record-shape';
import { day, eqf, id, localText, number, RULE_SOURCE, share, text } from './formats/record-values';
import { OFFERING_KINDS, STACK_LEVELS } from './kinds';
import {
  AGE_CLOCKS,
  ASK_TOPICS,
  ROUNDINGS,
  RULE_VERSION,
  TIME_CLOCKS,
  type Amount,
  type GradeNeed,
  type Pool,
  type Rule
} from './rule';

/*
 * Rules as JSON: the members of `Rule`, and on the outermost part the `version` of the form.
 * Without one it is version 1, in which `credits` were `ects` from a list of courses (`from`).
 */

/**
 * - `newer-version`: written for a later app
 * - `too-large`: more parts, names or levels than any rule of a publisher has
 * - `unknown-type`: the part at `path` is of no type that is known
 * - `bad-value`: what is at `path` is not what it should be, or not known there
 */
export type RuleIssue = Issue<'newer-version' | 'too-large' | 'unknown-type' | 'bad-value'>;

/** Levels of JSON and values in it; about twenty parts inside of each other. */
const DEEPEST = 60;
const MOST_VALUES = 100_000;

/** A rule as JSON, with its version. */
export function formatRule(rule: Rule): JsonObject {
  return { version: RULE_VERSION, ...rule } as unknown as JsonObject;
}

/** A record in which the rules are as JSON. */
export function withRulesAsJson<Of extends object>(record: Of): Of {
  const { rule: asked, prerequisite }: { rule?: Rule; prerequisite?: Rule } = record;
  return {
    ...record,
    ...(prerequisite && { prerequisite: formatRule(prerequisite) }),
    ...(asked && { rule: formatRule(asked) })
  };
}

/**
 * Reads a rule. Where a part of it is wrong it would ask for something else, so it is wrong as a
 * whole; only names and sources are left out by themselves, and `onDropped` is told.
 */
export function parseRule(
  json: JsonValue,
  onDropped: (issue: RuleIssue) => void = () => undefined
): Result<Rule, RuleIssue> {
  if (!isObject(json)) return fail('bad-value', { path: '', facts: { value: shown(json) } });
  const { version = 1, ...rest } = json;
  if (!Number.isSafeInteger(version) || Number(version) < 1) {
    return fail('bad-value', { path: 'version', facts: { value: shown(version) } });
  }
  if (Number(version) > RULE_VERSION) {
    return fail('newer-version', { path: 'version', facts: { version: Number(version) } });
  }
  if (!isBounded(rest, DEEPEST, MOST_VALUES)) return fail('too-large');
  const wrong: RuleIssue[] = [];
  const read = part(rest, '', (path, value) => {
    const code = /(?:^|\.)type$/.test(path) ? 'unknown-type' : 'bad-value';
    wrong.push({ code, path, facts: { value: shown(value) } });
  });
  if (!read) return { ok: false, issue: wrong.at(-1) ?? { code: 'bad-value', path: '' } };
  wrong.forEach(onDropped);
  return ok(read);
}

/** A rule inside of a record. */
export const rule: Shape<Rule> = (value, path, report) => {
  const tell = ({ path: inside = '', facts }: RuleIssue) => {
    const at = inside === '' || inside.startsWith('[') ? inside : `.${inside}`;
    report(`${path}${at}`, facts?.['value'] ?? facts?.['version'] ?? null);
  };
  const read = parseRule(value, tell);
  if (read.ok) return read.value;
  tell(read.issue);
  return undefined;
};

function shown(value: JsonValue): string {
  return JSON.stringify(value).slice(0, 100);
}

/** An object of which everything that there is has to be known, and as it should be. */
function strictly<Value>(fields: Readonly<Record<string, Field>>): Shape<Value> {
  const shape = objectOf<Value>(fields);
  return (value, path, report) => {
    const unknown = isObject(value)
      ? Object.keys(value).find((key) => !Object.hasOwn(fields, key))
      : undefined;
    if (unknown === undefined) return shape(value, path, report);
    report(path === '' ? unknown : `${path}.${unknown}`, unknown);
    return undefined;
  };
}

const needed = (shape: Field['shape']): Field => ({ shape, is: 'needed' });
const decisive = (shape: Field['shape']): Field => ({ shape, is: 'decisive' });
const list = <Value>(shape: Shape<Value>, least = 0) => decisive(wholeListOf(shape, least));
const only = <const Value extends boolean>(value: Value) =>
  decisive(scalar((one): one is Value => one === value));
const whole = (min: number, max: number): Shape<number> =>
  scalar(
    (value): value is number =>
      typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
  );

const MOST = 1_000_000;
/** A hundred years. */
const MOST_MONTHS = 1_200;
const quantity = number(0, MOST);
const months = needed(number(0, MOST_MONTHS));

const isced = scalar(
  (value): value is string => typeof value === 'string' && /^\d{2,4}$/.test(value)
);
const grade = strictly<GradeNeed>({ least: needed(text), scale: list(text, 1) });

const pool = strictly<Pool>({
  courses: list(id),
  awards: list(id),
  except: list(id),
  providers: list(id),
  kinds: list(oneOf(OFFERING_KINDS)),
  levels: list(oneOf(STACK_LEVELS)),
  eqf: decisive(eqf),
  creditLevels: list(text),
  fields: list(isced),
  codes: list(text),
  subjects: list(text),
  grade: decisive(grade),
  recognised: decisive(scalar((value): value is boolean => typeof value === 'boolean'))
});

const has = (key: string) => (value: JsonValue) => isObject(value) && Object.hasOwn(value, key);
const amount: Shape<Amount> = either(
  has('credits'),
  strictly<Amount>({
    credits: needed(quantity),
    scheme: decisive(text),
    step: decisive(number(0, MOST))
  }),
  either(
    has('courses'),
    strictly<Amount>({ courses: needed(whole(0, MOST)) }),
    strictly<Amount>({
      share: needed(share),
      of: decisive(quantity),
      scheme: decisive(text),
      rounding: decisive(oneOf(ROUNDINGS)),
      stated: decisive(quantity)
    })
  )
);

const inside: Shape<Rule> = (value, path, report) => part(value, path, report);
const several = { of: needed(wholeListOf(inside, 1)) };
const single = { of: needed(inside) };
const versions = wholeListOf(
  strictly<{ from: string; rule: Rule }>({ from: needed(day), rule: needed(inside) }),
  1
);

const TYPES: Readonly<Record<Rule['type'], Readonly<Record<string, Field>>>> = {
  course: {
    offering: needed(id),
    equivalents: list(id),
    grade: decisive(grade),
    together: only(true)
  },
  award: { award: needed(id) },
  all: several,
  any: several,
  some: { count: needed(whole(1, MOST)), ...several },
  sequence: several,
  credits: { least: needed(amount), from: needed(pool) },
  average: { least: needed(quantity), lowerIsBetter: only(true), from: needed(pool) },
  once: {
    among: decisive(
      either(
        (value) => value === 'awards',
        oneOf(['awards']),
        strictly<{ family: string }>({ family: needed(text) })
      )
    ),
    ...single
  },
  limit: {
    most: needed(amount),
    below: only(true),
    from: needed(pool),
    until: decisive(inside),
    ...single
  },
  fresh: { months, clock: needed(oneOf(AGE_CLOCKS)), from: decisive(pool), ...single },
  within: { months, clock: needed(oneOf(TIME_CLOCKS)), ...single },
  dated: { by: needed(oneOf(['enrolment', 'today'])), versions: needed(versions) },
  advised: single,
  ask: { text: needed(localText), about: decisive(oneOf(ASK_TOPICS)) }
};

const PARTS = new Map<unknown, Shape<Rule>>(
  Object.entries(TYPES).map(([type, fields]) => [
    type,
    strictly<Rule>({
      type: needed(oneOf([type])),
      ...fields,
      name: { shape: localText },
      source: { shape: RULE_SOURCE }
    })
  ])
);

function part(value: JsonValue, path: string, report: Report): Rule | undefined {
  const stated = isObject(value) ? value : {};
  const type = Object.hasOwn(stated, 'type') ? stated['type'] : undefined;
  const shape = PARTS.get(type);
  if (shape) return shape(asNow(stated), path, report);
  report(path === '' ? 'type' : `${path}.type`, type ?? null);
  return undefined;
}

/** Credits as version 1 wrote them, as they are written now. */
function asNow(value: JsonObject): JsonObject {
  if (value['type'] !== 'credits' || !('ects' in value) || 'least' in value) return value;
  const { ects, from, ...rest } = value;
  return { ...rest, least: { credits: ects }, from: { courses: from ?? null } };
}
