import type { AwardId, OfferingId } from './ids';
import { partsOf, type Pool, type Rule } from './rule';

/** Every part of a rule, each before the parts below it, in the order of their paths. */
export function* allParts(rule: Rule | undefined): Generator<Rule> {
  // Not by recursion: what readers make can nest deeply.
  const waiting = rule ? [rule] : [];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    yield part;
    for (const below of [...partsOf(part)].reverse()) waiting.push(below);
  }
}

/** The pool that a part looks at. */
export function poolOf(part: Rule): Pool | undefined {
  return 'from' in part ? part.from : undefined;
}

/** Whether a part only measures what counts in the parts around it: a share of all of that. */
export function isMeasure(part: Rule): boolean {
  if (part.type !== 'credits' || !('share' in part.least)) return part.type === 'average';
  return part.least.of === undefined && part.least.stated === undefined;
}

/** Courses and awards that a part names itself, or its pool lists. */
export function idsOf(part: Rule): readonly (OfferingId | AwardId)[] {
  if (part.type === 'course') return [part.offering, ...(part.equivalents ?? [])];
  if (part.type === 'award') return [part.award];
  const { courses = [], awards = [] } = poolOf(part) ?? {};
  return [...courses, ...awards];
}

/** Everything that a rule names by its id, each once: providers and exceptions of pools, too. */
export function namesIn(rule: Rule | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  for (const part of allParts(rule)) {
    const { except = [], providers = [] } = poolOf(part) ?? {};
    for (const id of [...idsOf(part), ...except, ...providers]) names.add(id);
  }
  return names;
}
