import { endOf, workloadOf } from '../catalogue/facts';
import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { OfferingId } from '../catalogue/ids';
import type { Offering, Run } from '../catalogue/model';
import { addDays, addWeeks, type Day } from '../kernel/day';
import { calendarOf, dayAt, dayNumber, mondayFrom, weekOf, type Calendar } from './calendar';
import { coursePrice } from './options';
import type { Limits, Plan, PlanQuestion, PlanStep } from './plan';
import { ordersIn } from './plan-order';
import { settingOf } from './setting';

/** A condition that breaks when a step is moved. */
export type Broken =
  /** No run begins on that day; the first that begins later, if there is one. */
  | { readonly code: 'no-run'; readonly next?: Day }
  | { readonly code: 'before-start'; readonly start: Day }
  | { readonly code: 'after-latest'; readonly end: Day; readonly latest: Day }
  | { readonly code: 'enrolment-closed'; readonly closed: Day }
  | { readonly code: 'without-study'; readonly monday: Day }
  | {
      readonly code: 'too-many-hours';
      readonly monday: Day;
      readonly hours: number;
      readonly limit: number;
    }
  | { readonly code: 'too-many-at-once'; readonly monday: Day; readonly atOnce: number }
  | { readonly code: 'over-budget'; readonly minor: number }
  /** It would begin before that one is over, which has to come first. */
  | { readonly code: 'too-early'; readonly offering: OfferingId }
  /** That one has to wait for it, and would begin before it is over. */
  | { readonly code: 'too-late-for'; readonly offering: OfferingId }
  /** Something that is held counts no longer by then. */
  | { readonly code: 'lapses'; readonly thing: string; readonly last: Day };

interface Moved {
  readonly start: Day;
  readonly end: Day;
  readonly run?: Run;
}

/** What breaks when one step of a plan begins on another day and all others stay; none if nothing. */
export function movable(
  plan: Plan,
  question: PlanQuestion,
  index: CatalogueIndex,
  id: OfferingId,
  to: Day
): Broken[] {
  const step = plan.steps.find(({ offering }) => offering === id);
  const offering = index.offering(id);
  if (!step || !offering) return [];
  const { latest: _, ...open } = question.limits;
  const calendar = calendarOf(open);
  const moved = spanFrom(step, offering, to, calendar);
  if (!moved) return [{ code: 'no-run', ...nextRun(offering, to) }];
  const days = dayTroubles(moved, question);
  const isEarly = days.some(({ code }) => code === 'before-start');
  return [
    ...days,
    ...(isEarly ? [] : weekTroubles(moved, step, offering, plan, question.limits, calendar)),
    ...priceTroubles(moved, step, offering, plan, question, index),
    ...orderTroubles(moved, id, plan, index),
    ...plan.lapses
      .filter(({ last }) => moved.end > last && plan.finish <= last)
      .map(({ thing, last }): Broken => ({ code: 'lapses', thing, last }))
  ];
}

/** A course without dates begins on the Monday on or after the day, and studies as many weeks. */
function spanFrom(
  step: PlanStep,
  offering: Offering,
  to: Day,
  calendar: Calendar
): Moved | undefined {
  const dated = offering.runs.filter(({ start }) => start !== undefined);
  if (dated.length > 0 && offering.schedule !== 'flexible') {
    const run = dated.find(({ start }) => start === to);
    const end = run && endOf(run, offering);
    return run && end && { start: to, end, run };
  }
  const start = mondayFrom(dayNumber(to));
  let week = weekOf(start, calendar);
  let left = step.weeks;
  while (left > 0 && week < calendar.hours.length) {
    if (week < 0 || (calendar.hours[week] ?? 0) > 0) left--;
    week++;
  }
  const run = offering.runs.find((each) => each.id === step.run);
  return { start: dayAt(start), end: dayAt(calendar.monday + 7 * week - 1), ...(run && { run }) };
}

function nextRun({ runs }: Offering, to: Day): { readonly next?: Day } {
  const later = runs.flatMap(({ start }) => (start !== undefined && start > to ? [start] : []));
  const [next] = later.sort();
  return next === undefined ? {} : { next };
}

function dayTroubles({ start, end, run }: Moved, { limits, today }: PlanQuestion): Broken[] {
  const found: Broken[] = [];
  const first = limits.start > today ? limits.start : today;
  if (start < first) found.push({ code: 'before-start', start: first });
  const { latest } = limits;
  if (latest !== undefined && end > latest) found.push({ code: 'after-latest', end, latest });
  const closed = run?.enrolBy;
  if (closed !== undefined && closed < today) found.push({ code: 'enrolment-closed', closed });
  return found;
}

/** The first week of each kind of trouble. */
function weekTroubles(
  moved: Moved,
  step: PlanStep,
  offering: Offering,
  plan: Plan,
  { atOnce }: Limits,
  calendar: Calendar
): Broken[] {
  const others = plan.steps.filter((each) => each !== step);
  const weeks = weeksOf(moved, calendar);
  const studied = weeks.filter((week) => hoursIn(week, calendar) > 0);
  const mondayOf = (week: number) => dayAt(calendar.monday + 7 * week);
  const found: Broken[] = [];
  const closed = weeks.find((week) => hoursIn(week, calendar) <= 0);
  const isRun = moved.run?.start !== undefined && offering.schedule !== 'flexible';
  if (isRun && closed !== undefined) {
    found.push({ code: 'without-study', monday: mondayOf(closed) });
  }
  const hours = workloadOf(offering)?.hours.max;
  for (const week of studied) {
    const limit = hoursIn(week, calendar);
    const own = hours === undefined ? limit : hours / (isRun ? weeks : studied).length;
    const all = own + hoursBeside(plan, step, mondayOf(week));
    if (all <= limit + 1e-6) continue;
    found.push({ code: 'too-many-hours', monday: mondayOf(week), hours: all, limit });
    break;
  }
  const crowded = studied.find((week) => {
    const running = others.filter((each) => weeksOf(each, calendar).includes(week));
    return atOnce !== undefined && running.length + 1 > atOnce;
  });
  if (crowded !== undefined && atOnce !== undefined) {
    found.push({ code: 'too-many-at-once', monday: mondayOf(crowded), atOnce });
  }
  return found;
}

function weeksOf({ start, end }: Moved | PlanStep, calendar: Calendar): number[] {
  const first = weekOf(dayNumber(start), calendar);
  const last = weekOf(dayNumber(end), calendar);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

function hoursIn(week: number, { hours }: Calendar): number {
  return hours[week] ?? 0;
}

/** Hours that the other steps take of a week. */
function hoursBeside({ load }: Plan, step: PlanStep, monday: Day): number {
  const week = load.find((each) => each.monday === monday);
  if (!week) return 0;
  const isOwn = step.start <= addDays(addWeeks(monday, 1), -1) && step.end >= monday;
  const own = isOwn && week.limit > 0 ? (step.hoursPerWeek ?? week.limit) : 0;
  return Math.max(0, week.hours - own);
}

/** Another run may cost something else. */
function priceTroubles(
  { run }: Moved,
  step: PlanStep,
  offering: Offering,
  { totalMinor }: Plan,
  question: PlanQuestion,
  index: CatalogueIndex
): Broken[] {
  const { budgetMinor } = question.limits;
  if (budgetMinor === undefined) return [];
  const price = coursePrice(offering, run?.cost ?? offering.cost, settingOf(question, index));
  const minor = totalMinor - step.minor + price.minor;
  return minor > budgetMinor ? [{ code: 'over-budget', minor }] : [];
}

function orderTroubles(
  { start, end }: Moved,
  id: OfferingId,
  plan: Plan,
  index: CatalogueIndex
): Broken[] {
  const stepOf = (offering: OfferingId) => plan.steps.find((step) => step.offering === offering);
  return ordersIn(plan, index).flatMap(({ before, then, together }): Broken[] => {
    if (then === id) {
      const first = stepOf(before);
      const kept = !first || (together ? first.start <= start : first.end < start);
      return kept ? [] : [{ code: 'too-early', offering: before }];
    }
    if (before !== id) return [];
    const later = stepOf(then);
    const kept = !later || (together ? start <= later.start : end < later.start);
    return kept ? [] : [{ code: 'too-late-for', offering: then }];
  });
}
