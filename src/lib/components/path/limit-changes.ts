import type { Obstacle, WhatIf } from '$lib/core/planner/plan';
import { formatDay, formatMoney, formatNumber } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';
import type { WantedLimits } from '$lib/state/planning.svelte';

/** A change of limits that can be applied by one press. */
export interface LimitChange {
  readonly label: string;
  readonly limits: WantedLimits;
}

/** The changes that would take an obstacle away, in words; none where no limit is in the way. */
export function changesFor(obstacle: Obstacle, limits: WantedLimits): readonly LimitChange[] {
  const words = t().paths.obstacles.apply;
  const { currency, budgetMinor: _budget, ...unpaid } = limits;
  const withoutBudget = { ...unpaid, currency };
  switch (obstacle.code) {
    case 'over-budget':
      return [raiseTo(obstacle.cheapestMinor, limits)];
    case 'too-late':
      return [finishBy(obstacle.finish, limits)];
    case 'together':
      return [raiseTo(obstacle.cheapestMinor, limits), finishBy(obstacle.finish, limits)];
    case 'too-few-hours': {
      const { hoursPerWeek } = obstacle;
      const label = words['too-few-hours'](formatNumber(hoursPerWeek));
      return [{ label, limits: { ...limits, hoursPerWeek } }];
    }
    case 'unpriced':
      return [{ label: words.unpriced, limits: withoutBudget }];
    case 'filtered': {
      const { [obstacle.limit]: _, ...rest } = limits;
      return [{ label: words[obstacle.limit], limits: rest as WantedLimits }];
    }
    default:
      return [];
  }
}

function raiseTo(budgetMinor: number, limits: WantedLimits): LimitChange {
  const price = formatMoney({ minor: budgetMinor, currency: limits.currency });
  return {
    label: t().paths.obstacles.apply['over-budget'](price),
    limits: { ...limits, budgetMinor }
  };
}

function finishBy(latest: NonNullable<WantedLimits['latest']>, limits: WantedLimits): LimitChange {
  const label = t().paths.obstacles.apply['too-late'](formatDay(latest));
  return { label, limits: { ...limits, latest } };
}

/** The limits with the change of a what-if; months without study stay so. */
export function withChange({ change }: WhatIf, limits: WantedLimits): WantedLimits {
  if ('budgetMinor' in change) {
    return { ...limits, budgetMinor: (limits.budgetMinor ?? 0) + change.budgetMinor };
  }
  const more = change.hoursPerWeek;
  const months = Object.entries(limits.hoursByMonth ?? {}).map(
    ([month, hours]) => [month, hours ? hours + more : 0] as const
  );
  return {
    ...limits,
    hoursPerWeek: limits.hoursPerWeek + more,
    ...(limits.hoursByMonth && { hoursByMonth: Object.fromEntries(months) })
  };
}
