import type { OfferingId } from '../../../src/lib/core/catalogue/ids';
import type { Rule } from '../../../src/lib/core/catalogue/rule';

/* Degree plans of UT Dallas: matchers inside of matchers. */

/** The credit system of the university: semester credit hours. */
export const HOURS = 'semester-hours';

export type Matcher =
  | { readonly matcher: 'CourseRequirement'; readonly course: string }
  | { readonly matcher: 'AndRequirement'; readonly requirements: readonly Matcher[] }
  | { readonly matcher: 'OrRequirement'; readonly requirements: readonly Matcher[] }
  | {
      readonly matcher: 'SelectRequirement';
      readonly required_count: number;
      readonly requirements: readonly Matcher[];
    }
  | {
      readonly matcher: 'HoursRequirement';
      readonly required_hours: number;
      readonly requirements: readonly Matcher[];
    }
  | { readonly matcher: 'PrefixBucketRequirement'; readonly prefix: string }
  | {
      readonly matcher: 'FreeElectiveRequirement';
      readonly required_hours: number;
      readonly excluded_courses: readonly string[];
    }
  | {
      readonly matcher: 'CSGuidedElectiveRequirement';
      readonly required_count: number;
      readonly starts_with: string;
      readonly also_fulfills: readonly Matcher[];
    }
  | {
      readonly matcher: 'PsychologyPrefixesOrCourses';
      readonly required_hours: number;
      readonly accepted_courses: readonly string[];
      readonly accepted_prefixes: readonly string[];
    };

export interface Degree {
  readonly minimum_credit_hours: number;
  readonly requirements: {
    /** Named, but not in the file. */
    readonly core?: string;
    readonly major: readonly Matcher[];
  };
}

/** Every course counts in one requirement of the major; the hours of the degree are of all. */
export function degreeRule({ minimum_credit_hours: hours, requirements }: Degree): Rule {
  const { core, major, ...others } = requirements;
  if (Object.keys(others).length > 0) throw new Error('There is more than core and major.');
  return {
    type: 'all',
    of: [
      { type: 'credits', least: { credits: hours, scheme: HOURS }, from: {} },
      ...(core === undefined ? [] : [{ type: 'ask', text: { en: core } } as const]),
      { type: 'once', of: { type: 'all', of: major.map(matcherRule) } }
    ]
  };
}

export function matcherRule(matcher: Matcher): Rule {
  switch (matcher.matcher) {
    case 'CourseRequirement':
      return { type: 'course', offering: matcher.course as OfferingId };
    case 'AndRequirement':
      return { type: 'all', of: matcher.requirements.map(matcherRule) };
    case 'OrRequirement':
      return { type: 'any', of: matcher.requirements.map(matcherRule) };
    case 'SelectRequirement': {
      const { required_count: count, requirements } = matcher;
      return { type: 'some', count, of: requirements.map(matcherRule) };
    }
    case 'HoursRequirement':
      return hoursRule(matcher.required_hours, matcher.requirements);
    case 'PrefixBucketRequirement':
      return {
        type: 'credits',
        least: { courses: 1 },
        from: { codes: [matcher.prefix] }
      };
    case 'FreeElectiveRequirement':
      return {
        type: 'credits',
        least: { credits: matcher.required_hours, scheme: HOURS },
        from: { except: matcher.excluded_courses as readonly OfferingId[] }
      };
    case 'CSGuidedElectiveRequirement':
      return {
        type: 'credits',
        least: { courses: matcher.required_count },
        from: { codes: [matcher.starts_with, ...matcher.also_fulfills.flatMap(codesOf)] }
      };
    case 'PsychologyPrefixesOrCourses':
      return {
        type: 'credits',
        least: { credits: matcher.required_hours, scheme: HOURS },
        from: { codes: [...matcher.accepted_prefixes, ...matcher.accepted_courses] }
      };
  }
}

/** Hours of any of these; of those beside an `or` only one counts. */
function hoursRule(hours: number, requirements: readonly Matcher[]): Rule {
  let rule: Rule = {
    type: 'credits',
    least: { credits: hours, scheme: HOURS },
    from: { codes: requirements.flatMap(codesOf) }
  };
  for (const one of requirements) {
    if (one.matcher !== 'OrRequirement') continue;
    rule = { type: 'limit', most: { courses: 1 }, from: { codes: codesOf(one) }, of: rule };
  }
  return rule;
}

/** Beginnings of the codes that fill a requirement of courses. */
export function codesOf(matcher: Matcher): readonly string[] {
  switch (matcher.matcher) {
    case 'CourseRequirement':
      return [matcher.course];
    case 'OrRequirement':
      return matcher.requirements.flatMap(codesOf);
    case 'PrefixBucketRequirement':
      return [matcher.prefix];
    default:
      throw new Error(`A ${matcher.matcher} among hours is not known.`);
  }
}

/** The second digit of a number is its hours; `V` stands for any, here for 3. */
export function hoursOf(course: string): number {
  const digit = Number(/\d(\d)/.exec(course)?.[1]);
  return Number.isNaN(digit) ? 3 : digit;
}

/** Every course that a degree names. */
export function coursesIn(matcher: Matcher): readonly string[] {
  if (matcher.matcher === 'CourseRequirement') return [matcher.course];
  if (matcher.matcher === 'PsychologyPrefixesOrCourses') return matcher.accepted_courses;
  if (matcher.matcher === 'CSGuidedElectiveRequirement') {
    return matcher.also_fulfills.flatMap(coursesIn);
  }
  return 'requirements' in matcher ? matcher.requirements.flatMap(coursesIn) : [];
}

/** How many matchers of each kind there are. */
export function countMatchers(
  matchers: readonly Matcher[],
  counts: Record<string, number> = {}
): Record<string, number> {
  for (const matcher of matchers) {
    counts[matcher.matcher] = (counts[matcher.matcher] ?? 0) + 1;
    if ('requirements' in matcher) countMatchers(matcher.requirements, counts);
    if ('also_fulfills' in matcher) countMatchers(matcher.also_fulfills, counts);
  }
  return counts;
}
