import fc from 'fast-check';
import { expect } from 'vitest';
import type { OfferingId } from '../../../src/lib/core/catalogue/ids';
import { partsOf, type Rule } from '../../../src/lib/core/catalogue/rule';
import type { Thing } from '../../../src/lib/core/stacking/standing';

/* Random transcripts over the courses of a real degree. */

export interface Course {
  readonly id: string;
  readonly credits: number;
}

/** A course that has been passed; its id is its code. */
export function passed({ id, credits }: Course, scheme: string, grade?: string): Thing {
  return {
    key: id,
    state: 'earned',
    stands: [{ id: id as OfferingId, by: 'achievement' }],
    credits: [{ scheme, value: credits }],
    codes: [id],
    ...(grade !== undefined && { grade })
  };
}

/** All courses, all but one to four of them, any of them; with some that are not of the degree. */
function transcripts(
  courses: readonly Course[],
  mostOthers: number
): fc.Arbitrary<readonly Course[]> {
  const others = fc
    .array(fc.integer({ min: 1, max: 6 }), { maxLength: mostOthers })
    .map((credits) => credits.map((value, at) => ({ id: `OTHER ${at}`, credits: value })));
  const without = (most: number) =>
    fc
      .uniqueArray(fc.nat(Math.max(0, courses.length - 1)), { minLength: 1, maxLength: most })
      .map((places) => courses.filter((_, at) => !places.includes(at)));
  const own = fc.oneof(
    fc.constant(courses),
    without(1),
    without(4),
    without(Math.ceil(courses.length / 2)),
    fc.subarray([...courses])
  );
  return fc.tuple(own, others).map(([some, more]) => [...some, ...more]);
}

/** How many transcripts of each degree; a quarter of it where one takes long. */
export const RUNS = Number(process.env['CAIRN_FUZZ_RUNS'] ?? 200);

/** Runs a law over random transcripts; it says whether the degree is met, and some must be. */
export function forTranscripts(
  courses: readonly Course[],
  mostOthers: number,
  law: (held: readonly Course[]) => boolean,
  runs = RUNS
): void {
  const counts = { met: 0, 'not-met': 0 };
  fc.assert(
    fc.property(transcripts(courses, mostOthers), (held) => {
      counts[law(held) ? 'met' : 'not-met']++;
    }),
    { seed: 20_260_601, numRuns: runs }
  );
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(runs / 50);
}

/** How many parts of each type a rule has. */
export function countParts(
  rule: Rule,
  counts: Record<string, number> = {}
): Record<string, number> {
  counts[rule.type] = (counts[rule.type] ?? 0) + 1;
  for (const part of partsOf(rule)) countParts(part, counts);
  return counts;
}

/** Counts as one line, in the order of the alphabet. */
export function inWords(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(' ');
}
