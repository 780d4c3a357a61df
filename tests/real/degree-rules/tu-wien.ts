import type { AwardId, OfferingId } from '../../../src/lib/core/catalogue/ids';
import type { Pool, Rule } from '../../../src/lib/core/catalogue/rule';
import type { Day } from '../../../src/lib/core/kernel/day';
import { parseXml, type XmlElement, type XmlNode } from '../../../src/lib/core/kernel/xml';
import type { Course } from './held-courses';

/*
 * Curricula of TU Wien: groups of groups, of courses, or of what the learner chooses freely
 * (`variable`).
 */

export interface Curriculum {
  readonly group: XmlElement;
  readonly courses: readonly Course[];
  readonly rule: Rule;
  /** Groups that others require, as awards that are reached on the way. */
  readonly required: ReadonlyMap<string, Rule>;
}

export function readCurriculum(xml: string): Curriculum {
  const root = parseXml(xml)?.root;
  const group = root && elements(root, 'group')[0];
  if (!root || !group) throw new Error('This is not a curriculum.');
  const courses = elements(root, 'courses').flatMap((list) =>
    elements(list, 'course').map(courseOf)
  );
  const listed = courses.map(({ id }) => id as OfferingId);
  const names = new Set(groupsIn(group).flatMap((one) => valueOf(one, 'requires') ?? []));
  const required = new Map(
    groupsIn(group).flatMap((one): [string, Rule][] => {
      const name = valueOf(one, 'name');
      return name !== undefined && names.has(name) ? [[name, groupRule(one, listed)]] : [];
    })
  );
  const all = [groupRule(group, listed), ...elements(root, 'semester-recommendation').map(advice)];
  return { group, courses, required, rule: withLimits({ type: 'all', of: all }, group, listed) };
}

/** What a group asks for, its limits aside. */
function groupRule(group: XmlElement, listed: readonly OfferingId[]): Rule {
  const least = numberAt(group, 'minEcts');
  const parts: Rule[] = elements(group, 'group').map((inner) => {
    const rule = groupRule(inner, listed);
    return isRequired(inner) ? rule : { type: 'advised', of: rule };
  });
  if (least !== undefined) {
    parts.push({ type: 'credits', least: { credits: least }, from: poolOf(group, listed) });
  } else {
    parts.push(...crefs(group).map((offering): Rule => ({ type: 'course', offering })));
  }
  if (least === undefined && elements(group, 'variable').length > 0) {
    parts.push({ type: 'credits', least: { credits: 0 }, from: poolOf(group, listed) });
  }
  const name = valueOf(group, 'name');
  const rule: Rule = { type: 'all', ...(name !== undefined && { name: { de: name } }), of: parts };
  const before = valueOf(group, 'requires');
  if (before === undefined || !isRequired(group)) return rule;
  return { type: 'sequence', of: [{ type: 'award', award: before as AwardId }, rule] };
}

/**
 * The limits of all groups, around the whole: the most that counts of a group; nothing of a group
 * that nobody has to take before what it requires; of all other courses no more than so much
 * before a group is completed.
 */
function withLimits(whole: Rule, top: XmlElement, listed: readonly OfferingId[]): Rule {
  let rule = whole;
  for (const group of groupsIn(top)) {
    const from = poolOf(group, listed);
    const most = numberAt(group, 'maxEcts');
    if (most !== undefined) rule = { type: 'limit', most: { credits: most }, from, of: rule };
    const before = valueOf(group, 'requires');
    if (before !== undefined && !isRequired(group)) {
      const until: Rule = { type: 'award', award: before as AwardId };
      rule = { type: 'limit', most: { credits: 0 }, from, until, of: rule };
    }
    const uncompleted = numberAt(group, 'maxEctsIfUncompleted');
    if (uncompleted !== undefined) {
      const until = groupRule(group, listed);
      const own = elements(group, 'group').filter(isRequired).flatMap(crefsBelow);
      const others: Pool = { except: own };
      rule = { type: 'limit', most: { credits: uncompleted }, from: others, until, of: rule };
    }
  }
  return rule;
}

/** Every course of a group; what is not listed anywhere where the learner chooses freely. */
function poolOf(group: XmlElement, listed: readonly OfferingId[]): Pool {
  const courses = crefsBelow(group);
  if (groupsIn(group).every((one) => elements(one, 'variable').length === 0)) return { courses };
  return { except: listed.filter((id) => !courses.includes(id)) };
}

/** The recommended semesters, one after the other. */
function advice(recommended: XmlElement): Rule {
  const semesters = elements(recommended, 'semester').map((semester): Rule => {
    return { type: 'all', of: crefs(semester).map((offering) => ({ type: 'course', offering })) };
  });
  return { type: 'advised', of: { type: 'sequence', of: semesters } };
}

/** Sets of courses that stand for each other: whoever has one set has them all. */
export interface Transition {
  readonly sets: readonly (readonly (readonly Course[])[])[];
  readonly mandatory: readonly string[];
  readonly since: Day;
}

export function readTransition(xml: string): Transition {
  const root = parseXml(xml)?.root;
  if (!root) throw new Error('This is not a transition.');
  const [, year, term] = /^(\d{4})([SW])$/.exec(valueOf(root, 'ifStudySince') ?? '') ?? [];
  if (!year) throw new Error('It is not said since when.');
  return {
    since: `${year}-${term === 'S' ? '03' : '10'}-01` as Day,
    sets: elements(root, 'equivalence').map((equivalence) =>
      elements(equivalence, 'group').map((set) => elements(set, 'course').map(courseOf))
    ),
    mandatory: elements(root, 'complementary-mandatory').flatMap(
      (one) => valueOf(one, 'name') ?? []
    )
  };
}

/**
 * A rule in which another set may take the place of a course, for those who have studied since
 * then; what those have to do besides is only known in words.
 */
export function withTransition(rule: Rule, { sets, mandatory, since }: Transition): Rule {
  const asks = mandatory.map((name): Rule => ({ type: 'ask', text: { de: name } }));
  const old: Rule = { type: 'all', of: [replaced(rule), ...asks] };
  return {
    type: 'dated',
    by: 'enrolment',
    versions: [
      { from: '1900-01-01' as Day, rule: old },
      { from: since, rule }
    ]
  };

  function replaced(part: Rule): Rule {
    switch (part.type) {
      case 'course': {
        const others = sets
          .filter((all) => all.some((set) => set.some(({ id }) => id === part.offering)))
          .flatMap((all) => all.filter((set) => !set.some(({ id }) => id === part.offering)))
          .map((set): Rule => ({ type: 'all', of: set.map(({ id }) => courseRule(id)) }));
        return others.length === 0 ? part : { type: 'any', of: [part, ...others] };
      }
      case 'all':
      case 'sequence':
        return { ...part, of: part.of.map(replaced) };
      case 'limit':
        return { ...part, of: replaced(part.of) };
      default:
        return part;
    }
  }
}

function courseRule(id: string): Rule {
  return { type: 'course', offering: id as OfferingId };
}

export function elements({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter(
    (node: XmlNode): node is XmlElement => node.kind === 'element' && node.local === name
  );
}

export function valueOf({ attributes }: XmlElement, name: string): string | undefined {
  return attributes.find(({ local }) => local === name)?.value;
}

export function numberAt(element: XmlElement, name: string): number | undefined {
  const text = valueOf(element, name);
  return text === undefined ? undefined : Number(text);
}

export function isRequired(group: XmlElement): boolean {
  return valueOf(group, 'required') === 'true';
}

export function crefs(element: XmlElement): OfferingId[] {
  return elements(element, 'cref').flatMap((cref) => (valueOf(cref, 'name') ?? []) as OfferingId);
}

export function crefsBelow(group: XmlElement): OfferingId[] {
  return [...new Set(groupsIn(group).flatMap(crefs))];
}

/** A group and all groups inside of it. */
export function groupsIn(group: XmlElement): XmlElement[] {
  return [group, ...elements(group, 'group').flatMap(groupsIn)];
}

function courseOf(course: XmlElement): Course {
  return { id: valueOf(course, 'name') ?? '', credits: numberAt(course, 'ects') ?? 0 };
}
