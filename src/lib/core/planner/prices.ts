import { pricesToPay, type Size } from '../catalogue/prices';
import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { Award, Cost, PricePurpose } from '../catalogue/model';
import { ectsOf } from '../kernel/credits';
import { convertMoney, type Money } from '../kernel/money';
import type { Setting } from './setting';

/** More than anything costs; above it, and below zero, no amount is believed. */
const MOST_MINOR = 1e10;

/** What is to be paid; `minor` in the currency of the limits, 0 where `prices` is absent. */
export interface PriceSum {
  readonly minor: number;
  readonly prices?: readonly Money[];
}

/**
 * The price of something that `owner` (the id of a course or award) costs, for the purposes that
 * have to be paid. Without `prices` where it is not stated, or in a currency without a rate.
 */
export function priceOf(
  cost: Cost,
  pays: (purpose: PricePurpose) => boolean,
  size: Size,
  currency: string,
  owner: string,
  index: CatalogueIndex
): PriceSum {
  const prices = pricesToPay(cost, (price) => pays(price.for), size);
  if (!prices) return { minor: 0 };
  const rates = index.headOf(owner).rates ?? index.catalogue.rates;
  let minor = 0;
  for (const price of prices) {
    const own = price.currency === currency ? price : rates && convertMoney(price, currency, rates);
    if (!own || !(own.minor >= 0 && own.minor <= MOST_MINOR)) return { minor: 0 };
    minor += Math.round(own.minor);
  }
  return { minor, prices };
}

/** The fee of an award: all that it costs beside its courses. */
export function feeOf(award: Award, { question, index }: Setting): PriceSum {
  const ects = ectsOf(award.credits);
  const size = ects === undefined ? {} : { ects };
  return priceOf(award.cost, () => true, size, question.limits.currency, award.id, index);
}
