import { ectsOf, hoursOfEcts } from '../kernel/credits';
import type { Day } from '../kernel/day';
import {
  amountOf,
  convertMoney,
  moneyOf,
  sumByCurrency,
  type Money,
  type Rates
} from '../kernel/money';
import type { Range } from '../kernel/range';
import type { Cost, Offering, Price } from './model';

/** Hours of work; `assumed` where worked out from ECTS at 25 to 30 hours each. */
export interface Workload {
  readonly hours: Range;
  readonly assumed: boolean;
}

/** What is paid, or why no amount can be named. */
export type PriceFact =
  | { readonly state: 'free' | 'not-stated' | 'not-yet-known' }
  | {
      readonly state: 'stated';
      /** Everything but the certificate; zero where only the certificate costs something. */
      readonly learning: Money;
      /** The certificate on top, where it is charged by itself. */
      readonly certificate?: Money;
    };

export function workloadOf(offering: Offering): Workload | undefined {
  if (offering.workloadHours) return { hours: offering.workloadHours, assumed: false };
  const ects = ectsOf(offering.credits);
  return ects === undefined ? undefined : { hours: hoursOfEcts(ects), assumed: true };
}

/** Calendar length in weeks; undefined where it is not stated or paced by the learner. */
export function weeksOf(offering: Offering): Range | undefined {
  return typeof offering.weeks === 'object' ? offering.weeks : undefined;
}

/** Hours a week: the least over the longest length to the most over the shortest. */
export function hoursPerWeekOf(offering: Offering): Workload | undefined {
  const workload = workloadOf(offering);
  const weeks = weeksOf(offering);
  if (!workload || !weeks || weeks.min === 0) return undefined;
  const { hours, assumed } = workload;
  return { hours: { min: hours.min / weeks.max, max: hours.max / weeks.min }, assumed };
}

/** The price of a course. Prices in several currencies at once are taken as not stated. */
export function priceFact(cost: Cost): PriceFact {
  if (typeof cost === 'string') return { state: cost };
  const isCertificate = (price: Price) => price.for === 'certificate';
  const [learning, other] = sumByCurrency(cost.filter((price) => !isCertificate(price)));
  const [certificate, second] = sumByCurrency(cost.filter(isCertificate));
  const currency = learning?.currency ?? certificate?.currency;
  if (currency === undefined || other || second) return { state: 'not-stated' };
  return {
    state: 'stated',
    learning: learning ?? { minor: 0, currency },
    ...(certificate && { certificate })
  };
}

/** The price with the certificate, as one amount; undefined where none is stated. */
export function wholePrice(cost: Cost, rates: Rates | undefined): Money | undefined {
  const fact = priceFact(cost);
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
  const ects = ectsOf(offering.credits);
  const price = wholePrice(offering.cost, rates);
  if (!ects || !price) return undefined;
  return moneyOf(amountOf(price) / ects, price.currency);
}

/** The price for ordering and filtering: free is 0, undefined where it is not known. */
export function priceMinorIn(
  cost: Cost,
  currency: string,
  rates: Rates | undefined
): number | undefined {
  if (cost === 'free') return 0;
  const price = wholePrice(cost, rates);
  if (!price) return undefined;
  if (price.currency === currency) return price.minor;
  return rates && convertMoney(price, currency, rates)?.minor;
}

/** The first run that can still be joined on the given day. */
export function nextStart(offering: Offering, today: Day): Day | undefined {
  return offering.runs
    .filter(({ start, enrolBy }) => (enrolBy ?? start) >= today)
    .map(({ start }) => start)
    .sort()[0];
}
