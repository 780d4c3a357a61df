import { sumByCurrency, type Money } from '$lib/core/kernel/money';
import { formatMoney } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';

/** Prices in their own currencies, as the publisher states them. */
export function pricesWords(prices: readonly Money[] | undefined): string {
  if (!prices) return t().common.priceNotStated;
  const sums = sumByCurrency(prices).filter(({ minor }) => minor > 0);
  return sums.length === 0 ? t().common.free : sums.map(formatMoney).join(' + ');
}
