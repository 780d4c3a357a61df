import { weeksOfLength } from '../catalogue/conversions';
import { ectsFact } from '../catalogue/facts';
import { pricesToPay, type Size } from '../catalogue/prices';
import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { Award, Cost } from '../catalogue/model';
import { convertMoney, type Money, type Rates } from '../kernel/money';
import type { Range } from '../kernel/range';
import type { LocalText } from '../kernel/text';
import type { Plan } from './plan';

/** A plan beside the one larger programme that leads to the same award, as facts. */
export interface AgainstProgramme {
  readonly title: LocalText;
  readonly price: ProgrammePrice;
  readonly weeks: {
    /** From the first day of the plan to its last. */
    readonly path: number;
    readonly programme?: Range;
    /** Of the path against the programme; below zero the path is shorter. */
    readonly difference?: Range;
  };
  readonly ects: {
    /** Still to be earned on the path. */
    readonly path: number;
    /** Of the award. */
    readonly programme?: number;
  };
}

/**
 * - `stated`: both add up in the currency of the plan
 * - `free`, `not-stated`, `not-yet-known`: what the publisher says of the programme
 * - `not-comparable`: an amount is stated that cannot be worked out or converted
 */
export interface ProgrammePrice {
  readonly state: 'stated' | 'free' | 'not-stated' | 'not-yet-known' | 'not-comparable';
  readonly currency: string;
  readonly pathMinor: number;
  /** Parts of the path whose price is not stated: it costs that much more. */
  readonly unpriced: number;
  readonly programmeMinor?: number;
  /** As published, where it is in another currency. */
  readonly programme?: readonly Money[];
  /** The day of the rates with which it was converted. */
  readonly ratesOf?: string;
  /** Path less programme; below zero the path is cheaper. Absent where one is not fully known. */
  readonly differenceMinor?: number;
}

/** Undefined where the award names no larger programme. */
export function againstProgramme(
  plan: Plan,
  award: Award,
  index: CatalogueIndex
): AgainstProgramme | undefined {
  const { alternative } = award;
  if (!alternative) return undefined;
  const months = alternative.months;
  const programme = months && {
    min: weeksOfLength(months.min, 'months'),
    max: weeksOfLength(months.max, 'months')
  };
  const ects = ectsFact(award.credits)?.ects;
  return {
    title: alternative.title,
    price: priceBeside(plan, award, alternative.cost, index),
    weeks: {
      path: plan.weeks,
      ...(programme && {
        programme,
        difference: { min: plan.weeks - programme.max, max: plan.weeks - programme.min }
      })
    },
    ects: { path: plan.ects, ...(ects !== undefined && { programme: ects }) }
  };
}

function priceBeside(plan: Plan, award: Award, cost: Cost, index: CatalogueIndex): ProgrammePrice {
  const { currency, totalMinor: pathMinor, unpriced } = plan;
  const path = { currency, pathMinor, unpriced };
  if (typeof cost === 'string' && cost !== 'free') return { state: cost, ...path };
  const prices = pricesToPay(cost, () => true, sizeOfAward(award));
  const rates = index.headOf(award.id).rates ?? index.catalogue.rates;
  const converted = prices?.map((price) => convertTo(price, currency, rates));
  if (!prices || !converted?.every((money) => money !== undefined)) {
    return { state: 'not-comparable', ...path, ...(prices && { programme: prices }) };
  }
  const programmeMinor = converted.reduce((sum, { minor }) => sum + minor, 0);
  const foreign = prices.some((price) => price.currency !== currency);
  return {
    state: cost === 'free' ? 'free' : 'stated',
    ...path,
    programmeMinor,
    ...(foreign && { programme: prices, ...(rates && { ratesOf: rates.date }) }),
    ...(unpriced === 0 && { differenceMinor: pathMinor - programmeMinor })
  };
}

function sizeOfAward({ credits }: Award): Size {
  const ects = ectsFact(credits)?.ects;
  return ects === undefined ? {} : { ects };
}

function convertTo(money: Money, currency: string, rates: Rates | undefined): Money | undefined {
  if (money.currency === currency) return money;
  return rates && convertMoney(money, currency, rates);
}
