import type { OfferingId } from '../../../src/lib/core/catalogue/ids';
import type { Rule } from '../../../src/lib/core/catalogue/rule';
import { HOURS } from './utdallas';

/* What courses of two universities ask for before, as the publishers state it. */

const NUS_GRADES = ['A+', 'A', 'A-', 'B+', 'B', 'B-', 'C+', 'C', 'D+', 'D', 'F'];
const US_GRADES = [...'ABCD'].flatMap((letter) => [`${letter}+`, letter, `${letter}-`]).concat('F');

/** NUSMods: a code, perhaps with the least grade, or as the beginning of codes (`UTW1001%:D`). */
export type NusTree =
  | string
  | { readonly and: readonly NusTree[] }
  | { readonly or: readonly NusTree[] }
  | { readonly nOf: readonly [number, readonly NusTree[]] };

export interface NusModule {
  readonly prereqTree?: NusTree | null;
  readonly prerequisite?: string | null;
  readonly corequisite?: string | null;
  readonly preclusion?: string | null;
}

/** All that a module asks for; what is only said in words (without a tree, or besides) is asked. */
export function moduleRule({ prereqTree, prerequisite, corequisite, preclusion }: NusModule): Rule {
  const words = [prereqTree ? undefined : prerequisite, corequisite, preclusion];
  const asks = words.flatMap((text): Rule[] => (text ? [{ type: 'ask', text: { en: text } }] : []));
  return { type: 'all', of: [...(prereqTree ? [nusRule(prereqTree)] : []), ...asks] };
}

function nusRule(tree: NusTree): Rule {
  if (typeof tree !== 'string') {
    if ('and' in tree) return { type: 'all', of: tree.and.map(nusRule) };
    if ('or' in tree) return { type: 'any', of: tree.or.map(nusRule) };
    return { type: 'some', count: tree.nOf[0], of: tree.nOf[1].map(nusRule) };
  }
  const [code = '', least] = tree.split(':');
  const grade = least === undefined ? {} : { grade: { least, scale: NUS_GRADES } };
  if (!code.endsWith('%')) return { type: 'course', offering: code as OfferingId, ...grade };
  const from = { codes: [code.slice(0, -1)], ...grade };
  return { type: 'credits', least: { courses: 1 }, from };
}

export function countNus(tree: NusTree, counts: Record<string, number> = {}) {
  const count = (name: string) => (counts[name] = (counts[name] ?? 0) + 1);
  if (typeof tree === 'string') count(tree.includes('%') ? 'prefix' : 'course');
  else {
    const [name, inner] = Object.entries(tree)[0] ?? ['', []];
    count(name);
    const parts = (name === 'nOf' ? inner[1] : inner) as readonly NusTree[];
    for (const part of parts) countNus(part, counts);
  }
  return counts;
}

export interface UtdCourse {
  readonly id: string;
  readonly prerequisites: UtdNode;
  readonly corequisites: UtdNode;
  readonly co_or_pre_requisites: UtdNode;
}

export type UtdNode =
  | { readonly type: 'collection'; readonly options: readonly UtdNode[]; readonly required: number }
  | {
      readonly type: 'course';
      /** `null` where the publisher could not tell which course it is. */
      readonly class_reference: string | null;
      readonly minimum_grade?: string;
    }
  | { readonly type: 'choice'; readonly choices: UtdNode }
  | { readonly type: 'limit'; readonly max_hours: number }
  | { readonly type: 'core'; readonly core_flag: string; readonly hours: number | null }
  | { readonly type: 'gpa'; readonly minimum: number; readonly subset: string }
  | { readonly type: 'major'; readonly major: string }
  | { readonly type: 'consent'; readonly granter: string }
  | { readonly type: 'other'; readonly description: string; readonly required?: number };

/** All that a course asks for; what is taken beside it is marked as that. */
export function utdRule(course: UtdCourse): Rule {
  return {
    type: 'all',
    of: [
      nodeRule(course.prerequisites, course.id, false),
      nodeRule(course.corequisites, course.id, true),
      nodeRule(course.co_or_pre_requisites, course.id, true)
    ]
  };
}

function nodeRule(node: UtdNode, own: string, together: boolean): Rule {
  const inside = (inner: UtdNode) => nodeRule(inner, own, together);
  switch (node.type) {
    case 'collection': {
      const { required: count, options } = node;
      return count === options.length
        ? { type: 'all', of: options.map(inside) }
        : { type: 'some', count, of: options.map(inside) };
    }
    case 'choice':
      return inside(node.choices);
    case 'course': {
      const { class_reference: id, minimum_grade: least } = node;
      if (id === null) return { type: 'ask', text: { en: 'A course that is not named' } };
      return {
        type: 'course',
        offering: id as OfferingId,
        ...(least !== undefined && { grade: { least, scale: US_GRADES } }),
        ...(together && { together: true })
      };
    }
    case 'limit': {
      const from = { courses: [own as OfferingId] };
      const most = { credits: node.max_hours, scheme: HOURS };
      return { type: 'limit', most, from, of: { type: 'all', of: [] } };
    }
    case 'core': {
      const from = { codes: [coreCode(node.core_flag)] };
      const { hours } = node;
      return {
        type: 'credits',
        least: hours === null ? { courses: 1 } : { credits: hours, scheme: HOURS },
        from
      };
    }
    case 'gpa': {
      const { minimum: least, subset } = node;
      // Of everything taken at the university; of anything else the courses are not listed.
      return subset === 'university'
        ? { type: 'average', least, from: { recognised: false } }
        : { type: 'ask', text: { en: `${least} in ${subset}` } };
    }
    case 'major':
      return { type: 'ask', about: 'admission', text: { en: node.major } };
    case 'consent':
      return { type: 'ask', about: 'admission', text: { en: node.granter } };
    case 'other': {
      const text = node.required === undefined ? '' : ` (${node.required})`;
      return { type: 'ask', text: { en: node.description + text } };
    }
  }
}

/** How courses of a part of the core curriculum are tagged here. */
export function coreCode(flag: string): string {
  return `core ${flag}`;
}

/** How many nodes of each type there are, as the parts are called that they become. */
export function countUtd(node: UtdNode, counts: Record<string, number> = {}) {
  const name = node.type === 'course' && node.class_reference === null ? 'nowhere' : node.type;
  counts[name] = (counts[name] ?? 0) + 1;
  if (node.type === 'collection') for (const one of node.options) countUtd(one, counts);
  if (node.type === 'choice') countUtd(node.choices, counts);
  return counts;
}
