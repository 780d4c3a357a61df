import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { OfferingId } from '../catalogue/ids';
import { ectsOf } from '../kernel/credits';
import { sumsOf, type Assignment } from './assignment';
import type { RuleAnswer, RuleCheck } from './answer';
import { coursesOf, isCounting, type CountingPart, type Part } from './parts';
import type { Thing } from './standing';

/** What a course is taken to be worth when the least is looked for and its ECTS are not stated. */
export const ASSUMED_ECTS = 5;
/** Of two ways with the same ECTS the one with fewer courses is less. */
export const COURSE_COST = 1e-3;

/** What is still to do. */
export interface Least {
  readonly courses: number;
  /** As far as they are stated. */
  readonly ects: number;
  /** What ways are compared by: ECTS, assumed where they are not stated. */
  readonly cost: number;
}

export const NOTHING_LEFT: Least = { courses: 0, ects: 0, cost: 0 };

export const NOTHING: RuleAnswer['missing'] = { courses: 0, ects: 0 };

export function missingOf({ courses, ects }: Least): RuleAnswer['missing'] {
  return { courses, ects: Math.round(ects * 1e6) / 1e6 };
}

export function leastOfCourse(id: OfferingId, index: CatalogueIndex): Least {
  const stated = ectsOf(index.offering(id)?.credits);
  const ects = stated !== undefined && Number.isFinite(stated) ? Math.max(0, stated) : undefined;
  return { courses: 1, ects: ects ?? 0, cost: (ects ?? ASSUMED_ECTS) + COURSE_COST };
}

/**
 * True where what is still missing of one part cannot help another: then parts can be added up.
 * Goes by the parts that nothing meets yet.
 */
export function areApart(open: readonly Part[]): boolean {
  const seen = new Set<string>();
  let pools = 0;
  for (const part of open) {
    if (part.kind !== 'counts') continue;
    const { rule } = part;
    const names = coursesOf(part);
    if (names.some((id) => seen.has(id))) return false;
    for (const id of names) seen.add(id);
    if (rule.type === 'credits' && (!rule.from.courses || rule.from.awards)) pools++;
  }
  return pools === 0 || (pools === 1 && open.filter(isCounting).length === 1);
}

/** The least that is missing, by adding up; exact where the open parts are apart. */
export function leastOf(
  part: Part,
  check: RuleCheck,
  placed: Assignment,
  things: readonly Thing[],
  index: CatalogueIndex
): Least {
  if (check.state !== 'not-met' || check.underWay) return NOTHING_LEFT;
  const below = () =>
    part.parts.flatMap((inner, at) => {
      const own = check.parts[at];
      return own ? [leastOf(inner, own, placed, things, index)] : [];
    });
  switch (part.kind) {
    case 'some': {
      const all = smallest(below(), part.count);
      return part.count > part.parts.length ? { ...all, cost: all.cost + ASSUMED_ECTS } : all;
    }
    case 'around':
      return below()[0] ?? NOTHING_LEFT;
    case 'award':
      return below()[0] ?? { courses: 0, ects: 0, cost: ASSUMED_ECTS };
    case 'counts':
      return leastCounting(part, placed, things, index);
    default:
      return { courses: 0, ects: 0, cost: ASSUMED_ECTS };
  }
}

function leastCounting(
  part: CountingPart,
  placed: Assignment,
  things: readonly Thing[],
  index: CatalogueIndex
): Least {
  const { sure, doubtful, coming } = sumsOf(part, placed, things);
  const left = part.need - sure - doubtful - coming;
  if (part.unit === 'course') {
    const choices = coursesOf(part).map((id) => leastOfCourse(id, index));
    return smallest(choices, 1);
  }
  if (!Number.isFinite(left)) return { courses: 0, ects: 0, cost: ASSUMED_ECTS };
  if (part.unit === 'courses') {
    const courses = Math.ceil(left);
    return { courses, ects: 0, cost: courses * (ASSUMED_ECTS + COURSE_COST) };
  }
  return { courses: 0, ects: part.scheme === 'ects' ? left : 0, cost: left };
}

function smallest(all: readonly Least[], count: number): Least {
  return all
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, Number.isFinite(count) ? Math.max(0, count) : all.length)
    .reduce(sumOf, NOTHING_LEFT);
}

export function sumOf(one: Least, other: Least): Least {
  return {
    courses: one.courses + other.courses,
    ects: one.ects + other.ects,
    cost: one.cost + other.cost
  };
}
