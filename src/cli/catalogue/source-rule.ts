import type { Rule } from '../../lib/core/catalogue/rule';
import { parseRule as parseRuleJson } from '../../lib/core/catalogue/rule-format';
import type { JsonObject, JsonValue } from '../../lib/core/kernel/json';
import { amountOf, gradeOf, monthsOf, poolOf, RuleError, under, type Place } from './source-pool';

export { RuleError } from './source-pool';

type Node = Readonly<Record<string, unknown>>;

interface Shape {
  /** Keys that may stand beside the one that says what it is. */
  readonly keys?: readonly string[];
  readonly read: (node: Node, at: Place) => JsonObject;
}

const several =
  (type: 'all' | 'any' | 'sequence') =>
  (node: Node, at: Place): JsonObject => ({ type, of: rulesIn(node[type], under(at, type)) });

/** What rules are written as, by the key that says it; `README.md` shows them all. */
const SHAPES: Readonly<Record<string, Shape>> = {
  all: { read: several('all') },
  any: { read: several('any') },
  sequence: { read: several('sequence') },
  some: {
    keys: ['of'],
    read: (node, at) => ({
      type: 'some',
      count: node['some'] as JsonValue,
      of: rulesIn(node['of'], under(at, 'of'))
    })
  },
  course: {
    keys: ['or', 'grade', 'together'],
    read: ({ course, or, grade, together }, at) => ({
      type: 'course',
      offering: course as JsonValue,
      ...(or !== undefined && { equivalents: or as JsonValue }),
      ...(grade !== undefined && { grade: gradeOf(grade, under(at, 'grade')) }),
      ...(together !== undefined && { together: together as JsonValue })
    })
  },
  award: { read: ({ award }) => ({ type: 'award', award: award as JsonValue }) },
  credits: { keys: ['from'], read: readCredits },
  average: {
    keys: ['from', 'lower-is-better'],
    read: (node, at) => ({
      type: 'average',
      least: node['average'] as JsonValue,
      ...('lower-is-better' in node && { lowerIsBetter: node['lower-is-better'] as JsonValue }),
      from: poolOf(node['from'], under(at, 'from'))
    })
  },
  once: {
    keys: ['among'],
    read: ({ once, among }, at) => ({
      type: 'once',
      ...(among !== undefined && { among: among as JsonValue }),
      of: ruleIn(once, under(at, 'once'))
    })
  },
  'at-most': { keys: ['from', 'until', 'of'], read: (node, at) => readLimit(node, 'at-most', at) },
  'less-than': {
    keys: ['from', 'until', 'of'],
    read: (node, at) => ({ ...readLimit(node, 'less-than', at), below: true })
  },
  'not-older-than': {
    keys: ['at', 'from', 'of'],
    read: (node, at) => ({
      type: 'fresh',
      months: monthsOf(node['not-older-than'], under(at, 'not-older-than')),
      clock: (node['at'] ?? null) as JsonValue,
      ...('from' in node && { from: poolOf(node['from'], under(at, 'from')) }),
      of: ruleIn(node['of'], under(at, 'of'))
    })
  },
  within: {
    keys: ['since', 'of'],
    read: (node, at) => ({
      type: 'within',
      months: monthsOf(node['within'], under(at, 'within')),
      clock: (node['since'] ?? null) as JsonValue,
      of: ruleIn(node['of'], under(at, 'of'))
    })
  },
  versions: { keys: ['by'], read: readVersions },
  advised: {
    read: ({ advised }, at) => ({ type: 'advised', of: ruleIn(advised, under(at, 'advised')) })
  },
  ask: {
    keys: ['about'],
    read: ({ ask, about }) => ({
      type: 'ask',
      text: ask as JsonValue,
      ...(about !== undefined && { about: about as JsonValue })
    })
  }
};

/** What every part may say of itself. */
const OF_EVERY = ['name', 'source'];

/**
 * A rule as a source file writes it: a bare id is a course, everything else says what it is by one
 * key of `SHAPES`. Throws a `RuleError` that says where it is wrong.
 */
export function parseRule(value: unknown, at: Place = []): Rule {
  if (typeof value === 'string') return checked({ type: 'course', offering: value }, at);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RuleError(at, `write a course id or one of ${Object.keys(SHAPES).join(', ')}`);
  }
  const node = value as Node;
  const key = Object.keys(SHAPES).find((name) => Object.hasOwn(node, name));
  const shape = key === undefined ? undefined : SHAPES[key];
  if (key === undefined || !shape) {
    throw new RuleError(at, `no known rule has the keys ${Object.keys(node).join(', ')}`);
  }
  const known = [key, ...(shape.keys ?? []), ...OF_EVERY];
  const unknown = Object.keys(node).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new RuleError(under(at, unknown), `${key} has no ${unknown}; it has ${known.join(', ')}`);
  }
  return checked({ ...shape.read(node, at), ...ofEvery(node) }, at);
}

function ofEvery({ name, source }: Node): JsonObject {
  const said = source as JsonObject | undefined;
  const { 'valid-from': validFrom, ...rest } = said ?? {};
  return {
    ...(name !== undefined && { name: name as JsonValue }),
    ...(said && { source: validFrom === undefined ? rest : { ...rest, validFrom } })
  };
}

/** The one way in for rules; what it would leave out is wrong here. */
function checked(json: JsonObject, at: Place): Rule {
  const wrong = (path = '', value: JsonValue = '') =>
    new RuleError(at, `${path}: ${JSON.stringify(value)} cannot stand here`);
  const read = parseRuleJson({ version: 2, ...json }, ({ path, facts }) => {
    throw wrong(path, facts?.['value']);
  });
  if (read.ok) return read.value;
  const { code, path, facts } = read.issue;
  if (code === 'too-large') throw new RuleError(at, 'this rule has too many parts');
  throw wrong(path, facts?.['value']);
}

/** `credits: 20` with `from`, or both inside: `credits: { least: 20, from: … }`. */
function readCredits({ credits, from }: Node, at: Place): JsonObject {
  const inside = under(at, 'credits');
  const isWhole = typeof credits === 'object' && credits !== null && 'least' in credits;
  const { least, from: pool } = isWhole ? (credits as Node) : { least: credits, from };
  return {
    type: 'credits',
    least: amountOf(least, inside).amount,
    from: poolOf(pool, isWhole ? under(inside, 'from') : under(at, 'from'))
  };
}

function readLimit(node: Node, key: string, at: Place): JsonObject {
  const { amount, recognised } = amountOf(node[key], under(at, key));
  return {
    type: 'limit',
    most: amount,
    from: recognised ? { recognised: true } : poolOf(node['from'], under(at, 'from')),
    ...('until' in node && { until: ruleIn(node['until'], under(at, 'until')) }),
    of: ruleIn(node['of'], under(at, 'of'))
  };
}

function readVersions({ versions, by }: Node, at: Place): JsonObject {
  const inside = under(at, 'versions');
  if (!Array.isArray(versions)) throw new RuleError(inside, 'write a list of from and rule');
  const read = versions.map((version: unknown, index) => {
    const { from, rule } = (version ?? {}) as Node;
    return { from: from as string, rule: ruleIn(rule, under(under(inside, index), 'rule')) };
  });
  return {
    type: 'dated',
    by: (by ?? null) as JsonValue,
    versions: read.sort((a, b) => String(a.from).localeCompare(String(b.from)))
  };
}

/** One rule; a list of them means all of them. */
function ruleIn(value: unknown, at: Place): JsonObject {
  const rule = Array.isArray(value) ? parseRule({ all: value }, at.slice()) : parseRule(value, at);
  return rule as unknown as JsonObject;
}

function rulesIn(value: unknown, at: Place): JsonObject[] {
  if (!Array.isArray(value) || value.length === 0) throw new RuleError(at, 'write a list');
  return value.map((item, index) => ruleIn(item, under(at, index)));
}
