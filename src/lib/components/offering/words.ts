import { priceFact, pricePerEcts } from '$lib/core/catalogue/facts';
import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { Award, Cost, Offering } from '$lib/core/catalogue/model';
import { sumByCurrency } from '$lib/core/kernel/money';
import { ectsOf, type Credit } from '$lib/core/kernel/credits';
import type { Range } from '$lib/core/kernel/range';
import type { LocalText } from '$lib/core/kernel/text';
import { formatMoney, formatNumber, formatRange, formatWeeks, textOf } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';

/* Facts of the catalogue in words. What is not stated says so. */

export function lengthWords({ weeks }: Offering): string {
  if (weeks === undefined) return t().common.notStated;
  return weeks === 'self-paced' ? t().common.units.selfPaced : formatWeeks(weeks);
}

export function priceWords(cost: Cost): string {
  const fact = priceFact(cost);
  const { common } = t();
  switch (fact.state) {
    case 'free':
      return common.free;
    case 'not-stated':
      return common.priceNotStated;
    case 'not-yet-known':
      return common.priceNotYetKnown;
    case 'stated': {
      const { learning, certificate } = fact;
      if (!certificate) return formatMoney(learning);
      const extra = formatMoney(certificate);
      if (learning.minor === 0) return common.units.freeWithCertificate(extra);
      return `${formatMoney(learning)}, ${common.units.certificateExtra(extra)}`;
    }
  }
}

/** What an award costs by itself, as one sum in each currency. */
export function feeWords(cost: Cost): string {
  return typeof cost === 'string'
    ? priceWords(cost)
    : sumByCurrency(cost).map(formatMoney).join(' + ');
}

/** Only where a price and credits are stated; else why there is none. */
export function pricePerEctsWords(offering: Offering, index: CatalogueIndex): string {
  if (offering.credits?.length === 0) return t().common.units.noCredits;
  if (offering.cost === 'free') return t().common.free;
  const price = pricePerEcts(offering, index.catalogue.rates);
  return price ? formatMoney(price) : t().common.notStated;
}

/** `undefined` credits are not stated; an empty list says that there are none. */
export function creditWords(credits: readonly Credit[] | undefined): string {
  if (credits === undefined) return t().common.notStated;
  if (credits.length === 0) return t().common.units.noCredits;
  const ects = ectsOf(credits);
  if (ects !== undefined) return t().common.units.ects(formatNumber(ects));
  return credits
    .map(({ scheme, value }) =>
      scheme === 'unnamed'
        ? t().common.units.creditsUnnamed(value, formatNumber(value))
        : t().common.units.credits(formatNumber(value), scheme)
    )
    .join(', ');
}

export function eqfWords(eqf: Range | undefined, national: LocalText | undefined): string {
  if (eqf) return t().common.units.eqf(formatRange(eqf));
  return national ? textOf(national) : t().common.notStated;
}

export function modeWords({ mode }: Offering): string {
  return mode === undefined ? t().common.notStated : t().common.participation[mode];
}

export function providerWords(item: Offering | Award, index: CatalogueIndex): string {
  const provider = index.provider(item.provider);
  return provider ? textOf(provider.name) : t().common.notStated;
}
