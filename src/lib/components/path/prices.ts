import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import { convertMoney, sumByCurrency, type Money } from '$lib/core/kernel/money';
import { formatMoney } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';

/** Prices added up in one currency, in its smallest unit; undefined where one is not known. */
export function minorIn(
  prices: readonly Money[] | undefined,
  currency: string,
  { catalogue }: CatalogueIndex
): number | undefined {
  const converted = prices?.map((price) =>
    price.currency === currency
      ? price
      : catalogue.rates && convertMoney(price, currency, catalogue.rates)
  );
  return converted?.every((price) => price !== undefined)
    ? converted.reduce((sum, { minor }) => sum + minor, 0)
    : undefined;
}

/** Prices in their own currencies, as the publisher states them. */
export function pricesWords(prices: readonly Money[] | undefined): string {
  if (!prices) return t().common.priceNotStated;
  const sums = sumByCurrency(prices).filter(({ minor }) => minor > 0);
  return sums.length === 0 ? t().common.free : sums.map(formatMoney).join(' + ');
}
