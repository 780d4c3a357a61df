import { daysBetween, type Day } from '$lib/core/kernel/day';
import { today } from './clock';
import { currentLocale } from './language.svelte';

/** How long ago a day was, in words: today, three weeks ago. */
export function formatAge(day: Day): string {
  const days = daysBetween(day, today());
  const format = new Intl.RelativeTimeFormat(currentLocale(), { numeric: 'auto' });
  if (Math.abs(days) < 14) return format.format(-days, 'day');
  if (Math.abs(days) < 60) return format.format(-Math.round(days / 7), 'week');
  if (Math.abs(days) < 730) return format.format(-Math.round(days / 30.4), 'month');
  return format.format(-Math.round(days / 365.25), 'year');
}
