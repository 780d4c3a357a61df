import { ectsOf } from '../kernel/credits';
import {
  amountOf,
  convertMoney,
  moneyOf,
  sumByCurrency,
  type Money,
  type Rates
} from '../kernel/money';
import type { Range } from '../kernel/range';
import { WEEKS_PER_MONTH, WEEKS_PER_YEAR } from './conversions';
import { ectsFact, weeksOf } from './facts';
import type { Cost, Offering, Price, PriceUnit } from './model';

/**
 * What is paid, or why no amount can be named. `not-comparable`: amounts are stated that do not add
 * up to one (several currencies, or so much for each of something that is not counted).
 */
export type PriceFact =
  | { readonly state: 'free' | 'not-stated' | 'not-yet-known' | 'not-comparable' }
  | {
      readonly state: 'stated';
      /** Everything but the certificate; zero where only the certificate costs something. */
      readonly learning: Money;
      /** The certificate on top, where it is charged by itself. */
      readonly certificate?: Money;
      /** What those pay who pay most for learning, where it depends on who or where one is. */
      readonly upTo?: Money;
    };

/** How large a course is, as far as it is stated: what prices for each unit are multiplied by. */
export interface Size {
  readonly ects?: number;
  readonly hours?: number;
  readonly weeks?: number;
}

/** Only what is stated as one number can be multiplied. */
export function sizeOf(offering: Offering): Size {
  const ects = ectsOf(offering.credits);
  const hours = singleOf(offering.workloadHours);
  const weeks = singleOf(weeksOf(offering));
  return {
    ...(ects !== undefined && { ects }),
    ...(hours !== undefined && { hours }),
    ...(weeks !== undefined && { weeks })
  };
}

function singleOf(range: Range | undefined): number | undefined {
  return range && range.min === range.max ? range.min : undefined;
}

/**
 * What each group of people pays: the prices for them, and of those for everybody what theirs do
 * not replace. Those who are in none of the groups are one more where something is left for them.
 */
function pricesByAudience(prices: readonly Price[]): readonly (readonly Price[])[] {
  const common = prices.filter(({ audience }) => audience === undefined);
  const groups = new Map<string, Price[]>();
  for (const price of prices) {
    if (price.audience === undefined) continue;
    const key = JSON.stringify(price.audience);
    groups.set(key, [...(groups.get(key) ?? []), price]);
  }
  const replaced = (price: Price, by: readonly Price[]) =>
    by.some((other) => other.for === price.for);
  const special = [...groups.values()];
  const others = common.some((price) => replaced(price, special.flat())) || special.length === 0;
  return [
    ...(others ? [common] : []),
    ...special.map((group) => [...common.filter((price) => !replaced(price, group)), ...group])
  ];
}

/** A price for the whole; undefined where it is for each of something that is not counted. */
export function wholeOf(price: Price, size: Size): Money | undefined {
  const times = timesOf(price.per, size);
  if (times === undefined) return undefined;
  return { minor: Math.round(price.minor * times), currency: price.currency };
}

function timesOf(per: PriceUnit | undefined, { ects, hours, weeks }: Size): number | undefined {
  switch (per) {
    case undefined:
      return 1;
    case 'ects':
      return ects;
    case 'hour':
      return hours;
    case 'week':
      return weeks;
    case 'month':
      return weeks && Math.ceil(weeks / WEEKS_PER_MONTH);
    case 'year':
      return weeks && Math.ceil(weeks / WEEKS_PER_YEAR);
    case 'unit':
      return undefined;
  }
}

interface Sum {
  readonly learning: Money;
  readonly certificate?: Money;
}

function sumFor(prices: readonly Price[], size: Size): Sum | undefined {
  const sumOf = (counted: readonly Price[]) => {
    const whole = counted.map((price) => wholeOf(price, size));
    return whole.every((money) => money !== undefined) ? sumByCurrency(whole) : undefined;
  };
  const learning = sumOf(prices.filter((price) => price.for !== 'certificate'));
  const certificate = sumOf(prices.filter((price) => price.for === 'certificate'));
  if (!learning || !certificate || learning.length > 1 || certificate.length > 1) return undefined;
  const currency = (learning[0] ?? certificate[0])?.currency;
  if (currency === undefined) return undefined;
  return {
    learning: learning[0] ?? { minor: 0, currency },
    ...(certificate[0] && { certificate: certificate[0] })
  };
}

/** The price of a course of the given size. */
export function priceFact(cost: Cost, size: Size = {}): PriceFact {
  if (typeof cost === 'string') return { state: cost };
  if (cost.length === 0) return { state: 'not-stated' };
  const sums = pricesByAudience(cost).map((prices) => sumFor(prices, size));
  const known = sums.filter((sum) => sum !== undefined);
  const least = known.reduce<Sum | undefined>(
    (best, sum) => (best && best.learning.minor <= sum.learning.minor ? best : sum),
    undefined
  );
  if (!least || known.length < sums.length) return { state: 'not-comparable' };
  const currency = least.learning.currency;
  if (known.some((sum) => sum.learning.currency !== currency)) return { state: 'not-comparable' };
  const most = Math.max(...known.map((sum) => sum.learning.minor));
  return {
    state: 'stated',
    ...least,
    ...(most > least.learning.minor && { upTo: { minor: most, currency } })
  };
}

/** The price of a course; from the prices of its runs where only they state one. */
export function offeringPrice(offering: Offering): PriceFact {
  const size = sizeOf(offering);
  const own = priceFact(offering.cost, size);
  if (own.state !== 'not-stated') return own;
  const stated = offering.runs
    .map(({ cost = 'not-stated' }) => priceFact(cost, size))
    .filter(({ state }) => state !== 'not-stated');
  const [first, ...others] = stated;
  return others.reduce(eitherPrice, first ?? own);
}

/** One price or the other, whichever run one takes. */
function eitherPrice(a: PriceFact, b: PriceFact): PriceFact {
  if (a.state !== 'stated' || b.state !== 'stated') {
    return a.state === b.state ? a : { state: 'not-comparable' };
  }
  const { currency } = a.learning;
  if (b.learning.currency !== currency) return { state: 'not-comparable' };
  const least = a.learning.minor <= b.learning.minor ? a : b;
  const most = Math.max(...[a, b].map(({ learning, upTo }) => (upTo ?? learning).minor));
  return most > least.learning.minor ? { ...least, upTo: { minor: most, currency } } : least;
}

/**
 * The price with the certificate, as one amount, for those who pay least; undefined where none
 * can be named.
 */
export function wholePrice(fact: PriceFact, rates: Rates | undefined): Money | undefined {
  if (fact.state !== 'stated') return undefined;
  const { learning, certificate } = fact;
  if (!certificate) return learning;
  const same =
    certificate.currency === learning.currency
      ? certificate
      : rates && convertMoney(certificate, learning.currency, rates);
  return same && { minor: learning.minor + same.minor, currency: learning.currency };
}

/**
 * Price with the certificate for one ECTS credit. Undefined where the price or the credits are
 * not stated, and where no credits are given.
 */
export function pricePerEcts(offering: Offering, rates: Rates | undefined): Money | undefined {
  const fact = ectsFact(offering.credits);
  const price = wholePrice(offeringPrice(offering), rates);
  if (!fact?.ects || !price) return undefined;
  return moneyOf(amountOf(price) / fact.ects, price.currency);
}

/**
 * What has to be paid for what counts, by those who pay most: a plan has to hold for everybody.
 * An empty list where nothing has; undefined where no amount can be named.
 */
export function pricesToPay(
  cost: Cost,
  counts: (price: Price) => boolean,
  size: Size
): readonly Money[] | undefined {
  if (cost === 'free') return [];
  if (typeof cost === 'string') return undefined;
  const groups = pricesByAudience(cost).map((prices) =>
    prices.filter(counts).map((price) => wholeOf(price, size))
  );
  let dearest: readonly Money[] | undefined;
  for (const group of groups) {
    if (!group.every((money) => money !== undefined)) return undefined;
    if (!dearest || totalOf(group) > totalOf(dearest)) dearest = group;
  }
  return dearest;
}

function totalOf(prices: readonly Money[]): number {
  return prices.reduce((sum, { minor }) => sum + minor, 0);
}
