import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { OfferingId } from '../catalogue/ids';
import { everywhere, sumsOf, type Assignment } from './assignment';
import { leastOfCourse, ASSUMED_ECTS, COURSE_COST } from './least-plain';
import { coursesOf, type CountingPart, type Part } from './parts';
import type { Thing } from './standing';

/** What is certainly still to do, and the courses that no way goes without. */
interface Lower {
  readonly cost: number;
  readonly forced: ReadonlyMap<OfferingId, number>;
}

const ZERO: Lower = { cost: 0, forced: new Map() };

/**
 * No way to what is missing costs less than this (see `Least`): everything counts wherever it may,
 * and what is missing counts wherever it can help.
 */
export function leastAtAll(whole: Part, things: readonly Thing[], index: CatalogueIndex): number {
  const placed = everywhere(whole);
  return lowerOf(whole).cost;

  function lowerOf(part: Part): Lower {
    switch (part.kind) {
      case 'counts':
        return lowerCounting(part, placed, things, index);
      case 'award': {
        const { sure, doubtful, coming } = sumsOf(part, placed, things);
        if (sure + doubtful + coming > 0 || part.ends === 'words') return ZERO;
        const [inner] = part.parts;
        return inner ? lowerOf(inner) : { cost: ASSUMED_ECTS, forced: new Map() };
      }
      case 'around': {
        const [inner] = part.parts;
        return inner ? lowerOf(inner) : ZERO;
      }
      case 'some':
        return lowerOfSome(part.parts.map(lowerOf), part.count);
      default:
        return ZERO;
    }
  }
}

function lowerOfSome(parts: readonly Lower[], count: number): Lower {
  const costs = parts.map(({ cost }) => cost).sort((a, b) => a - b);
  if (count < parts.length)
    return { cost: count > 0 ? (costs[count - 1] ?? 0) : 0, forced: new Map() };
  const forced = new Map(parts.flatMap((part) => [...part.forced]));
  const sum = [...forced.values()].reduce((all, cost) => all + cost, 0);
  return { cost: Math.max(sum, costs.at(-1) ?? 0), forced };
}

function lowerCounting(
  part: CountingPart,
  placed: Assignment,
  things: readonly Thing[],
  index: CatalogueIndex
): Lower {
  const { sure, doubtful, coming } = sumsOf(part, placed, things);
  const left = part.need - sure - doubtful - coming;
  if (left <= 0) return ZERO;
  if (part.unit === 'credits') return { cost: Math.min(left, Number.MAX_VALUE), forced: new Map() };
  if (part.unit === 'courses') {
    return { cost: Math.ceil(left) * (ASSUMED_ECTS + COURSE_COST), forced: new Map() };
  }
  const ids = coursesOf(part);
  const costs = ids.map((id) => leastOfCourse(id, index).cost);
  const cost = Math.min(...costs);
  const [only] = ids;
  return { cost, forced: ids.length === 1 && only ? new Map([[only, cost]]) : new Map() };
}
