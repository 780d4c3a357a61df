import { addDays, daysBetween, weeksThrough, type Day } from '$lib/core/kernel/day';
import type { Plan, PlanStep } from '$lib/core/planner/plan';

/* A plan week by week, as it is drawn. */

export interface WeekBar {
  readonly monday: Plan['load'][number]['monday'];
  readonly hours: number;
  readonly limit: number;
  /** Shares of the highest bar or limit, 0 to 1. */
  readonly height: number;
  readonly allowed: number;
  readonly state: 'within' | 'over' | 'blocked';
}

export function weekBars({ load }: Plan): readonly WeekBar[] {
  const most = Math.max(1, ...load.map(({ hours, limit }) => Math.max(hours, limit)));
  return load.map(({ monday, hours, limit }) => ({
    ...{ monday, hours, limit },
    height: hours / most,
    allowed: limit / most,
    state: hours > limit + 1e-6 ? 'over' : limit === 0 ? 'blocked' : 'within'
  }));
}

/** The week of the plan in which a day is, from 1. */
export function weekOf(day: Day, { load, start }: Pick<Plan, 'load' | 'start'>): number {
  return weeksThrough(load[0]?.monday ?? start, day);
}

/** From which to which share of all weeks a step runs, 0 to 1. */
export function spanOf(
  { start, end }: Pick<PlanStep, 'start' | 'end'>,
  { load }: Plan
): { readonly from: number; readonly to: number } {
  const first = load[0]?.monday;
  if (!first) return { from: 0, to: 1 };
  const days = load.length * 7;
  const share = (day: PlanStep['start']) =>
    Math.min(1, Math.max(0, daysBetween(first, day) / days));
  return { from: share(start), to: share(addDays(end, 1)) };
}

/** The steps that have a day in the week of a Monday. */
function stepsIn(monday: PlanStep['start'], steps: readonly PlanStep[]): PlanStep[] {
  const sunday = addDays(monday, 6);
  return steps.filter(({ start, end }) => start <= sunday && end >= monday);
}

/** Weeks on end that are alike: the same hours of the same, in the same courses. */
export interface Stretch {
  readonly from: PlanStep['start'];
  /** The last day. */
  readonly to: PlanStep['start'];
  readonly bar: WeekBar;
  readonly steps: readonly PlanStep[];
}

export function stretchesOf(bars: readonly WeekBar[], { steps }: Plan): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const bar of bars) {
    const to = addDays(bar.monday, 6);
    const own = stepsIn(bar.monday, steps);
    const last = stretches.at(-1);
    if (last && isAlike(last, bar, own)) stretches.splice(-1, 1, { ...last, to });
    else stretches.push({ from: bar.monday, to, bar, steps: own });
  }
  return stretches;
}

function isAlike(last: Stretch, { hours, limit }: WeekBar, steps: readonly PlanStep[]): boolean {
  return (
    Math.abs(last.bar.hours - hours) < 0.05 &&
    last.bar.limit === limit &&
    last.steps.length === steps.length &&
    last.steps.every((step, at) => step === steps[at])
  );
}
