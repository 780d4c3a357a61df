import type { Change } from '$lib/core/catalogue/published/changes';
import type { Money } from '$lib/core/kernel/money';
import { formatDay, formatMoney, formatNumber } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';
import { lengthWords, priceFactWords } from '../offering/words';

/** One change of a course in a few words. */
export function changeWords(change: Change): string {
  const words = t().catalogues.changes;
  switch (change.code) {
    case 'withdrawn':
    case 'new':
    case 'other':
      return words[change.code];
    case 'price':
      return change.difference && change.difference.minor !== 0
        ? words.priceBy(signed(change.difference))
        : words.priceNow(priceFactWords(change.after));
    case 'start':
      return startWords(change);
    case 'length':
      return words.lengthNow(
        lengthWords(change.after === undefined ? {} : { weeks: change.after })
      );
    case 'credits':
      return words.creditsNow(
        change.after === undefined
          ? t().common.ectsUnknown
          : t().common.units.ects(formatNumber(change.after))
      );
  }
}

function startWords({ before, after }: Extract<Change, { code: 'start' }>): string {
  const words = t().catalogues.changes;
  if (before && after) return words.startMoved(formatDay(before), formatDay(after));
  if (after) return words.startNew(formatDay(after));
  return words.startGone(before ? formatDay(before) : t().common.notStated);
}

/** With a sign in front, also where it is more. */
function signed(money: Money): string {
  return money.minor > 0 ? `+${formatMoney(money)}` : formatMoney(money);
}
