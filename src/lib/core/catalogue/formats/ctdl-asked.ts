import type { OfferingId } from '../ids';
import { partsOf, type GradeNeed, type Pool, type Rule } from '../rule';
import { allParts, idsOf } from '../rule-names';
import type { Constraints } from './ctdl-constraint';
import type { LdNode } from './json-ld';

/** What the constraints of a condition make of it. */
export interface Asked {
  /** Its parts, with the grade that is asked for in each course. */
  readonly parts: readonly Rule[];
  /** What is asked for beside the parts. */
  readonly formal: readonly Rule[];
  /** The courses that it speaks of; undefined where it speaks of more than courses. */
  readonly courses: readonly OfferingId[] | undefined;
  /** Constraints that stay words. */
  readonly left: readonly LdNode[];
}

/**
 * Puts what constraints ask for into rules. Without parts they speak of everything that is held;
 * what speaks of parts that are not courses stays in words.
 */
export function askedOf(
  read: Constraints,
  constraints: readonly LdNode[],
  parts: readonly Rule[]
): Asked {
  const { sum, levels, grade, mean, left } = read;
  const isOfCourses = parts.every(areCourses);
  const courses = isOfCourses ? [...new Set(parts.flatMap(coursesOf))] : undefined;
  const isSaid = isOfCourses && (parts.length > 0 || !grade || sum !== undefined);
  if (!isSaid) return { parts, formal: [], courses, left: constraints };
  const scope: Pool = parts.length > 0 && courses ? { courses } : {};
  const from: Pool = {
    ...scope,
    ...(levels && { creditLevels: levels }),
    ...(grade && { grade })
  };
  const formal: Rule[] = [
    ...(sum ? [{ type: 'credits', least: sum, from } as const] : []),
    ...(mean ? [{ type: 'average', ...mean, from: scope } as const] : [])
  ];
  return {
    parts: grade ? parts.map((part) => withGrade(part, grade)) : parts,
    formal,
    courses,
    left
  };
}

/** Every course that a rule names as a part or in a list to choose from. */
export function coursesOf(rule: Rule): readonly OfferingId[] {
  return [...allParts(rule)].flatMap((part) => {
    if (part.type === 'course') return [part.offering];
    return part.type === 'credits' ? (idsOf(part) as readonly OfferingId[]) : [];
  });
}

const GROUPS: readonly Rule['type'][] = ['all', 'any', 'some', 'sequence'];

function areCourses(rule: Rule): boolean {
  if (rule.type === 'course') return true;
  return GROUPS.includes(rule.type) && partsOf(rule).every(areCourses);
}

function withGrade(rule: Rule, grade: GradeNeed): Rule {
  if (rule.type === 'course') return { ...rule, grade };
  return 'of' in rule && Array.isArray(rule.of)
    ? ({ ...rule, of: (rule.of as readonly Rule[]).map((part) => withGrade(part, grade)) } as Rule)
    : rule;
}
