import { codesOf, hoursOf, type Degree, type Matcher } from './utdallas';

/**
 * Whether the major and the hours of a degree plan are fulfilled, worked out on the file itself:
 * every way to share out courses that several requirements would take is tried; each requirement
 * takes as little as it can of what the free electives could use, and they get the rest.
 */
export function isFulfilled(degree: Degree, held: readonly string[]): boolean {
  const conjuncts = degree.requirements.major.flatMap(conjunctsOf);
  const free = conjuncts.filter(({ matcher }) => matcher === 'FreeElectiveRequirement');
  const others = conjuncts.filter((one) => !free.includes(one));
  if (sum(held.map(hoursOf)) < degree.minimum_credit_hours) return false;
  return sharedOut(held, others).some((shares) =>
    free.every((one) => {
      if (one.matcher !== 'FreeElectiveRequirement') return false;
      const useful = (course: string) =>
        one.excluded_courses.includes(course) ? 0 : hoursOf(course);
      const taken = others.map((other, at) => leastTaken(other, shares[at] ?? [], useful));
      return sum(held.map(useful)) - sum(taken) >= one.required_hours;
    })
  );
}

function conjunctsOf(matcher: Matcher): readonly Matcher[] {
  return matcher.matcher === 'AndRequirement'
    ? matcher.requirements.flatMap(conjunctsOf)
    : [matcher];
}

/** For each requirement the courses that it could take, every course in one of them only. */
function sharedOut(held: readonly string[], matchers: readonly Matcher[]): string[][][] {
  let ways: string[][][] = [matchers.map(() => [])];
  for (const course of held) {
    const all = matchers.flatMap((one, at) => (accepts(one, course) ? [at] : []));
    // What a requirement asks for by itself nothing else can give it.
    const own = all.filter((at) => matchers[at]?.matcher === 'CourseRequirement');
    const places = own.length > 0 ? own : all;
    if (places.length === 0) continue;
    ways = ways.flatMap((way) =>
      places.map((at) => way.map((list, other) => (other === at ? [...list, course] : list)))
    );
  }
  return ways;
}

function accepts(matcher: Matcher, course: string): boolean {
  switch (matcher.matcher) {
    case 'CourseRequirement':
      return matcher.course === course;
    case 'PrefixBucketRequirement':
      return course.startsWith(matcher.prefix);
    case 'CSGuidedElectiveRequirement':
      return (
        course.startsWith(matcher.starts_with) ||
        matcher.also_fulfills.some((one) => accepts(one, course))
      );
    case 'PsychologyPrefixesOrCourses': {
      const { accepted_courses: courses, accepted_prefixes: prefixes } = matcher;
      return courses.includes(course) || prefixes.some((prefix) => course.startsWith(prefix));
    }
    case 'FreeElectiveRequirement':
      return false;
    default:
      return matcher.requirements.some((one) => accepts(one, course));
  }
}

/** The fewest useful hours that fulfil a requirement; infinite where nothing does. */
function leastTaken(
  matcher: Matcher,
  held: readonly string[],
  useful: (course: string) => number
): number {
  const own = held.filter((course) => accepts(matcher, course));
  const single = own.map((course) => [course]);
  const inside = (one: Matcher) => leastTaken(one, held, useful);
  switch (matcher.matcher) {
    case 'AndRequirement':
      return sum(matcher.requirements.map(inside));
    case 'OrRequirement':
      return Math.min(...matcher.requirements.map(inside));
    case 'SelectRequirement': {
      const sorted = matcher.requirements.map(inside).sort((a, b) => a - b);
      return sum(sorted.slice(0, matcher.required_count));
    }
    case 'HoursRequirement': {
      const ors = matcher.requirements.filter((one) => one.matcher === 'OrRequirement');
      const groups = ors.map((one) => own.filter((course) => codesOf(one).includes(course)));
      const others = single.filter(([course = '']) => !groups.flat().includes(course));
      return leastSum([...others, ...groups], matcher.required_hours, hoursOf, useful);
    }
    case 'CSGuidedElectiveRequirement':
      return leastSum(single, matcher.required_count, () => 1, useful);
    case 'PsychologyPrefixesOrCourses':
      return leastSum(single, matcher.required_hours, hoursOf, useful);
    default:
      return Math.min(...own.map(useful));
  }
}

/** The fewest useful hours of at most one course of each group that are worth so much. */
function leastSum(
  groups: readonly (readonly string[])[],
  need: number,
  worth: (course: string) => number,
  useful: (course: string) => number
): number {
  let least = new Map([[0, 0]]);
  for (const group of groups) {
    const next = new Map(least);
    for (const [sum, taken] of least) {
      for (const course of group) {
        const reached = Math.min(need, sum + worth(course));
        next.set(reached, Math.min(next.get(reached) ?? Infinity, taken + useful(course)));
      }
    }
    least = next;
  }
  return least.get(need) ?? Infinity;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
