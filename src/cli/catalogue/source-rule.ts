import type { AwardId, OfferingId } from '../../lib/core/catalogue/ids';
import type { Rule } from '../../lib/core/catalogue/rule';
import type { LocalText } from '../../lib/core/kernel/text';

/** A rule that is not written as one of the known shapes; says where. */
export class RuleError extends Error {}

type Node = Readonly<Record<string, unknown>>;

/**
 * A rule as a source file writes it. A bare id is a course; everything else says what it is by
 * one key: `course` (with `or`), `award`, `all`, `any`, `some` (with `of`), `credits` (with
 * `from`), `sequence`, `ask`. Groups may have a `name`.
 */
export function parseRule(value: unknown, path = 'rule'): Rule {
  if (typeof value === 'string') return { type: 'course', offering: value as OfferingId };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RuleError(`${path}: write a course id or one of all, any, some, credits, …`);
  }
  const node = value as Node;
  const name = node['name'] === undefined ? {} : { name: node['name'] as LocalText };
  const list = (key: string) => parseRules(node[key], `${path}.${key}`);

  if ('all' in node) return { type: 'all', of: list('all'), ...name };
  if ('any' in node) return { type: 'any', of: list('any'), ...name };
  if ('sequence' in node) return { type: 'sequence', of: list('sequence'), ...name };
  if ('some' in node) {
    const of = list('of');
    const count = positive(node['some'], `${path}.some`);
    if (count > of.length) throw new RuleError(`${path}: asks for ${count} of ${of.length}`);
    return { type: 'some', count, of, ...name };
  }
  if ('credits' in node) {
    const from = ids(node['from'], `${path}.from`) as OfferingId[];
    return { type: 'credits', ects: positive(node['credits'], `${path}.credits`), from, ...name };
  }
  if ('course' in node) {
    const [offering] = ids([node['course']], `${path}.course`) as [OfferingId];
    return {
      type: 'course',
      offering,
      equivalents: ids(node['or'], `${path}.or`) as OfferingId[]
    };
  }
  if ('award' in node) {
    const [award] = ids([node['award']], `${path}.award`) as [AwardId];
    return { type: 'award', award };
  }
  if ('ask' in node && typeof node['ask'] === 'object') {
    return { type: 'ask', text: node['ask'] as LocalText };
  }
  throw new RuleError(`${path}: no known rule has the keys ${Object.keys(node).join(', ')}`);
}

function parseRules(value: unknown, path: string): Rule[] {
  if (!Array.isArray(value) || value.length === 0) throw new RuleError(`${path}: write a list`);
  return value.map((item, index) => parseRule(item, `${path}[${index}]`));
}

function positive(value: unknown, path: string): number {
  if (typeof value !== 'number' || !(value > 0)) throw new RuleError(`${path}: write a number`);
  return value;
}

function ids(value: unknown, path: string): string[] {
  const list = Array.isArray(value) ? value : [];
  if (list.length === 0 || !list.every((item) => typeof item === 'string')) {
    throw new RuleError(`${path}: write a list of ids`);
  }
  return list as string[];
}
