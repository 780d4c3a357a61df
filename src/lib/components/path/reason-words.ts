import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { Reason, Rejection } from '$lib/core/planner/plan';
import { formatDay, formatMoney, formatNumber, textOf } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';
import { nameOf } from '$lib/state/path-names';

/** Why a step is in the plan. */
export function reasonWords(reason: Reason, index: CatalogueIndex): string {
  const words = t().paths.step.reasons;
  switch (reason.code) {
    case 'required':
      return words.required;
    case 'one-of': {
      const [count, of] = [formatNumber(reason.count), formatNumber(reason.of)];
      return reason.name
        ? words['one-of-named'](count, of, textOf(reason.name))
        : words['one-of'](count, of);
    }
    case 'credits': {
      const [amount, of] = [formatNumber(reason.amount), formatNumber(reason.of)];
      return reason.name
        ? words['credits-named'](amount, of, textOf(reason.name))
        : words.credits(amount, of);
    }
    case 'opens':
      return words.opens(nameOf(reason.offering, index));
  }
}

/** Why a course is not in the plan: what speaks for it, and what against. */
export function rejectionWords(
  rejection: Rejection,
  currency: string,
  index: CatalogueIndex
): string {
  const words = t().paths.rejected;
  const { differenceMinor = 0, because, offering } = rejection;
  const against = becauseWords(because, currency, index);
  const price = formatMoney({ minor: Math.abs(differenceMinor), currency });
  if (differenceMinor === 0) return words.title(nameOf(offering, index), against);
  if (differenceMinor < 0) {
    return words.title(nameOf(offering, index), words.but(words.cheaper(price), against));
  }
  const dearer = words.dearer(price);
  return words.title(
    nameOf(offering, index),
    because.code === 'dearer' ? dearer : words.and(dearer, against)
  );
}

function becauseWords(
  because: Rejection['because'],
  currency: string,
  index: CatalogueIndex
): string {
  const words = t().paths.rejected.because;
  switch (because.code) {
    case 'later':
      return words.later(formatDay(because.finish));
    case 'fits-less':
      return words['fits-less'](formatNumber(because.by, 0));
    case 'starts-too-late':
      return words['starts-too-late'](formatDay(because.start));
    case 'ends-too-late':
      return words['ends-too-late'](formatDay(because.end));
    case 'enrolment-closed':
      return words['enrolment-closed'](formatDay(because.closed));
    case 'too-many-hours':
      return words['too-many-hours'](formatNumber(because.hoursPerWeek));
    case 'over-budget':
      return words['over-budget'](formatMoney({ minor: because.minor, currency }));
    case 'prerequisite':
      return because.offering === undefined
        ? words.prerequisite
        : words['prerequisite-named'](nameOf(because.offering, index));
    default:
      return words[because.code];
  }
}
