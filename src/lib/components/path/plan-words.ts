import { daysBetween } from '$lib/core/kernel/day';
import type { Plan } from '$lib/core/planner/plan';
import { formatMoney, formatNumber, formatWeeks } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';

/* One plan in words. */

/** The sum; only the least where a price is not stated. */
export function totalWords({ totalMinor, currency, unpriced }: Plan): string {
  const { total, totalAtLeast } = t().paths.summary;
  const price = formatMoney({ minor: totalMinor, currency });
  return unpriced > 0 ? totalAtLeast(price) : total(price);
}

/** The sum without words around it. */
export function priceWords({ totalMinor, currency, unpriced }: Plan): string {
  const price = totalMinor === 0 ? t().common.free : formatMoney({ minor: totalMinor, currency });
  if (unpriced === 0) return price;
  return t().paths.summary.totalAtLeast(formatMoney({ minor: totalMinor, currency }));
}

export function fitWords({ fit }: Pick<Plan, 'fit'>): string {
  const { summary } = t().paths;
  return fit === undefined ? summary.fitUnknown : summary.fit(formatNumber(fit, 0));
}

export function peakWords({ peakHours }: Plan): string {
  return t().paths.summary.peak(formatNumber(peakHours, 1));
}

/** How good the plan is proven to be, in sentences; never more than was proven. */
export function certificateWords(plan: Plan): string[] {
  const words = t().paths.certificate;
  const { certificate, totalMinor, finish, currency } = plan;
  const { proven, leastMinor, leastMinorByThen, earliestFinish } = certificate;
  const isCheapest = totalMinor <= leastMinor;
  const isQuickest = finish <= earliestFinish;
  const ends = [...(isCheapest ? [words.cheapest] : []), ...(isQuickest ? [words.quickest] : [])];
  if (proven) {
    const cheaperLater = !isCheapest && totalMinor <= leastMinorByThen;
    return [...ends, ...(ends.length > 0 ? [] : [cheaperLater ? words.bestFor : words.best])];
  }
  const dearer = totalMinor - leastMinor;
  const later = Math.ceil(daysBetween(earliestFinish, finish) / 7);
  // Bounds that say nothing are not dressed up as a promise.
  const known = leastMinor > 0 || isCheapest;
  return [
    ...ends,
    ...(dearer > 0 && known ? [words.atMost(formatMoney({ minor: dearer, currency }))] : []),
    ...(later > 0 && earliestFinish > plan.start ? [words.atMostWeeks(formatWeeks(later))] : []),
    isCheapest && isQuickest ? words.fitUnproven : words.unproven
  ];
}
