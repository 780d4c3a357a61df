import { workloadOf } from '../../src/lib/core/catalogue/facts';
import type { CatalogueIndex } from '../../src/lib/core/catalogue/index-by-id';
import type { Offering, Run } from '../../src/lib/core/catalogue/model';
import { addDays, type Day } from '../../src/lib/core/kernel/day';
import type { Limits, Plan, PlanQuestion, PlanStep } from '../../src/lib/core/planner/plan';
import type { Violation } from './feasible';

/* Days, runs, hours of every week, filters: each held against the words of the limits. */

/** Hours are parts of others: a hair's breadth of difference is none. */
const HAIR = 1e-6;

export function daysTroubles(
  { steps, finish }: Plan,
  question: PlanQuestion,
  index: CatalogueIndex
): Violation[] {
  const { limits, decided } = question;
  const found: Violation[] = [];
  const seen = new Set<string>();
  for (const step of steps) {
    const trouble = (code: string, detail?: string) =>
      found.push({ code, offering: step.offering, ...(detail !== undefined && { detail }) });
    const offering = index.offering(step.offering);
    if (seen.has(step.offering)) trouble('twice');
    seen.add(step.offering);
    if (step.end < step.start) trouble('ends-before-it-starts');
    if (limits.latest !== undefined && step.end > limits.latest) trouble('after-latest', step.end);
    if (decided?.begun.includes(step.offering)) {
      const kept = decided.steps.find((old) => old.offering === step.offering);
      if (kept && (kept.start !== step.start || kept.end !== step.end)) trouble('begun-moved');
      continue;
    }
    if (!offering) {
      trouble('no-such-course');
      continue;
    }
    if (step.start < limits.start) trouble('before-start', step.start);
    for (const code of filtered(offering, step, limits)) trouble(code);
    const fixed = decided?.fixed[step.offering];
    if (fixed !== undefined && fixed !== step.start) trouble('not-where-it-was-fixed', step.start);
    const delayed = decided?.delayed[step.offering];
    if (delayed !== undefined && step.start < delayed) trouble('before-its-delay', step.start);
    if (decided?.dropped.includes(step.offering)) trouble('dropped');
    for (const detail of dateTroubles(step, offering, question)) trouble('dates', detail);
  }
  const last = steps.map(({ end }) => end).reduce((a, b) => (a > b ? a : b), '' as Day);
  if (steps.length > 0 && finish !== last) found.push({ code: 'finish', detail: finish });
  return [...found, ...weekTroubles(steps, question, index), ...atOnceTroubles(steps, limits)];
}

function filtered(offering: Offering, step: PlanStep, limits: Limits): string[] {
  const run = offering.runs.find(({ id }) => id === step.run);
  const languages = run?.languages ?? offering.languages;
  const mode = run?.mode ?? offering.mode;
  const base = (tag: string) => tag.split('-')[0];
  const wanted = limits.languages?.map(base);
  const troubles: string[] = [];
  if (wanted && !languages.some((tag) => wanted.includes(base(tag)))) troubles.push('language');
  if (limits.modes && !(mode && limits.modes.includes(mode))) troubles.push('mode');
  if (limits.officialOnly && offering.official !== true) troubles.push('not-official');
  if (limits.providers && !limits.providers.includes(offering.provider)) troubles.push('provider');
  if (limits.without?.includes(offering.id)) troubles.push('not-wanted');
  return troubles;
}

/** The last day of a run: as stated, else by the longest length that the course states. */
export function lastDay(run: Run, { weeks }: Offering): Day | undefined {
  if (run.end !== undefined || run.start === undefined) return run.end;
  return typeof weeks === 'object' ? addDays(run.start, Math.ceil(weeks.max * 7) - 1) : undefined;
}

function dateTroubles(step: PlanStep, offering: Offering, question: PlanQuestion): string[] {
  const { limits, today } = question;
  const run = offering.runs.find(({ id }) => id === step.run);
  if (step.run !== undefined && !run) return ['there is no such run'];
  const isFree = run?.start === undefined || offering.schedule === 'flexible';
  const dated = offering.runs.some(({ start }) => start !== undefined);
  const troubles: string[] = [];
  if (!run && (dated || offering.schedule === 'fixed')) troubles.push('on no day of its runs');
  if (run && step.enrolBy !== run.enrolBy) troubles.push('enrolment of another day');
  if (isFree) return [...troubles, ...freeTroubles(step, offering, run, question)];
  const end = lastDay(run, offering);
  if ((run.enrolBy ?? run.start ?? '') < today) troubles.push('enrolment is over');
  if (step.start !== run.start || step.end !== end) troubles.push('not the days of the run');
  const touched = weeksFrom(step.start, step.end);
  if (step.weeks !== touched.length) troubles.push(`touches ${touched.length} weeks`);
  if (touched.some((monday) => hoursOf(monday, limits) === 0)) {
    troubles.push('runs through a week without study');
  }
  return troubles;
}

/** A course that begins on any Monday: its weeks of study, those without hours passed over. */
function freeTroubles(
  step: PlanStep,
  offering: Offering,
  run: Run | undefined,
  { limits, today }: PlanQuestion
): string[] {
  const troubles: string[] = [];
  if (run?.enrolBy !== undefined && run.enrolBy < today) troubles.push('enrolment is over');
  if (run?.start !== undefined && step.start < run.start) troubles.push('before it opens');
  if (run?.end !== undefined && step.end > run.end) troubles.push('after it closes');
  if (mondayOf(step.start) !== step.start) troubles.push('not on a Monday');
  if (addDays(mondayOf(step.end), 6) !== step.end) troubles.push('does not end on a Sunday');
  const studied = weeksFrom(step.start, step.end).filter((monday) => hoursOf(monday, limits) > 0);
  if (studied.length !== step.weeks) troubles.push(`studies ${studied.length} weeks`);
  if (studied.at(-1) !== mondayOf(step.end)) troubles.push('ends in a week without study');
  const stated = typeof offering.weeks === 'object' ? offering.weeks : undefined;
  if (stated && step.weeks < Math.ceil(stated.min)) troubles.push('shorter than it can be');
  return troubles;
}

function weekTroubles(
  steps: readonly PlanStep[],
  question: PlanQuestion,
  index: CatalogueIndex
): Violation[] {
  const { limits, decided } = question;
  const load = weeklyLoad(steps, question, index);
  const troubles: Violation[] = [];
  for (const [monday, hours] of load) {
    const limit = hoursOf(monday, limits);
    // What is under way is under way, whatever the limits have become.
    const begun = steps.filter(({ offering }) => decided?.begun.includes(offering));
    const fixed = weeklyLoad(begun, question, index).get(monday) ?? 0;
    const most = Math.max(limit, fixed);
    if (hours > most + HAIR)
      troubles.push({ code: 'too-many-hours', detail: `${monday} ${hours}` });
  }
  for (const step of steps) {
    if (decided?.begun.includes(step.offering)) continue;
    const offering = index.offering(step.offering);
    const hours = offering && workloadOf(offering)?.hours.max;
    const each = hours === undefined ? undefined : hours / studyWeeks(step, limits).length;
    if (differs(each, step.hoursPerWeek)) {
      troubles.push({ code: 'hours', offering: step.offering, detail: String(each) });
    }
  }
  return troubles;
}

export function differs(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a !== b;
  return Math.abs(a - b) > HAIR * Math.max(1, Math.abs(a));
}

/** Hours of study by Monday. A course whose hours are not stated fills its weeks. */
export function weeklyLoad(
  steps: readonly PlanStep[],
  { limits }: PlanQuestion,
  index: CatalogueIndex
): Map<Day, number> {
  const load = new Map<Day, number>();
  for (const step of steps) {
    const offering = index.offering(step.offering);
    const hours = offering && workloadOf(offering)?.hours.max;
    const weeks = studyWeeks(step, limits);
    for (const monday of weeks) {
      const own = hours === undefined ? hoursOf(monday, limits) : hours / weeks.length;
      load.set(monday, (load.get(monday) ?? 0) + own);
    }
  }
  return load;
}

function studyWeeks(step: PlanStep, limits: Limits): Day[] {
  const all = weeksFrom(step.start, step.end);
  const studied = all.filter((monday) => hoursOf(monday, limits) > 0);
  return studied.length > 0 ? studied : all;
}

function atOnceTroubles(steps: readonly PlanStep[], { atOnce }: Limits): Violation[] {
  if (atOnce === undefined) return [];
  return steps.flatMap(({ offering, start }): Violation[] => {
    const week = mondayOf(start);
    const running = steps.filter((step) => mondayOf(step.start) <= week && week <= step.end);
    return running.length > atOnce ? [{ code: 'too-many-at-once', offering, detail: start }] : [];
  });
}

/** Hours of the week that begins on a Monday. */
export function hoursOf(monday: Day, limits: Limits): number {
  const sunday = addDays(monday, 6);
  const isBlocked = limits.blocked?.some(({ from, to }) => from <= sunday && to >= monday);
  if (isBlocked) return 0;
  return limits.hoursByMonth?.[Number(monday.slice(5, 7))] ?? limits.hoursPerWeek;
}

/** The Mondays of the weeks that have a day of those from `start` to `end`. */
export function weeksFrom(start: Day, end: Day): Day[] {
  const weeks: Day[] = [];
  for (let monday = mondayOf(start); monday <= end; monday = addDays(monday, 7)) weeks.push(monday);
  return weeks;
}

/** The Monday on or before a day. */
export function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
