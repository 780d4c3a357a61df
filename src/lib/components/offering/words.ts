import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { Award, Cost, Length, Offering, Price } from '$lib/core/catalogue/model';
import {
  offeringPrice,
  priceFact,
  pricePerEcts,
  type PriceFact,
  type Size
} from '$lib/core/catalogue/prices';
import type { LocalText } from '$lib/core/kernel/text';
import { formatMoney, formatWeeks, textOf } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';

/* Facts of the catalogue in words. What is not stated says so. */

export function lengthWords({ weeks }: { readonly weeks?: Length }): string {
  const { notStated, units } = t().common;
  if (weeks === undefined) return notStated;
  if (weeks === 'self-paced') return units.selfPaced;
  return weeks === 'variable' ? units.varies : formatWeeks(weeks);
}

export function priceFactWords(fact: PriceFact): string {
  const { common } = t();
  switch (fact.state) {
    case 'free':
      return common.free;
    case 'not-stated':
      return common.priceNotStated;
    case 'not-yet-known':
      return common.priceNotYetKnown;
    case 'not-comparable':
      return common.priceNotComparable;
    case 'stated': {
      const { learning, certificate, upTo } = fact;
      const least = formatMoney(learning);
      const price = upTo ? common.units.to(least, formatMoney(upTo)) : least;
      if (!certificate) return price;
      const extra = formatMoney(certificate);
      return learning.minor === 0 && !upTo
        ? common.units.freeWithCertificate(extra)
        : `${price}, ${common.units.certificateExtra(extra)}`;
    }
  }
}

export function priceWords(cost: Cost, size?: Size): string {
  return priceFactWords(priceFact(cost, size));
}

/** One price as it is charged: the amount, and for each of what. */
export function amountWords(price: Price): string {
  const amount = formatMoney(price);
  return price.per ? t().common.per[price.per](amount) : amount;
}

/** What an award costs by itself, price by price. */
export function feeWords(cost: Cost): string {
  return typeof cost === 'string' ? priceWords(cost) : cost.map(amountWords).join(' + ');
}

/** Only where a price and credits are stated; else why there is none. */
export function pricePerEctsWords(offering: Offering, index: CatalogueIndex): string {
  if (offering.credits?.length === 0) return t().common.units.noCredits;
  if (offering.cost === 'free') return t().common.free;
  const price = pricePerEcts(offering, index.headOf(offering.id).rates);
  return price ? formatMoney(price) : t().common.notStated;
}

/** The price of a course, for as many ECTS, hours or weeks as it states. */
export function offeringPriceWords(offering: Offering): string {
  return priceFactWords(offeringPrice(offering));
}

export function modeWords({ mode }: Pick<Offering, 'mode'>): string {
  return mode === undefined ? t().common.notStated : t().common.participation[mode];
}

/** The kind of an award, where it is stated, and who gives it. */
export function awardHeadWords(award: Award, index: CatalogueIndex): string {
  const provider = providerWords(award, index);
  return award.kind ? `${t().common.awardKinds[award.kind]}, ${provider}` : provider;
}

/** The name of a provider by itself, where nothing around it says what it is. */
export function providerWords(item: Offering | Award, index: CatalogueIndex): string {
  return providerNameWords(index.provider(item.provider)?.name);
}

/** A name that is not stated, or is empty, says so. */
export function providerNameWords(name: LocalText | undefined): string {
  return (name && textOf(name)) || t().common.providerNotStated;
}
