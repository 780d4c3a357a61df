import type { XmlElement } from '../../../src/lib/core/kernel/xml';
import type { Course } from './held-courses';
import { crefs, crefsBelow, elements, groupsIn, isRequired, numberAt, valueOf } from './tu-wien';

/**
 * Whether a curriculum is completed, worked out on the file itself: groups inside of groups, and
 * sums of ECTS in which no group brings more than its most.
 */
export function isCompleted(
  top: XmlElement,
  listed: readonly Course[],
  held: readonly Course[]
): boolean {
  return completes(top);

  function completes(group: XmlElement): boolean {
    const least = numberAt(group, 'minEcts');
    const before = groupsIn(top).find((one) => valueOf(one, 'name') === valueOf(group, 'requires'));
    return (
      elements(group, 'group').filter(isRequired).every(completes) &&
      (least === undefined
        ? crefs(group).every((id) => held.some((course) => course.id === id))
        : ectsOf(group) >= least - 1e-6) &&
      (valueOf(group, 'requires') === undefined || (before !== undefined && completes(before)))
    );
  }

  /** Courses that are in several groups count once. */
  function ectsOf(group: XmlElement): number {
    const capped = groupsIn(group).filter((one) => numberAt(one, 'maxEcts') !== undefined);
    const cut = capped.map((one) => {
      const ects = sum(coursesOf(one));
      return Math.max(0, ects - (numberAt(one, 'maxEcts') ?? 0));
    });
    return sum(coursesOf(group)) - cut.reduce((all, one) => all + one, 0);
  }

  function coursesOf(group: XmlElement): readonly Course[] {
    const names: readonly string[] = crefsBelow(group);
    const isOpen = groupsIn(group).some((one) => elements(one, 'variable').length > 0);
    return held.filter(
      ({ id }) => names.includes(id) || (isOpen && !listed.some((course) => course.id === id))
    );
  }
}

function sum(courses: readonly Course[]): number {
  return courses.reduce((all, { credits }) => all + credits, 0);
}
