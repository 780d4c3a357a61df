import { parseDay, type Day } from '$lib/core/kernel/day';
import { moneyOf } from '$lib/core/kernel/money';
import { amountText, type WantedLimits } from '$lib/state/planning.svelte';

/** What stands in the form of the limits, as it was typed. */
export interface LimitsDraft {
  hours: string;
  budget: string;
  currency: string;
  start: string;
  latest: string;
  /** Hours by month, 1 to 12; empty where they are the usual ones. */
  months: string[];
}

export type Mistake = 'hours' | 'budget' | 'start' | 'latest' | 'months';

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const MOST_HOURS = 60;

export function draftOf(limits: WantedLimits): LimitsDraft {
  const { hoursPerWeek, budgetMinor, currency, start = '', latest = '', hoursByMonth } = limits;
  return {
    hours: String(hoursPerWeek),
    budget: amountText(budgetMinor, currency),
    ...{ currency, start, latest },
    months: MONTHS.map((month) => String(hoursByMonth?.[month] ?? ''))
  };
}

/**
 * The limits that were typed, with those that are chosen and not typed as they were. What is wrong
 * is named, and then there are none.
 */
export function readDraft(
  draft: LimitsDraft,
  others: WantedLimits,
  today: Day
): { readonly limits?: WantedLimits; readonly wrong: readonly Mistake[] } {
  const hoursPerWeek = numberOf(draft.hours);
  const amount = draft.budget.trim() === '' ? undefined : numberOf(draft.budget);
  const start = parseDay(draft.start);
  const latest = parseDay(draft.latest);
  const months = draft.months.map((text) => (text.trim() === '' ? undefined : numberOf(text)));
  const wrong: Mistake[] = [];
  if (!(hoursPerWeek >= 1 && hoursPerWeek <= MOST_HOURS)) wrong.push('hours');
  if (amount !== undefined && !(amount >= 0)) wrong.push('budget');
  if (draft.start !== '' && !start) wrong.push('start');
  if (draft.latest !== '' && (!latest || latest <= (start ?? today))) wrong.push('latest');
  if (months.some((each) => each !== undefined && !(each >= 0 && each <= MOST_HOURS))) {
    wrong.push('months');
  }
  if (wrong.length > 0) return { wrong };
  const { budgetMinor: _b, start: _s, latest: _l, hoursByMonth: _m, ...chosen } = others;
  const byMonth = MONTHS.flatMap((month, at) =>
    months[at] === undefined ? [] : [[month, months[at]] as const]
  );
  const { currency } = draft;
  return {
    wrong,
    limits: {
      ...chosen,
      ...{ hoursPerWeek, currency },
      ...(byMonth.length > 0 && { hoursByMonth: Object.fromEntries(byMonth) }),
      ...(amount !== undefined && { budgetMinor: moneyOf(amount, currency).minor }),
      ...(start && { start }),
      ...(latest && { latest })
    }
  };
}

function numberOf(text: string): number {
  const trimmed = text.trim().replace(',', '.');
  return trimmed === '' ? NaN : Number(trimmed);
}

/** How many of the folded limits are set. */
export function countMore(limits: WantedLimits): number {
  const { start, hoursByMonth, blocked, languages, modes, officialOnly, providers } = limits;
  const lists = [blocked, languages, modes, providers, limits.without];
  const single = [start, hoursByMonth, officialOnly, limits.atOnce];
  return (
    lists.filter((list) => list !== undefined && list.length > 0).length +
    single.filter((value) => value !== undefined).length
  );
}

/** The limits with one of them set anew; an empty list is none. */
export function withLimit<Key extends keyof WantedLimits>(
  limits: WantedLimits,
  key: Key,
  value: WantedLimits[Key] | undefined
): WantedLimits {
  const { [key]: _, ...rest } = limits;
  const none = value === undefined || (Array.isArray(value) && value.length === 0);
  return (none ? rest : { ...rest, [key]: value }) as WantedLimits;
}
