import type { AwardId, OfferingId, ProviderId } from '../../../src/lib/core/catalogue/ids';
import type { Award } from '../../../src/lib/core/catalogue/model';
import type { AgeClock, Pool, Rule } from '../../../src/lib/core/catalogue/rule';
import type { Day } from '../../../src/lib/core/kernel/day';
import type { Moments, Thing } from '../../../src/lib/core/stacking/standing';

/* What rules that are written by hand, and what is held against them, are made of. */

export const HOME = 'home' as ProviderId;
export const ELSEWHERE = 'elsewhere' as ProviderId;

export interface WildRule {
  /** Members of `numbers` that the rule reads, in order. */
  readonly reads: string;
  readonly cases: (number: (path: string) => number) => readonly WildCase[];
}

export interface WildCase {
  readonly rule: Rule;
  readonly meets: readonly Thing[];
  readonly misses: readonly Thing[];
  /** `met` and `not-met` without it. */
  readonly states?: readonly ['met' | 'ask', 'not-met' | 'ask'];
  readonly awards?: readonly Award[];
  /** For the second transcript, where the days decide. */
  readonly moments?: Partial<Moments>;
  readonly missesOn?: Partial<Moments>;
}

const TODAY = '2026-06-01' as Day;
export const NOW: Moments = { at: TODAY, today: TODAY };

/** A course that is held, of the provider whose rule it is, completed a month ago. */
export function held(id: string, value: number, more: Partial<Thing> = {}, scheme = 'ects'): Thing {
  return {
    key: id,
    state: 'earned',
    stands: [{ id: id as OfferingId, by: 'achievement' }],
    credits: [{ scheme, value }],
    provider: HOME,
    completed: '2026-05-01' as Day,
    ...more
  };
}

export const from = (provider: ProviderId): Partial<Thing> => ({ provider });
export const level = (name: string, value: number, scheme: string): Partial<Thing> => ({
  credits: [{ scheme, value, level: name }]
});
export const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}${at + 1}`);
export const ids = (names: readonly string[]) => names as readonly OfferingId[];
export const course = (id: string): Rule => ({ type: 'course', offering: id as OfferingId });
export const courses = (names: readonly string[]): Rule[] => names.map(course);
export const all = (...of: readonly Rule[]): Rule => ({ type: 'all', of });
export const any = (...of: readonly Rule[]): Rule => ({ type: 'any', of });
export const reached = (id: string): Rule => ({ type: 'award', award: id as AwardId });
export const ask = (en: string): Rule => ({ type: 'ask', text: { en } });
export const credits = (value: number, pool: Pool = {}, scheme?: string): Rule => ({
  type: 'credits',
  least: { credits: value, ...(scheme !== undefined && { scheme }) },
  from: pool
});
export const atLeast = (count: number, names: readonly string[]): Rule => ({
  type: 'credits',
  least: { courses: count },
  from: { courses: ids(names) }
});

export const fresh = (years: number, clock: AgeClock, of: Rule): Rule => ({
  type: 'fresh',
  months: years * 12,
  clock,
  of
});
export const micro = (value: number, scheme: string) =>
  held('micro', value, { kind: 'micro-credential' }, scheme);
/** Met but for what only words say; not met. */
export const ASKED = ['ask', 'not-met'] as const;
