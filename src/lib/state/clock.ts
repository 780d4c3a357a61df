import type { Day, Moment } from '$lib/core/kernel/day';

/* The only place that reads the clock for the pages. */

export function now(): Moment {
  return new Date().toISOString() as Moment;
}

/** Today where the learner is. */
export function today(): Day {
  const date = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as Day;
}
