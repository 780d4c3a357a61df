import { asList, asText, get, isObject, type JsonValue } from '../../kernel/json';
import type { PricePurpose, PriceUnit } from '../model';
import { notUnderstood, published, unknownValue, type Reading } from './json-facts';
import { costOf, moneyIn, type ReadCost, type StatedPrice } from './json-price';

const PURPOSES: Readonly<Record<string, PricePurpose>> = {
  course: 'learning',
  certificate: 'certificate',
  complete: 'learning'
};
/** `whole` where it is paid once. */
const FREQUENCIES: Readonly<Record<string, PriceUnit | 'whole'>> = {
  'one-time': 'whole',
  other: 'whole',
  weekly: 'week',
  monthly: 'month',
  yearly: 'year'
};

/**
 * What a course costs by its offers: those for the course alone and for the certificate alone;
 * `complete` is for both and says what the one costs that has no offer of its own. An offer for
 * the certificate alone is only all of the cost where the course is free to enter.
 */
export function costIn(course: JsonValue, reading: Reading): ReadCost {
  const offers = asList(get(course, 'offer')).filter(
    (offer) => isObject(offer) && (get(offer, 'price') ?? null) !== null
  );
  const access = asList(get(course, 'access'));
  if (offers.length === 0) {
    return { cost: access.length === 1 && access[0] === 'free' ? 'free' : 'not-stated' };
  }
  const pricesOf = (category: string) =>
    offers
      .filter((offer) => categoryOf(offer) === category)
      .map((offer) => priceOf(offer, category, reading));
  const [learning, certificate, whole] = [
    pricesOf('course'),
    pricesOf('certificate'),
    pricesOf('complete')
  ];
  const others = offers
    .filter((offer) => !Object.hasOwn(PURPOSES, categoryOf(offer)))
    .map((offer) => priceOf(offer, categoryOf(offer), reading));
  if (learning.length > 0 && certificate.length === 0 && whole.length > 0) {
    const rest = whole.map((price) => restOf(price, learning[0]));
    const told = [...learning, ...whole].some(({ amount }) => amount === undefined);
    if (!told && rest.some(({ amount }) => amount === undefined)) {
      notUnderstood(reading, wordsOf([...learning, ...whole]));
    }
    return costOf([...learning, ...rest, ...others], reading);
  }
  if (learning.length > 0) return costOf([...learning, ...certificate, ...others], reading);
  if (whole.length > 0) return costOf([...whole, ...others], reading);
  if (access.includes('free') || certificate.length === 0) {
    return costOf([...certificate, ...others], reading);
  }
  notUnderstood(reading, wordsOf(certificate));
  return { cost: 'not-stated', words: wordsOf([...certificate, ...others]) };
}

function categoryOf(offer: JsonValue): string {
  return asText(get(offer, 'category')) ?? 'course';
}

function wordsOf(prices: readonly StatedPrice[]): string {
  return prices.map(({ words }) => words).join('; ');
}

/** What is left of the price of everything for the certificate; undefined where that is unclear. */
function restOf(whole: StatedPrice, learning: StatedPrice | undefined): StatedPrice {
  const [all, part] = [whole.amount, learning?.amount];
  const price = { ...whole, for: 'certificate' } as const;
  if (part === 'free') return price;
  if (typeof all !== 'object' || typeof part !== 'object' || whole.per !== learning?.per) {
    return { ...price, amount: undefined };
  }
  const minor = all.minor - part.minor;
  if (all.currency !== part.currency || minor < 0) return { ...price, amount: undefined };
  return { ...price, amount: minor === 0 ? 'free' : { ...all, minor } };
}

function priceOf(offer: JsonValue, category: string, reading: Reading): StatedPrice {
  const [amount, currency] = [get(offer, 'price'), get(offer, 'priceCurrency')];
  const frequency = asText(get(offer, 'paymentFrequency')) ?? 'one-time';
  const purpose = Object.hasOwn(PURPOSES, category) ? PURPOSES[category] : undefined;
  const per = Object.hasOwn(FREQUENCIES, frequency) ? FREQUENCIES[frequency] : undefined;
  if (purpose === undefined) unknownValue(reading, category);
  if (per === undefined) unknownValue(reading, frequency);
  const money = moneyIn(amount, currency, reading);
  const understood = money === 'free' || (purpose !== undefined && per !== undefined);
  return {
    amount: understood ? money : undefined,
    for: purpose ?? 'learning',
    ...(per !== undefined && per !== 'whole' && { per }),
    words: [published(amount ?? null), asText(currency), category, frequency]
      .filter(Boolean)
      .join(' ')
  };
}
