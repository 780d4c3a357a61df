import { daysBetween, type Day } from '$lib/core/kernel/day';
import type { Plan } from '$lib/core/planner/plan';
import { formatDay, formatMoney, formatNumber, formatWeeks } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';
import { priceWords } from './plan-words';

/* What the plans of a list are called, so that each can be told from all others. */

export interface PlanName {
  readonly name: string;
  /** True where the name says how the plan differs from the cheapest of the list. */
  readonly compared: boolean;
}

/** What a plan is the best at; undefined where others are better at everything that is named. */
export function endName({ ends }: Pick<Plan, 'ends'>): string | undefined {
  const words = t().paths.ends;
  return ends.length === 0 ? undefined : ends.map((end) => words[end]).join(' · ');
}

/** Price and finish. */
export function pointName(plan: Plan): string {
  return t().paths.chart.point(priceWords(plan), formatDay(plan.finish));
}

/** A plan as a point of the picture, in words. */
export function pointWords(plan: Plan): string {
  const end = endName(plan);
  const { chart } = t().paths;
  const point =
    plan.fit === undefined
      ? pointName(plan)
      : chart.pointFit(priceWords(plan), formatDay(plan.finish), formatNumber(plan.fit, 0));
  return end === undefined ? point : `${end}: ${point}`;
}

/**
 * A name for each plan of a list, in its order, no two the same: what it is the best at, else how
 * it differs from the cheapest, else its price and finish.
 */
export function planNames(plans: readonly Plan[]): readonly PlanName[] {
  const cheapest =
    plans.find(({ ends }) => ends.includes('cheapest')) ??
    plans.reduce<Plan | undefined>(
      (least, plan) => (least && least.totalMinor <= plan.totalMinor ? least : plan),
      undefined
    );
  const names = plans.map((plan): PlanName => {
    const end = endName(plan);
    if (end !== undefined) return { name: end, compared: false };
    const parts = cheapest ? differencesFrom(cheapest, plan) : [];
    return parts.length > 0
      ? { name: parts.join(', '), compared: true }
      : { name: pointName(plan), compared: false };
  });
  const told = distinct(names, (name, at) => {
    const plan = plans[at];
    return plan ? `${name} (${pointName(plan)})` : name;
  });
  const seen = new Map<string, number>();
  return distinct(told, (name) => {
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return `${name} (${formatNumber(seen.get(name) ?? 1)})`;
  });
}

/** The names with those that occur more than once told apart. */
function distinct(
  names: readonly PlanName[],
  tell: (name: string, at: number) => string
): readonly PlanName[] {
  const times = new Map<string, number>();
  for (const { name } of names) times.set(name, (times.get(name) ?? 0) + 1);
  return names.map((each, at) =>
    (times.get(each.name) ?? 0) > 1 ? { ...each, name: tell(each.name, at) } : each
  );
}

function differencesFrom(cheapest: Plan, plan: Plan): string[] {
  const { names, rejected, whatIf } = t().paths;
  const weeks = weekNumber(plan.finish) - weekNumber(cheapest.finish);
  const length = formatWeeks(Math.abs(weeks));
  const minor = plan.totalMinor - cheapest.totalMinor;
  const price = formatMoney({ minor: Math.abs(minor), currency: plan.currency });
  const fit = roundedFit(plan);
  const than = roundedFit(cheapest);
  const time = weeks === 0 ? [] : [weeks < 0 ? whatIf.earlier(length) : names.later(length)];
  const better =
    fit !== undefined && than !== undefined && fit > than ? [names.fit(formatNumber(fit))] : [];
  // Sums that leave out different prices cannot be taken from each other.
  if (plan.unpriced !== cheapest.unpriced) return [...time, ...better, priceWords(plan)];
  const money = minor === 0 ? [] : [minor > 0 ? rejected.dearer(price) : rejected.cheaper(price)];
  return [...time, ...better, ...money];
}

const roundedFit = ({ fit }: Plan) => (fit === undefined ? undefined : Math.round(fit));

/** Weeks from Monday to Sunday, as plans are compared by; the difference is what counts. */
function weekNumber(day: Day): number {
  const MONDAY = '1970-01-05' as Day;
  return Math.floor(daysBetween(MONDAY, day) / 7);
}
