import type { CatalogueIndex } from '../catalogue/index-by-id';
import { daysBetween } from '../kernel/day';
import { minorDigits } from '../kernel/money';
import type { Limits, Plan, PlanQuestion, PlanSet, WhatIf } from './plan';
import { planSet } from './plan-set';

export interface WhatIfOptions {
  /** Work for each change, as in `planSet`. */
  readonly effort?: number;
  readonly stop?: () => boolean;
}

const EFFORT = 100_000;
const MORE_HOURS = 1;
/** In whole units of the currency. */
const MORE_MONEY = 100;

/**
 * What one more hour a week and 100 more in the currency of the limits would buy, against the
 * cheapest and the quickest of the plans; only what helps. Nothing where there is no plan: the
 * obstacles then say what is missing.
 */
export function whatIf(
  question: PlanQuestion,
  index: CatalogueIndex,
  { plans }: PlanSet,
  { effort = EFFORT, stop = () => false }: WhatIfOptions = {}
): WhatIf[] {
  if (plans.length === 0) return [];
  return changesOf(question.limits).flatMap(({ change, limits }): WhatIf[] => {
    const asked = { ...question, limits };
    const best = (only: 'cheapest' | 'quickest') =>
      stop() ? [] : planSet(asked, index, { only, effort, stop }).plans;
    const cheaperBy = savedBy(plans, best('cheapest'));
    const weeksEarlier = weeksSavedBy(plans, best('quickest'));
    return cheaperBy > 0 || weeksEarlier > 0 ? [{ change, cheaperBy, weeksEarlier }] : [];
  });
}

interface Change {
  readonly change: WhatIf['change'];
  readonly limits: Limits;
}

function changesOf(limits: Limits): Change[] {
  const { hoursPerWeek, hoursByMonth, budgetMinor, currency } = limits;
  const more = Math.round(MORE_MONEY * 10 ** minorDigits(currency));
  const months = Object.entries(hoursByMonth ?? {}).map(
    ([month, hours]) => [month, hours ? hours + MORE_HOURS : 0] as const
  );
  const hours: Change = {
    change: { hoursPerWeek: MORE_HOURS },
    limits: {
      ...limits,
      hoursPerWeek: hoursPerWeek + MORE_HOURS,
      ...(hoursByMonth && { hoursByMonth: Object.fromEntries(months) })
    }
  };
  if (budgetMinor === undefined) return [hours];
  const budget = { ...limits, budgetMinor: budgetMinor + more };
  return [hours, { change: { budgetMinor: more }, limits: budget }];
}

/** What is not stated could be any price: only plans that leave as little open are compared. */
function savedBy(plans: readonly Plan[], others: readonly Plan[]): number {
  const [other] = others;
  const alike = plans.filter(({ unpriced }) => other && unpriced >= other.unpriced);
  const least = Math.min(...alike.map(({ totalMinor }) => totalMinor));
  return other && alike.length > 0 ? Math.max(0, least - other.totalMinor) : 0;
}

function weeksSavedBy(plans: readonly Plan[], others: readonly Plan[]): number {
  const [first] = plans.map(({ finish }) => finish).sort();
  const [earlier] = others.map(({ finish }) => finish).sort();
  if (first === undefined || earlier === undefined) return 0;
  return Math.max(0, Math.floor(daysBetween(earlier, first) / 7));
}
