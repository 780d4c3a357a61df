import { ectsOf, type Credit } from '../kernel/credits';
import { addDays, type Day } from '../kernel/day';
import type { Range } from '../kernel/range';
import {
  ectsOfCredit,
  hoursFromEcts,
  hoursOverWeeks,
  hoursPerWeek,
  type ConversionCode
} from './conversions';
import type { Offering, Run } from './model';

/** Hours of work; `assumed` where they were worked out, `by` one of the published rules. */
export interface Workload {
  readonly hours: Range;
  readonly assumed: boolean;
  readonly by?: ConversionCode;
}

export function workloadOf(offering: Offering): Workload | undefined {
  if (offering.workloadHours) return { hours: offering.workloadHours, assumed: false };
  const weeks = weeksOf(offering);
  if (offering.hoursPerWeek && weeks) {
    const hours = hoursOverWeeks(offering.hoursPerWeek, weeks);
    return { hours, assumed: true, by: 'hours-per-week-to-hours' };
  }
  const fact = ectsFact(offering.credits);
  if (!fact?.ects) return undefined;
  return { hours: hoursFromEcts(fact.ects), assumed: true, by: 'ects-to-hours' };
}

/** ECTS credits, and what they were worked out from where the publisher states none. */
export interface EctsFact {
  readonly ects: number;
  readonly from?: Credit;
}

/** ECTS as stated, else from points of CATS or SCQF; undefined where neither is stated. */
export function ectsFact(credits: readonly Credit[] | undefined): EctsFact | undefined {
  if (credits?.length === 0) return { ects: 0 };
  const ects = ectsOf(credits);
  if (ects !== undefined) return { ects };
  for (const from of credits ?? []) {
    const worked = ectsOfCredit(from);
    if (worked) return { ects: worked.ects, from };
  }
  return undefined;
}

/** Calendar length in weeks; undefined where it is not stated, varies, or is the learner's own. */
export function weeksOf(offering: Offering): Range | undefined {
  return typeof offering.weeks === 'object' ? offering.weeks : undefined;
}

/**
 * Hours a week: as stated; else from the least over the longest length to the most over the
 * shortest.
 */
export function hoursPerWeekOf(offering: Offering): Workload | undefined {
  if (offering.hoursPerWeek) return { hours: offering.hoursPerWeek, assumed: false };
  const workload = workloadOf(offering);
  const weeks = weeksOf(offering);
  if (!workload || !weeks || weeks.min === 0) return undefined;
  return { ...workload, hours: hoursPerWeek(workload.hours, weeks) };
}

/** The first run that can still be joined on the given day. */
export function nextStart(offering: Offering, today: Day): Day | undefined {
  return offering.runs
    .flatMap(({ start, enrolBy }) => (start && (enrolBy ?? start) >= today ? [start] : []))
    .sort()[0];
}

/** The last day of a run; from the course's longest length where it is not stated. */
export function endOf(run: Run, offering: Offering): Day | undefined {
  if (run.end) return run.end;
  const weeks = weeksOf(offering);
  return run.start && weeks && addDays(run.start, Math.ceil(weeks.max * 7) - 1);
}
