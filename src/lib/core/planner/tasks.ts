import type { CatalogueIndex } from '../catalogue/index-by-id';
import { endOf, workloadOf } from '../catalogue/facts';
import type { AwardId, OfferingId, RunId } from '../catalogue/ids';
import type { Award, Cost, Offering, PricePurpose } from '../catalogue/model';
import { pricesToPay, sizeOf, type Size } from '../catalogue/prices';
import { ectsOf } from '../kernel/credits';
import { addDays, daysBetween, weeksThrough, type Day } from '../kernel/day';
import { convertMoney, type Money, type Rates } from '../kernel/money';
import type { Limits } from './plan';

/** One way to do a task: a run with its dates, or any week where `startWeek` is absent. */
export interface Option {
  readonly run?: RunId;
  /** Whole weeks after the first week of the plan. */
  readonly startWeek?: number;
  readonly weeks: number;
  /** Hours in each of its weeks. */
  readonly load: number;
  readonly price: PriceSum;
}

/** What is to be paid; `minor` in the currency of the limits. */
export interface PriceSum {
  readonly minor: number;
  readonly prices?: readonly Money[];
}

/** Something to do for an award: take a course, or pay the fee of an award. */
export interface Task {
  readonly what: { readonly course: OfferingId } | { readonly fee: AwardId };
  readonly options: readonly Option[];
  readonly ects: number;
  readonly hoursStated: boolean;
  readonly hoursAssumed: boolean;
}

/** The course of a task; an error for the task of a fee. */
export function courseOf({ what }: Task): OfferingId {
  if (!('course' in what)) throw new TypeError('a fee is no course');
  return what.course;
}

/** The Monday on or after a day; plans count their weeks from it. */
export function firstMonday(day: Day): Day {
  // 2024-01-01 was a Monday.
  const weekday = ((daysBetween('2024-01-01' as Day, day) % 7) + 7) % 7;
  return addDays(day, (7 - weekday) % 7);
}

/**
 * The task of taking a course within the limits; undefined where it cannot be planned: no run
 * that is still open, no length, more hours a week than there are.
 */
export function courseTask(
  offering: Offering,
  award: Award,
  limits: Limits,
  index: CatalogueIndex
): Task | undefined {
  const work = workOf(offering);
  const purposes = purposesFor(offering, award);
  const options = optionsOf(offering, work.hours, purposes, limits, index.catalogue.rates);
  const possible = options.filter(({ load }) => load <= limits.hoursPerWeek);
  return possible.length === 0
    ? undefined
    : {
        what: { course: offering.id },
        options: possible,
        ects: ectsOf(offering.credits) ?? 0,
        hoursStated: work.hours !== undefined,
        hoursAssumed: work.assumed
      };
}

export function feeTask(award: Award, limits: Limits, index: CatalogueIndex): Task | undefined {
  if (award.cost === 'free') return undefined;
  const price = priceOf(award.cost, () => true, limits.currency, index.catalogue.rates);
  return {
    what: { fee: award.id },
    options: [{ weeks: 0, load: 0, price }],
    ects: 0,
    hoursStated: true,
    hoursAssumed: false
  };
}

/** The most hours of work that a page says of the course, stated or worked out. */
function workOf(offering: Offering): { hours?: number; assumed: boolean } {
  const work = workloadOf(offering);
  return work ? { hours: work.hours.max, assumed: work.assumed } : { assumed: false };
}

/** Below the top level of a `top-level-only` award a course counts without its certificate. */
function purposesFor(offering: Offering, award: Award): (purpose: PricePurpose) => boolean {
  const certificate = award.certification === 'each-step' || offering.level === 3;
  return (purpose) => purpose !== 'certificate' || certificate;
}

function optionsOf(
  offering: Offering,
  hours: number | undefined,
  purposes: (purpose: PricePurpose) => boolean,
  limits: Limits,
  rates: Rates | undefined
): Option[] {
  const monday = firstMonday(limits.start);
  const size = sizeOf(offering);
  const price = (cost: Cost) => priceOf(cost, purposes, limits.currency, rates, size);
  const loadOver = (weeks: number) => (hours === undefined ? limits.hoursPerWeek : hours / weeks);
  const runs = offering.runs.flatMap((run): Option[] => {
    const end = endOf(run, offering);
    if (!run.start || !end) return [];
    const closes = run.enrolBy ?? run.start;
    if (closes < limits.start || run.start < monday) return [];
    const weeks = weeksThrough(run.start, end);
    const startWeek = Math.floor(daysBetween(monday, run.start) / 7);
    return [
      {
        run: run.id,
        startWeek,
        weeks,
        load: loadOver(weeks),
        price: price(run.cost ?? offering.cost)
      }
    ];
  });
  if (offering.schedule === 'fixed' || runs.length > 0) return runs;
  const weeks = flexibleWeeks(offering, hours, limits.hoursPerWeek);
  return weeks === undefined ? [] : [{ weeks, load: loadOver(weeks), price: price(offering.cost) }];
}

/** As quick as the stated length and the hours a week allow. */
function flexibleWeeks(
  offering: Offering,
  hours: number | undefined,
  hoursPerWeek: number
): number | undefined {
  const stated = typeof offering.weeks === 'object' ? offering.weeks : undefined;
  if (hours === undefined) return stated && Math.ceil(stated.max);
  return Math.max(Math.ceil(stated?.min ?? 1), Math.ceil(hours / hoursPerWeek), 1);
}

function priceOf(
  cost: Cost,
  counts: (purpose: PricePurpose) => boolean,
  currency: string,
  rates: Rates | undefined,
  size: Size = {}
): PriceSum {
  const prices = pricesToPay(cost, (price) => counts(price.for), size);
  if (!prices) return { minor: 0 };
  let minor = 0;
  for (const price of prices) {
    const converted = convertWith(price, currency, rates);
    if (converted === undefined) return { minor: 0 };
    minor += converted.minor;
  }
  return { minor, prices };
}

function convertWith(money: Money, currency: string, rates: Rates | undefined): Money | undefined {
  if (money.currency === currency) return money;
  return rates && convertMoney(money, currency, rates);
}
