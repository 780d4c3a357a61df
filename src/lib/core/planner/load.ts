import { dayAt, hoursOfWeek, weekOf } from './calendar';
import type { Chosen } from './choice';
import type { Plan } from './plan';
import type { Setting } from './setting';

/** Hours of study week by week, from that of the first day to that of the last. */
export function loadOf(steps: readonly Chosen[], { calendar, question }: Setting): Plan['load'] {
  if (steps.length === 0) return [];
  const { hours, monday } = calendar;
  const first = Math.min(...steps.map(({ placement }) => weekOf(placement.start, calendar)));
  const last = Math.max(...steps.map(({ placement }) => weekOf(placement.end, calendar)));
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const week = first + at;
    // What has begun may lie before the first week, or go on after the last.
    const limit = hours[week] ?? hoursOfWeek(monday + 7 * week, question.limits);
    const studied = steps.reduce((sum, { placement }) => {
      const { start, end, option } = placement;
      const within = weekOf(start, calendar) <= week && week <= weekOf(end, calendar);
      return within && limit > 0 ? sum + (option.load ?? limit) : sum;
    }, 0);
    return { monday: dayAt(monday + 7 * week), hours: studied, limit };
  });
}

/** The hours of the fullest week. */
export function peakOf(steps: readonly Chosen[], setting: Setting): number {
  return Math.max(0, ...loadOf(steps, setting).map(({ hours }) => hours));
}
