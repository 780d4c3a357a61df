import type { AgeClock, Pool, Rule } from '../catalogue/rule';
import { addMonths, type Day } from '../kernel/day';
import type { Moments, Thing } from './standing';

/** What a part of a rule says of how old things may be, or until when they count. */
export type AgeLimit =
  | { readonly months: number; readonly clock: AgeClock; readonly from?: Pool }
  | { readonly until: Day };

/**
 * Whether something is young enough. `last`: the last day of the award (or of enrolment) on which
 * it still counts, where there is one. `unknown`: its day of completion is not known.
 */
export type Age =
  | { readonly state: 'young' | 'unknown'; readonly last?: Day }
  | { readonly state: 'old'; readonly since: Day };

/** Years beyond which no limit is looked at: dates of that year do not exist. */
const MOST_MONTHS = 12_000;

export function ageOf(thing: Thing, limit: AgeLimit, moments: Moments): Age {
  if ('until' in limit) return before(limit.until, moments.at);
  const months = Math.trunc(limit.months);
  if (!(months <= MOST_MONTHS)) return { state: 'young' };
  const { completed, state } = thing;
  if (limit.clock === 'enrolment') {
    if (!moments.enrolled) return { state: 'young' };
    const last = addMonths(moments.enrolled, months);
    if (!completed) return { state: state === 'earned' ? 'unknown' : 'young' };
    return completed <= last ? { state: 'young' } : { state: 'old', since: last };
  }
  if (!completed) return { state: state === 'earned' ? 'unknown' : 'young' };
  const last = addMonths(completed, Math.max(months, -MOST_MONTHS));
  if (limit.clock === 'award') return before(last, moments.at);
  const age = before(last, moments.enrolled ?? moments.today);
  // Whoever has enrolled has had it recognised: it does not age any more.
  return age.state === 'young' && moments.enrolled ? { state: 'young' } : age;
}

function before(last: Day, day: Day): Age {
  return day <= last ? { state: 'young', last } : { state: 'old', since: last };
}

/** The limits of a `fresh` or `within` part; of the time since enrolment only once enrolled. */
export function ageLimitOf(
  rule: Extract<Rule, { type: 'fresh' | 'within' }>,
  moments: Moments
): AgeLimit | undefined {
  const { months } = rule;
  if (rule.type === 'fresh') {
    return { months, clock: rule.clock, ...(rule.from && { from: rule.from }) };
  }
  if (rule.clock === 'first-step') return { months, clock: 'award' };
  if (!moments.enrolled || !(months <= MOST_MONTHS)) return undefined;
  return { until: addMonths(moments.enrolled, Math.max(Math.trunc(months), -MOST_MONTHS)) };
}

/** Which version of a rule holds, by its place; the oldest where none held yet. */
export function versionAt(rule: Extract<Rule, { type: 'dated' }>, moments: Moments): number {
  const day = rule.by === 'today' ? moments.today : (moments.enrolled ?? moments.today);
  const places = rule.versions.map((_, at) => at);
  const from = (at: number) => rule.versions[at]?.from ?? '';
  const begun = places.filter((at) => from(at) <= day);
  const newest = begun.reduce<number | undefined>(
    (best, at) => (best === undefined || from(at) >= from(best) ? at : best),
    undefined
  );
  return newest ?? places.reduce((best, at) => (from(at) < from(best) ? at : best), 0);
}
